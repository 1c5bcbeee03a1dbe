import type { Problem } from './text.ts';

/** Certificates of fee-free recruitment. */
export const certificateProblems = {
  'certificate-refused': {
    status: 422,
    title: { en: 'The certificate cannot be issued', ar: 'لا يمكن إصدار الشهادة' },
    meaning: {
      en: 'What your organisation itself declared, or its licence, does not carry the statement. Every reason stands in `errors`; nothing was decided from what anybody else said.',
      ar: 'ما صرّحت به منشأتكم نفسها أو ترخيصها لا يسند الإقرار. وتجدون كل الأسباب في `errors`؛ ولم يُبنَ القرار على قول أي طرف آخر.',
    },
    cure: {
      en: 'Mend each point as its message says, then apply again with a new Idempotency-Key.',
      ar: 'عالجوا كل نقطة كما تبيّن رسالتها، ثم أعيدوا الطلب بمفتاح Idempotency-Key جديد.',
    },
  },
  'certificate-settled': {
    status: 409,
    title: { en: 'The certificate is not in force', ar: 'الشهادة غير سارية' },
    meaning: {
      en: 'It is suspended, withdrawn or expired, so there is nothing to renew or to give up.',
      ar: 'هي معلّقة أو مسحوبة أو منتهية، فلا يوجد ما يُجدَّد أو يُتنازل عنه.',
    },
    cure: {
      en: 'If it is suspended, answer the notice that you were served. If it is over, apply for another.',
      ar: 'إن كانت معلّقة فأجيبوا عن الإشعار الذي تسلّمتموه، وإن انتهت فتقدّموا بطلب شهادة أخرى.',
    },
  },
} as const satisfies Record<string, Problem>;
