import type { Problem } from './text.ts';

/** The work of officials: flags, reports and rule sets. */
export const oversightProblems = {
  'flag-transition': {
    status: 409,
    title: { en: 'The flag cannot take this step', ar: 'لا يمكن اتخاذ هذه الخطوة في علامة الخطر' },
    meaning: {
      en: 'The review step does not follow from the flag’s present status.',
      ar: 'لا تتبع خطوة المراجعة هذه الوضع الحالي لعلامة الخطر.',
    },
    cure: {
      en: 'Read the flag again: it lists its steps and what may follow.',
      ar: 'اقرأ علامة الخطر من جديد؛ فهي تبيّن خطواتها وما يمكن أن يليها.',
    },
  },
  'report-transition': {
    status: 409,
    title: { en: 'The report cannot take this step', ar: 'لا يمكن اتخاذ هذه الخطوة في البلاغ' },
    meaning: {
      en: 'The step does not follow from the report’s present status.',
      ar: 'لا تتبع هذه الخطوة الوضع الحالي للبلاغ.',
    },
    cure: {
      en: 'Read the report again before the next step.',
      ar: 'اقرأ البلاغ من جديد قبل الخطوة التالية.',
    },
  },
  'verification-settled': {
    status: 409,
    title: { en: 'The verification is already settled', ar: 'حُسم التحقق من قبل' },
    meaning: {
      en: 'The organisation already has the status that you asked for.',
      ar: 'للمنشأة بالفعل الوضع الذي طلبته.',
    },
    cure: {
      en: 'Read the organisation again; a new decision must differ from the present one.',
      ar: 'اقرأ سجل المنشأة من جديد؛ فالقرار الجديد يجب أن يختلف عن القائم.',
    },
  },
  'rule-set-invalid': {
    status: 422,
    title: { en: 'The rule set does not hold', ar: 'مجموعة القواعد غير سليمة' },
    meaning: {
      en: 'A rule does not type-check, misses its source or message, or fails one of its own cases.',
      ar: 'إحدى القواعد لا تجتاز فحص الأنواع، أو ينقصها المصدر أو الرسالة، أو تخالف إحدى حالاتها.',
    },
    cure: {
      en: 'Each entry of `errors` names the rule and the fault. Mend the rules and submit the set again.',
      ar: 'يذكر كل عنصر في `errors` القاعدة والخلل. أصلح القواعد ثم قدّم المجموعة من جديد.',
    },
  },
  'rule-set-transition': {
    status: 409,
    title: { en: 'The rule set cannot take this step', ar: 'لا يمكن اتخاذ هذه الخطوة في مجموعة القواعد' },
    meaning: {
      en: 'A rule set is drafted, approved, published and retired in this order, and published ones never change.',
      ar: 'تُصاغ مجموعة القواعد ثم تُعتمد ثم تُنشر ثم يُنهى العمل بها، بهذا الترتيب، ولا تتغير بعد نشرها.',
    },
    cure: {
      en: 'Read the rule set again; to change a published one, draft a new version.',
      ar: 'اقرأ مجموعة القواعد من جديد؛ ولتغيير مجموعة منشورة صُغ نسخة جديدة منها.',
    },
  },
  'rule-set-approvals-missing': {
    status: 409,
    title: { en: 'Two approvals are needed', ar: 'يلزم اعتمادان' },
    meaning: {
      en: 'A rule set takes effect only after two people other than its author approved exactly this version.',
      ar: 'لا تسري مجموعة القواعد إلا بعد أن يعتمد هذه النسخة بعينها شخصان غير واضعها.',
    },
    cure: {
      en: 'Ask two rules officers who did not write it to approve this version.',
      ar: 'اطلب اعتماد هذه النسخة من اثنين من مسؤولي القواعد لم يشاركا في وضعها.',
    },
  },
  'rule-set-missing': {
    status: 503,
    title: { en: 'No rule set is in force', ar: 'لا توجد مجموعة قواعد سارية' },
    meaning: {
      en: 'The service has no published rule set to decide by, so it does not decide.',
      ar: 'لا توجد في الخدمة مجموعة قواعد منشورة تستند إليها، لذلك لا تصدر حكمًا.',
    },
    cure: {
      en: 'Try again later. The people who run the service publish a rule set to mend this.',
      ar: 'أعد المحاولة لاحقًا. ويعالج القائمون على الخدمة ذلك بنشر مجموعة قواعد.',
    },
  },
} as const satisfies Record<string, Problem>;
