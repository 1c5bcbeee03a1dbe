import type { Text } from '../../../../lib/problems/text.ts';

export const repaymentWords = {
  title: { en: 'Paying the worker back', ar: 'الرد إلى العامل' },
  lead: {
    en: 'By your own fee disclosure and by what was demanded of you. Nobody else’s word is part of it. No interest is added.',
    ar: 'وفق إفصاحكم عن الرسوم وما طولبتم به. لا يدخل فيه قول أحد غيركم، ولا تُضاف فائدة.',
  },
  contract: { en: 'Contract', ar: 'العقد' },
  account: { en: 'Paying the worker back', ar: 'الرد إلى العامل' },
  makePlan: { en: 'Make a plan', ar: 'ضع خطة' },
  newPlan: { en: 'Make another plan', ar: 'ضع خطة أخرى' },
  record: { en: 'Record a payment', ar: 'سجّل دفعة' },
  correct: { en: 'Correct', ar: 'تصحيح' },
  change: { en: 'Wrong?', ar: 'خطأ؟' },
  undisclosed: {
    en: 'You have not disclosed the fees of this contract. Silence settles nothing: disclose first.',
    ar: 'لم تفصحوا عن رسوم هذا العقد. الصمت لا يسدّد شيئًا: أفصحوا أولًا.',
  },
  disclose: { en: 'Disclose the fees', ar: 'أفصح عن الرسوم' },
  proves: {
    en: 'Never ask the worker to sign that all was paid: such a paper proves nothing. Your proof is the payment itself.',
    ar: 'لا تطلبوا من العامل أبدًا أن يوقّع على أن كل شيء دُفع: فورقة كهذه لا تثبت شيئًا. إثباتكم هو الدفع نفسه.',
  },
  planTitle: { en: 'Plan in monthly parts', ar: 'خطة بأجزاء شهرية' },
  planLead: {
    en: 'Still owed: {owed}. It is divided to the smallest coin; what does not divide comes first.',
    ar: 'ما بقي مستحقًا: {owed}. يُقسم حتى أصغر وحدة نقدية، وما لا ينقسم يأتي أولًا.',
  },
  planTakes: {
    en: 'It takes the place of the plan there is; that one is kept.',
    ar: 'تحل محل الخطة القائمة، وتبقى تلك محفوظة.',
  },
  nothing: {
    en: 'Nothing is certainly owed, so there is nothing to divide.',
    ar: 'لا شيء مستحق يقينًا، فلا شيء يُقسم.',
  },
  count: { en: 'In how many monthly parts?', ar: 'بكم جزء شهري؟' },
  countHint: { en: 'From 1 to {most}.', ar: 'من 1 إلى {most}.' },
  firstDueOn: { en: 'When is the first part due?', ar: 'متى يستحق الجزء الأول؟' },
  firstHint: {
    en: 'At most {days} days from today. Each further part is due a month later.',
    ar: 'خلال {days} يومًا من اليوم على الأكثر. ويستحق كل جزء تالٍ بعده بشهر.',
  },
  sendPlan: { en: 'Make this plan', ar: 'اعتمد هذه الخطة' },
  recordTitle: { en: 'Record a payment to the worker', ar: 'تسجيل دفعة إلى العامل' },
  recordLead: {
    en: 'Money that the worker has. A deduction or a set-off is no payment. The other party does not see it.',
    ar: 'مال وصل إلى العامل. ليس الخصم أو المقاصة دفعًا. ولا يراه الطرف الآخر.',
  },
  replaces: {
    en: 'This takes the place of the payment of {day}. That record is kept and no longer counted. Nothing given back is written as 0.',
    ar: 'يحل هذا محل دفعة {day}. يبقى ذلك السجل محفوظًا ولا يُحتسب. وما لم يُرد منه شيء يُكتب 0.',
  },
  amount: { en: 'How much did the worker get?', ar: 'كم تسلّم العامل؟' },
  currency: { en: 'In which currency?', ar: 'بأي عملة؟' },
  paidOn: { en: 'On which day did the worker have it?', ar: 'في أي يوم تسلّمه العامل؟' },
  paidBy: { en: 'Who paid?', ar: 'من دفع؟' },
  method: { en: 'How was it paid? (optional)', ar: 'كيف دُفع؟ (اختياري)' },
  proofFile: { en: 'The proof: a file of at most 1 MB', ar: 'الإثبات: ملف لا يتجاوز 1 ميغابايت' },
  proofHint: {
    en: 'The confirmation of the bank or a receipt. Only its fingerprint (SHA-256) is kept: keep the file itself, unchanged, because whoever asks for it compares it with the fingerprint. A larger file is refused, and what you typed with it: take a smaller photograph, or give its fingerprint below, for which there is no limit.',
    ar: 'تأكيد المصرف أو إيصال. لا تُحفظ إلا بصمته (SHA-256): احتفظوا بالملف نفسه دون تغيير، فمن يطلبه يقارنه بالبصمة. ويُرفض الملف الأكبر ومعه ما كتبتموه: التقطوا صورة أصغر، أو اكتبوا بصمته أدناه ولا حدّ لها.',
  },
  proofHash: { en: 'Or its fingerprint (SHA-256)', ar: 'أو بصمته (SHA-256)' },
  proofHashHint: { en: '64 digits and letters from a to f.', ar: '64 رقمًا وحرفًا من a إلى f.' },
  sendRecord: { en: 'Record it', ar: 'سجّلها' },
} as const satisfies Record<string, Text>;

export const paidByNames = {
  employer: { en: 'The employer', ar: 'صاحب العمل' },
  agency: { en: 'The agency', ar: 'الوكالة' },
  other: { en: 'Somebody else', ar: 'غيرهما' },
} as const satisfies Record<string, Text>;

export const methodNames = {
  bankTransfer: { en: 'Bank transfer', ar: 'تحويل مصرفي' },
  exchangeHouse: { en: 'Exchange house', ar: 'شركة صرافة' },
  wageCard: { en: 'Wage card', ar: 'بطاقة الأجور' },
  cash: { en: 'Cash', ar: 'نقدًا' },
  cheque: { en: 'Cheque', ar: 'شيك' },
  other: { en: 'Otherwise', ar: 'بطريقة أخرى' },
} as const satisfies Record<string, Text>;
