import type * as z from 'zod';
import type { Proposal } from '../../../../lib/domain/flags/flag.ts';
import type { Dimension, Leg, Strength } from '../../../../lib/domain/values/indicator.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import type { CombinationModel } from '../../../../lib/rules/combine.ts';
import type { RuleSummary } from '../../../../lib/rules/governance/rule-set-view.ts';
import type { Rule, RuleCase } from '../../../../lib/rules/rule.ts';
import type { RuleSetState, RuleSetStepKind } from '../../../../lib/rules/rule-set-steps.ts';

export const stateWords: Readonly<Record<RuleSetState, Text>> = {
  draft: { en: 'Draft', ar: 'مسودة' },
  inReview: { en: 'In review', ar: 'قيد المراجعة' },
  published: { en: 'Published', ar: 'منشورة' },
  retired: { en: 'Over', ar: 'انتهى العمل بها' },
};

export const stepWords: Readonly<Record<RuleSetStepKind, Text>> = {
  drafted: { en: 'Begun', ar: 'بدأت صياغتها' },
  ruleChanged: { en: 'A rule was written', ar: 'كُتبت قاعدة' },
  ruleRemoved: { en: 'A rule was left out', ar: 'أُسقطت قاعدة' },
  submitted: { en: 'Sent to review', ar: 'قُدّمت للمراجعة' },
  returned: { en: 'Given back to its authors', ar: 'أُعيدت إلى كاتبيها' },
  backtested: { en: 'A backtest was started', ar: 'بدأ اختبارها على الملفات المحفوظة' },
  shadowStarted: { en: 'Runs beside the set in force', ar: 'تعمل بجانب المجموعة السارية' },
  shadowEnded: { en: 'Runs beside the set in force no longer', ar: 'لم تعد تعمل بجانب المجموعة السارية' },
  published: { en: 'Published', ar: 'نُشرت' },
  retired: { en: 'Ended', ar: 'انتهى العمل بها' },
};

export const modelWords: Readonly<Record<CombinationModel, Text>> = {
  hardToSee2012: { en: 'ILO survey guidelines of 2012', ar: 'إرشادات مسح منظمة العمل الدولية لعام 2012' },
  delphi2009: {
    en: 'ILO operational indicators of 2009',
    ar: 'المؤشرات العملية لمنظمة العمل الدولية لعام 2009',
  },
};

export const changeWords: Readonly<Record<RuleSummary['change'] | 'removed', Text>> = {
  same: { en: 'As before', ar: 'كما كانت' },
  added: { en: 'Added', ar: 'أُضيفت' },
  changed: { en: 'Changed', ar: 'عُدّلت' },
  removed: { en: 'Left out', ar: 'أُسقطت' },
};

export const legWords: Readonly<Record<Leg, Text>> = {
  involuntariness: { en: 'Work that was not offered freely', ar: 'عمل لم يُعرض طوعًا' },
  menaceOfPenalty: { en: 'Threat of a penalty', ar: 'تهديد بعقوبة' },
};

export const dimensionWords: Readonly<Record<Dimension, Text>> = {
  recruitment: { en: 'Recruitment', ar: 'الاستقدام' },
  workAndLife: { en: 'Work and life', ar: 'العمل والمعيشة' },
  leaving: { en: 'Leaving', ar: 'ترك العمل' },
};

export const strengthWords: Readonly<Record<Strength, Text>> = {
  weak: { en: 'Weak', ar: 'ضعيف' },
  medium: { en: 'Medium', ar: 'متوسط' },
  strong: { en: 'Strong', ar: 'قوي' },
};

export const proposalWords: Readonly<Record<Proposal, Text>> = {
  suspend: { en: 'That the certificate be suspended', ar: 'تعليق الشهادة' },
};

export const audienceWords: Readonly<Record<Rule['audience'], Text>> = {
  inspector: { en: 'Inspectors', ar: 'المفتشون' },
  submitter: {
    en: 'Whoever declared it, too: it reads nothing but their own facts and the law',
    ar: 'من صرّح بها أيضًا: لا تقرأ إلا وقائعه والقانون',
  },
};

export const outcomeWords: Readonly<Record<z.output<typeof RuleCase>['outcome'], Text>> = {
  flagged: { en: 'Flagged', ar: 'مؤشر قائم' },
  clear: { en: 'Clear', ar: 'لا مؤشر' },
  notApplicable: { en: 'Does not apply', ar: 'لا تنطبق' },
  insufficientData: { en: 'Needs review: facts are missing', ar: 'يحتاج إلى مراجعة: وقائع ناقصة' },
};
