import type { Problem } from './text.ts';

/** The work on rule sets: one person drafts, another publishes, and the proof lies between. */
export const ruleProblems = {
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
  'rule-set-unproven': {
    status: 409,
    title: { en: 'The rule set is not proven yet', ar: 'لم تُختبر مجموعة القواعد بعد' },
    meaning: {
      en: 'Publication rests on a finished backtest of exactly these rules against the set in force, and there is none.',
      ar: 'يستند النشر إلى اختبار مكتمل لهذه القواعد بعينها على الملفات المحفوظة مقارنةً بالمجموعة السارية، ولا يوجد اختبار كهذا.',
    },
    cure: {
      en: 'Start a backtest, wait until it is finished, look at its result, and publish then.',
      ar: 'ابدأ الاختبار وانتظر اكتماله واطّلع على نتيجته ثم انشر المجموعة.',
    },
  },
  'rule-set-base-moved': {
    status: 409,
    title: { en: 'Another rule set was published meanwhile', ar: 'نُشرت مجموعة قواعد أخرى في هذه الأثناء' },
    meaning: {
      en: 'The set starts from one that is no longer the latest, so publishing it would take back what others changed.',
      ar: 'تنطلق هذه المجموعة من مجموعة لم تعد الأحدث، ونشرها يلغي ما عدّله آخرون.',
    },
    cure: {
      en: 'Draft a new version from the set in force and put your changes into it.',
      ar: 'صُغ نسخة جديدة من المجموعة السارية وأدخل تعديلاتك فيها.',
    },
  },
  'rule-set-too-large': {
    status: 422,
    title: { en: 'The rule set is too large', ar: 'مجموعة القواعد أكبر من المسموح' },
    meaning: {
      en: 'A set is kept whole in one record of the database, and with this change it would not fit.',
      ar: 'تُحفظ المجموعة كاملة في سجل واحد في قاعدة البيانات، وهي بهذا التعديل لا تتسع له.',
    },
    cure: {
      en: 'Shorten texts and cases, or leave out rules that no longer serve.',
      ar: 'اختصر النصوص والحالات، أو احذف القواعد التي لم تعد مفيدة.',
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
