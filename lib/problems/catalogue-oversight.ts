import type { Problem } from './text.ts';

/** The work of officials: flags and reports. */
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
} as const satisfies Record<string, Problem>;
