import type { Text } from '../../../../lib/problems/text.ts';

export const contractWords = {
  title: { en: 'Contract of {worker}', ar: 'عقد {worker}' },
  contract: { en: 'Contract', ar: 'العقد' },
  back: { en: 'Contracts', ar: 'العقود' },
  registeredNow: { en: 'The contract is registered', ar: 'سُجِّل العقد' },
  handOver: {
    en: 'Now hand the worker the link: through it the worker can read this contract.',
    ar: 'سلّم العامل الآن الرابط: به يستطيع قراءة هذا العقد.',
  },
  fees: { en: 'Fees and costs', ar: 'الرسوم والتكاليف' },
  repayment: { en: 'Paying back', ar: 'الرد إلى العامل' },
  amend: { en: 'Amend', ar: 'تعديل' },
  end: { en: 'End', ar: 'إنهاء' },
  link: { en: 'Link for the worker', ar: 'رابط العامل' },
  remark: { en: 'Annotate', ar: 'إضافة ملاحظة' },
  notices: { en: 'What the rules say of your own declaration', ar: 'ما تقوله القواعد عن تصريحك' },
  noNotices: {
    en: 'Nothing that you declared breaks a rule.',
    ar: 'لا يخالف أي قاعدة شيء مما صرّحت به.',
  },
  unanswered: {
    en: '{count, plural, one {One rule that could not be answered} other {# rules that could not be answered}}',
    ar: '{count, plural, zero {لا قواعد تعذّر الجواب عنها} one {قاعدة واحدة تعذّر الجواب عنها} two {قاعدتان تعذّر الجواب عنهما} few {# قواعد تعذّر الجواب عنها} many {# قاعدة تعذّر الجواب عنها} other {# قاعدة تعذّر الجواب عنها}}',
  },
  unansweredWhy: {
    en: 'You have not stated what they ask. That is no fault yet; wages, hours and papers are recorded through your own system.',
    ar: 'لم تذكر ما تسأل عنه. ليس ذلك مخالفة بعد؛ وتُسجَّل الأجور والساعات والوثائق عبر نظامك.',
  },
  number: { en: 'Contract number', ar: 'رقم العقد' },
  own: { en: 'Your own number', ar: 'رقمك الخاص' },
  state: { en: 'State', ar: 'الحالة' },
  active: { en: 'Active', ar: 'سارٍ' },
  ended: { en: 'Ended {day}: {reason}', ar: 'انتهى في {day}: {reason}' },
  starts: { en: 'Work begins', ar: 'بداية العمل' },
  registered: { en: 'Registered', ar: 'تاريخ التسجيل' },
  document: { en: 'Document', ar: 'الوثيقة' },
  terms: { en: 'Terms', ar: 'الشروط' },
  term: { en: 'Term', ar: 'الشرط' },
  offer: { en: 'Offer', ar: 'العرض' },
  origin: { en: 'Signed at origin', ar: 'وُقِّع في بلد المنشأ' },
  destination: { en: 'Signed at destination', ar: 'وُقِّع في بلد العمل' },
  amendment: { en: 'Amended from {day}', ar: 'معدَّل من {day}' },
  none: { en: 'No terms were declared.', ar: 'لم يُصرَّح بأي شروط.' },
} as const satisfies Record<string, Text>;

export const endReasonNames = {
  termCompleted: { en: 'The term is completed', ar: 'اكتملت المدة' },
  workerResigned: { en: 'The worker resigned', ar: 'استقال العامل' },
  employerTerminated: { en: 'The employer ended it', ar: 'أنهاه صاحب العمل' },
  transferred: { en: 'The worker moved to another employer', ar: 'انتقل العامل إلى صاحب عمل آخر' },
  workerLeftCountry: { en: 'The worker left the country', ar: 'غادر العامل البلد' },
  other: { en: 'Another reason', ar: 'سبب آخر' },
} as const satisfies Record<string, Text>;
