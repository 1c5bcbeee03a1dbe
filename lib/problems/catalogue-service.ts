import type { Problem } from './text.ts';

/** The service itself cannot answer now. A retry with the same Idempotency-Key is always safe. */
export const serviceProblems = {
  'rate-limited': {
    status: 429,
    title: { en: 'Too many requests', ar: 'عدد الطلبات أكبر من المسموح' },
    meaning: {
      en: 'You sent more requests than your share within a short time. This one was not carried out.',
      ar: 'أرسلت في وقت قصير طلبات أكثر من حصتك. ولم يُنفَّذ هذا الطلب.',
    },
    cure: {
      en: 'Wait for the seconds in the Retry-After header, then send it again.',
      ar: 'انتظر عدد الثواني المذكور في ترويسة Retry-After ثم أعد الإرسال.',
    },
  },
  internal: {
    status: 500,
    title: { en: 'Something went wrong on our side', ar: 'حدث خطأ من جانبنا' },
    meaning: {
      en: 'The service met a fault that is not yours. Whether the change was saved is not certain.',
      ar: 'واجهت الخدمة خللًا ليس منك. وليس مؤكدًا هل حُفظ التغيير أم لا.',
    },
    cure: {
      en: 'Repeat the request with the same Idempotency-Key: it takes effect once at most. If it fails again, tell us the request number.',
      ar: 'أعد الطلب بمفتاح Idempotency-Key نفسه؛ فهو لا يُنفَّذ إلا مرة واحدة. فإن تكرر الخطأ فأخبرنا برقم الطلب.',
    },
  },
  unavailable: {
    status: 503,
    title: { en: 'The service is busy', ar: 'الخدمة مشغولة الآن' },
    meaning: {
      en: 'A part that this operation needs does not answer at the moment.',
      ar: 'جزء تحتاج إليه هذه العملية لا يستجيب في الوقت الحالي.',
    },
    cure: {
      en: 'Wait a few seconds and repeat the request with the same Idempotency-Key.',
      ar: 'انتظر بضع ثوانٍ ثم أعد الطلب بمفتاح Idempotency-Key نفسه.',
    },
  },
} as const satisfies Record<string, Problem>;
