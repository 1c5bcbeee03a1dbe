import type { Problem } from './text.ts';

/** A change that must not happen twice, or that rests on something that has changed since. */
export const writeProblems = {
  'idempotency-key-missing': {
    status: 400,
    title: { en: 'The Idempotency-Key header is missing', ar: 'ترويسة Idempotency-Key مفقودة' },
    meaning: {
      en: 'This operation creates a record. Without a key of your own, a repeated request could create it twice.',
      ar: 'تنشئ هذه العملية سجلًا. ومن دون مفتاح تحدده أنت قد يُنشأ السجل مرتين إذا تكرر الطلب.',
    },
    cure: {
      en: 'Send an Idempotency-Key header with a new random value, such as a UUID, and keep it when you retry.',
      ar: 'أرسل ترويسة Idempotency-Key بقيمة عشوائية جديدة مثل UUID، واحتفظ بها عند إعادة المحاولة.',
    },
  },
  'idempotency-key-invalid': {
    status: 400,
    title: { en: 'The Idempotency-Key header is not valid', ar: 'قيمة ترويسة Idempotency-Key غير صالحة' },
    meaning: {
      en: 'The key may hold 1 to 128 characters: the letters A to Z, digits and the signs `. _ : -` only.',
      ar: 'يتكون المفتاح من 1 إلى 128 رمزًا من الحروف اللاتينية والأرقام والعلامات `. _ : -` وحدها.',
    },
    cure: { en: 'Use a random UUID as the key.', ar: 'استعمل معرّف UUID عشوائيًا مفتاحًا.' },
  },
  'idempotency-key-reused': {
    status: 422,
    title: { en: 'The key was used for another request', ar: 'استُعمل المفتاح لطلب آخر' },
    meaning: {
      en: 'You already sent this Idempotency-Key to this address with a different body. Nothing was saved now.',
      ar: 'سبق أن أرسلت مفتاح Idempotency-Key نفسه إلى هذا العنوان بمحتوى مختلف. ولم يُحفظ أي شيء الآن.',
    },
    cure: {
      en: 'Use a new key for a new request. Keep a key only to repeat exactly the same request.',
      ar: 'استعمل مفتاحًا جديدًا لكل طلب جديد، ولا تُعد استعمال المفتاح إلا لتكرار الطلب نفسه تمامًا.',
    },
  },
  'precondition-required': {
    status: 428,
    title: { en: 'The If-Match header is missing', ar: 'ترويسة If-Match مفقودة' },
    meaning: {
      en: 'A change must name the version that it rests on, so that nobody’s work is overwritten unseen.',
      ar: 'يجب أن يذكر كل تعديل النسخة التي يستند إليها حتى لا يُمحى عمل أحد دون علمه.',
    },
    cure: {
      en: 'Read the record, then send its ETag in the If-Match header. An asterisk is not accepted.',
      ar: 'اقرأ السجل ثم أرسل قيمة ETag الخاصة به في ترويسة If-Match. ولا تُقبل علامة النجمة.',
    },
  },
  'precondition-failed': {
    status: 412,
    title: { en: 'The record has changed meanwhile', ar: 'تغيّر السجل في هذه الأثناء' },
    meaning: {
      en: 'The If-Match header does not name the current version of the record. Nothing was saved.',
      ar: 'لا تطابق ترويسة If-Match النسخة الحالية من السجل. ولم يُحفظ أي شيء.',
    },
    cure: {
      en: 'Read the record again, look at what changed, and repeat your change with the one new ETag.',
      ar: 'اقرأ السجل من جديد، وانظر ما الذي تغيّر، ثم أعد تعديلك بقيمة ETag الجديدة وحدها.',
    },
  },
  conflict: {
    status: 409,
    title: { en: 'The request conflicts with another change', ar: 'يتعارض الطلب مع تغيير آخر' },
    meaning: {
      en: 'Another change to the same record came first. Nothing of yours was saved.',
      ar: 'سبق طلبَك تغييرٌ آخر على السجل نفسه. ولم يُحفظ شيء من طلبك.',
    },
    cure: {
      en: 'Read the record again and, if your change still makes sense, repeat it.',
      ar: 'اقرأ السجل من جديد، وأعد طلبك إن كان تغييرك لا يزال مناسبًا.',
    },
  },
} as const satisfies Record<string, Problem>;
