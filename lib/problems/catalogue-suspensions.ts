import type { Problem } from './text.ts';

/** What an authority cannot decide about a certificate. */
export const suspensionProblems = {
  'suspension-open': {
    status: 409,
    title: { en: 'Its suspension is already open', ar: 'تعليقها مفتوح بالفعل' },
    meaning: {
      en: 'A suspension of this certificate was proposed or is in force, and there is one at a time.',
      ar: 'اقتُرح تعليق هذه الشهادة أو هو نافذ، ولا يكون إلا واحد في وقت واحد.',
    },
    cure: {
      en: 'Read the certificate and decide in the suspension that is open, or withdraw its release.',
      ar: 'اقرأ الشهادة واتخذ القرار في التعليق المفتوح، أو اسحب إصداره.',
    },
  },
  'certificate-not-in-force': {
    status: 409,
    title: { en: 'The certificate is not in force', ar: 'الشهادة غير نافذة' },
    meaning: {
      en: 'Only a certificate that is in force can be suspended; this one was withdrawn, revoked or suspended before.',
      ar: 'لا تُعلَّق إلا شهادة نافذة؛ وهذه سُحبت أو أُلغيت أو عُلّقت من قبل.',
    },
    cure: {
      en: 'Read its history. What was withdrawn needs no suspension.',
      ar: 'اقرأ تاريخها. فما سُحب لا يحتاج إلى تعليق.',
    },
  },
  'suspension-transition': {
    status: 409,
    title: { en: 'Not in this state', ar: 'ليس في هذه الحالة' },
    meaning: {
      en: 'The suspension is in a state in which this cannot be decided.',
      ar: 'التعليق في حالة لا يُتخذ فيها هذا القرار.',
    },
    cure: {
      en: 'Read the suspension: it says where it stands and until when the holder may answer.',
      ar: 'اقرأ التعليق؛ فهو يبيّن حالته وآخر يوم للرد.',
    },
  },
  'suspension-pending': {
    status: 409,
    title: { en: 'A decision is already on its way', ar: 'هناك قرار في الطريق' },
    meaning: {
      en: 'An earlier decision waits for its signature or for its batch instant.',
      ar: 'ينتظر قرار سابق توقيعه أو موعد نفاذه.',
    },
    cure: { en: 'Have it signed, or withdraw its release.', ar: 'اطلب توقيعه، أو اسحب إصداره.' },
  },
  'appeal-own-decision': {
    status: 409,
    title: { en: 'You decided this before', ar: 'سبق أن قررت في هذا' },
    meaning: {
      en: 'An appeal is decided by somebody who has decided nothing in this suspension.',
      ar: 'يبتّ في الاعتراض شخص لم يقرر شيئًا في هذا التعليق.',
    },
    cure: { en: 'Ask a colleague to decide.', ar: 'اطلب من زميل أن يقرر.' },
  },
  'demand-ungrounded': {
    status: 409,
    title: { en: 'Nothing stands under this demand', ar: 'لا أساس لهذه المطالبة' },
    meaning: {
      en: 'More is demanded than the recipient stated itself, and neither a report of that very worker nor a group order stands under it. A group order names every worker of the placement, five at least, and the same figure for each.',
      ar: 'المطلوب أكثر مما صرّح به المتلقي نفسه، ولا يستند إلى بلاغ من ذلك العامل ولا إلى أمر جماعي. ويسمّي الأمر الجماعي كل عمال التوظيف الواحد، خمسة على الأقل، بالمبلغ نفسه لكل منهم.',
    },
    cure: {
      en: 'Demand what was declared, name the report of a worker who agreed, or order a figure of policy for the whole placement.',
      ar: 'طالب بما صُرّح به، أو اذكر بلاغ عامل وافق، أو مُر بمبلغ سياسة لكل التوظيف.',
    },
  },
  'not-repaid': {
    status: 409,
    title: { en: 'The worker is not repaid in full', ar: 'لم يُرد إلى العامل المبلغ كاملًا' },
    meaning: {
      en: 'What was given back does not reach every sum that is known, or the worker has not said to an official that all was given back.',
      ar: 'لا يبلغ ما رُدّ كل المبالغ المعروفة، أو لم يقل العامل لموظف إنه استرد كل شيء.',
    },
    cure: {
      en: 'Read the repayments of each contract. Ask the worker in safety and file the answer, or reinstate by a decision with its reason.',
      ar: 'اقرأ المبالغ المردودة في كل عقد. واسأل العامل في أمان وسجّل الجواب، أو أعد الشهادة بقرار مسبب.',
    },
  },
} as const satisfies Record<string, Problem>;
