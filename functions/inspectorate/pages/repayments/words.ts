import type { Text } from '../../../../lib/problems/text.ts';

export const repaymentWords = {
  title: { en: 'What the worker is owed back', ar: 'ما يجب رده إلى العامل' },
  contract: { en: 'Contract', ar: 'العقد' },
  together: { en: 'All accounts as one', ar: 'كل الحسابات كحساب واحد' },
  togetherLead: {
    en: 'The highest statement counts, because everybody states all they know; a payment that both recorded counts once.',
    ar: 'يُحتسب أعلى تصريح لأن كلًا يصرّح بكل ما يعرف؛ والدفعة التي سجّلها الطرفان تُحتسب مرة.',
  },
  owed: { en: 'Owed in all', ar: 'إجمالي المستحق' },
  repaid: { en: 'Given back', ar: 'ما رُد' },
  stillOwed: { en: 'Still owed', ar: 'ما بقي مستحقًا' },
  cost: { en: 'Recruitment cost in months of wages', ar: 'كلفة الاستقدام بأشهر الأجر' },
  ofEmployer: { en: 'By the employer’s own account', ar: 'وفق حساب صاحب العمل' },
  ofAgency: { en: 'By the agency’s own account', ar: 'وفق حساب الوكالة' },
  told: { en: 'What the worker says', ar: 'ما يقوله العامل' },
  protected: {
    en: 'Protected information: it opens to whom the employer is assigned.',
    ar: 'معلومات محمية: تُفتح لمن أُسند إليه صاحب العمل.',
  },
  confirmation: { en: 'Was all of it given back?', ar: 'هل رُد كله؟' },
  notProof: {
    en: 'A “yes” through the link that the employer or agency handed over counts for nothing: they may have sent it, or stood beside. Ask the worker alone, and never show them what the payer says.',
    ar: 'كلمة «نعم» عبر الرابط الذي سلّمه صاحب العمل أو الوكالة لا تُحتسب: فقد يكونون هم من أرسلها أو كانوا بجانبه. اسأل العامل على انفراد، ولا تُظهر له أبدًا ما يقوله الدافع.',
  },
  said: { en: 'What was said, thing by thing', ar: 'ما قيل، شيئًا شيئًا' },
  forWhat: { en: 'Paid for', ar: 'دُفع مقابل' },
  came: { en: 'Came back', ar: 'ما رُد' },
  heard: { en: 'How it was said', ar: 'كيف قيل' },
  toOfficial: { en: 'To an official', ar: 'لموظف' },
  notToOfficial: {
    en: 'Through a handed link or the open page: a yes counts for nothing',
    ar: 'عبر رابط مُسلَّم أو الصفحة المفتوحة: لا تُحتسب كلمة نعم',
  },
  nothingSaid: { en: 'Nothing was said of single things.', ar: 'لم يُقل شيء عن أشياء بعينها.' },
  withTold: { en: 'With what the worker says', ar: 'مع ما يقوله العامل' },
  demand: { en: 'Demand that it be paid back: draft a release', ar: 'طالب برده: صُغ إفصاحًا' },
  totals: { en: 'What is owed to workers', ar: 'المستحق للعمال' },
  totalsLead: {
    en: 'By its own account and by what was demanded of it, over {count, plural, one {# contract} other {# contracts}}.',
    ar: 'وفق حسابه وما طولب به، في {count, plural, zero {لا عقود} one {عقد واحد} two {عقدين} few {# عقود} many {# عقدًا} other {# عقد}}.',
  },
  partial: { en: 'These are the newest; there are more.', ar: 'هذه أحدثها؛ وهناك غيرها.' },
  owing: { en: 'Contracts in which something is owed', ar: 'عقود فيها مستحق' },
  unknown: { en: 'Contracts of which nobody can say that nothing is', ar: 'عقود لا يُعرف أن لا مستحق فيها' },
  late: { en: 'Late, or without the plan that was demanded', ar: 'متأخرة أو بلا الخطة المطلوبة' },
  bySum: { en: 'Sums by currency', ar: 'المبالغ حسب العملة' },
  contracts: { en: 'Contracts', ar: 'العقود' },
  arrears: { en: 'Late', ar: 'متأخر' },
  none: { en: 'Nothing is stated of any contract.', ar: 'لا شيء مذكور في أي عقد.' },
  toldOf: {
    en: '{told} of {contracts} contracts whose employer is assigned to you',
    ar: '{told} من {contracts} من العقود التي أُسند إليك صاحب العمل فيها',
  },
  workersTold: { en: 'Workers told of a payment', ar: 'عمال ذكروا دفعة' },
  confirmed: { en: 'Told an official that all came back', ar: 'أخبروا موظفًا أن كله رُد' },
  contradicted: { en: 'Say that not all came back', ar: 'يقولون إنه لم يُرد كله' },
  upTo: { en: 'Owed, up to', ar: 'المستحق حتى' },
  stillUpTo: { en: 'Still owed, up to', ar: 'الباقي حتى' },
  open: { en: 'Without an upper end', ar: 'بلا حد أعلى' },
  noTold: { en: 'No worker told of a payment.', ar: 'لم يذكر أي عامل دفعة.' },
  employer: { en: 'Employer', ar: 'صاحب العمل' },
  agency: { en: 'Agency', ar: 'وكالة التوظيف' },
} as const satisfies Record<string, Text>;

export const confirmationWords = {
  confirmed: { en: 'Yes, said to an official', ar: 'نعم، قالها لموظف' },
  contradicted: { en: 'No, or not all of it', ar: 'لا، أو ليس كله' },
  unconfirmed: { en: 'Not said in a way that counts', ar: 'لم يُقل بطريقة تُحتسب' },
} as const satisfies Record<string, Text>;

export const repaidWords = {
  all: { en: 'All of it', ar: 'كله' },
  some: { en: 'A part', ar: 'جزء منه' },
  nothing: { en: 'Nothing', ar: 'لا شيء' },
} as const satisfies Record<string, Text>;
