import type { Problem } from './text.ts';

/** Who a worker is: what officials ask of it. */
export const identityProblems = {
  'identity-erased': {
    status: 410,
    title: { en: 'This identity was erased', ar: 'مُحيت هذه الهوية' },
    meaning: {
      en: 'Who the worker of this contract is was erased at their own wish; nobody can open it any more.',
      ar: 'مُحيت هوية عامل هذا العقد بناءً على رغبته، ولم يعد في وسع أحد فتحها.',
    },
    cure: {
      en: 'There is nothing to send again. The contract itself, and what was found about it, can still be read.',
      ar: 'لا جدوى من إعادة الإرسال. ويبقى العقد نفسه وما تبيّن بشأنه قابلين للقراءة.',
    },
  },
  'hold-released': {
    status: 409,
    title: { en: 'The hold was lifted before', ar: 'رُفع التحفظ من قبل' },
    meaning: {
      en: 'This legal hold no longer stands, so it cannot be lifted once more.',
      ar: 'لم يعد هذا التحفظ القانوني قائمًا، فلا يمكن رفعه مرة أخرى.',
    },
    cure: {
      en: 'Read the holds of the worker again; place a new one if one is needed.',
      ar: 'اقرأ التحفظات القائمة على العامل من جديد، وضع تحفظًا آخر إن لزم.',
    },
  },
  'erasure-settled': {
    status: 409,
    title: { en: 'The request no longer waits', ar: 'لم يعد الطلب قيد الانتظار' },
    meaning: {
      en: 'The request to erase was withdrawn before, or has been carried out.',
      ar: 'سُحب طلب المحو من قبل، أو جرى تنفيذه.',
    },
    cure: {
      en: 'Read the requests of the worker again.',
      ar: 'اقرأ طلبات العامل من جديد.',
    },
  },
} as const satisfies Record<string, Problem>;
