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
  'report-not-in-hand': {
    status: 403,
    title: { en: 'Somebody else has this report in hand', ar: 'البلاغ ليس بين يديك' },
    meaning: {
      en: 'A report is given back or closed by the official who has it in hand, or by a supervisor.',
      ar: 'لا يعيد البلاغ أو يغلقه إلا الموظف الذي يعالجه أو أحد المشرفين.',
    },
    cure: {
      en: 'Take it in hand first, or ask whoever has it.',
      ar: 'خذ البلاغ للمعالجة أولًا، أو اطلب ذلك ممن يعالجه.',
    },
  },
  'report-not-lowered': {
    status: 409,
    title: { en: 'A handed link cannot take anything back', ar: 'لا يمكن سحب شيء عبر رابط سلّمه طرف آخر' },
    meaning: {
      en: 'The wish came through a link that the employer or agency handed over. Whoever holds that link may not be the one who told, so it can add to a report and never take from it.',
      ar: 'وصل هذا الطلب عبر رابط سلّمه صاحب العمل أو الوكالة، وقد لا يكون حامله هو من أبلغ؛ فيجوز أن يضيف إلى البلاغ لا أن ينقص منه.',
    },
    cure: {
      en: 'Hear the person by the hotline, the open page or in private, and name that channel.',
      ar: 'استمع إلى الشخص عبر الخط الساخن أو الصفحة المفتوحة أو على انفراد، واذكر تلك القناة.',
    },
  },
  'release-transition': {
    status: 409,
    title: { en: 'The release cannot take this step', ar: 'لا يمكن اتخاذ هذه الخطوة في الإفصاح' },
    meaning: {
      en: 'The step does not follow from the present state of the release.',
      ar: 'لا تتبع هذه الخطوة الحالة الحاضرة للإفصاح.',
    },
    cure: {
      en: 'Read the release again: it lists its steps and what may follow.',
      ar: 'اقرأ الإفصاح من جديد؛ فهو يبيّن خطواته وما يمكن أن يليها.',
    },
  },
  'release-own-signature': {
    status: 409,
    title: { en: 'You drafted this release', ar: 'أنت من صاغ هذا الإفصاح' },
    meaning: {
      en: 'What leaves protected knowledge is signed by another person than the one who wrote it.',
      ar: 'ما يخرج من المعرفة المحمية يوقّعه شخص غير الذي كتبه.',
    },
    cure: { en: 'Ask another supervisor to sign it.', ar: 'اطلب من مشرف آخر توقيعه.' },
  },
  'release-consent-missing': {
    status: 409,
    title: {
      en: 'Somebody whose word it rests on has not agreed',
      ar: 'لم يوافق أحد من يستند الإفصاح إلى قوله',
    },
    meaning: {
      en: 'The release rests on what was told, and not everybody who told it has agreed to the employer or agency being asked or told anything; for a child, nobody has found that it serves the child best.',
      ar: 'يستند الإفصاح إلى ما رُوي، ولم يوافق كل من رواه على سؤال صاحب العمل أو الوكالة أو إخبارهما بشيء؛ وإن كان طفلًا فلم يُقرَّر بعد أن ذلك في مصلحته الفضلى.',
    },
    cure: {
      en: 'Ask each of them, tell them what could be guessed, and record the answer; or draft a release that rests on what was declared or observed.',
      ar: 'اسأل كلًّا منهم واشرح له ما قد يُستنتج، وسجّل جوابه؛ أو صُغ إفصاحًا يستند إلى ما صُرّح به أو شوهد.',
    },
  },
  'release-text-protected': {
    status: 422,
    title: { en: 'The words say what the recipient cannot know', ar: 'في النص ما لا يمكن للمتلقي معرفته' },
    meaning: {
      en: 'The free text names something that stands only in protected knowledge, such as the id of a report, a day or an amount that somebody told, or a worker who spoke.',
      ar: 'يذكر النص الحر شيئًا لا يوجد إلا في المعرفة المحمية، كمعرّف بلاغ أو يوم أو مبلغ رواه أحد أو عامل تكلّم.',
    },
    cure: {
      en: 'Take out the parts that are listed. Say what the recipient declared itself, or nothing.',
      ar: 'احذف الأجزاء المذكورة. اذكر ما صرّح به المتلقي نفسه، أو لا تذكر شيئًا.',
    },
  },
  'entry-not-sealed': {
    status: 409,
    title: { en: 'No checkpoint covers this entry yet', ar: 'لا تشمل أي نقطة تحقق هذا القيد بعد' },
    meaning: {
      en: 'The entry is in the journal, and the next checkpoint has not been signed.',
      ar: 'القيد موجود في السجل، ولم تُوقَّع نقطة التحقق التالية بعد.',
    },
    cure: {
      en: 'Ask again in a minute. If it lasts longer than five minutes, tell those who run the service.',
      ar: 'اسأل مجددًا بعد دقيقة. وإن استمر ذلك أكثر من خمس دقائق فأبلغ القائمين على الخدمة.',
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
