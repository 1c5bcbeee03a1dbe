import type { Problem } from './text.ts';

/** What an organisation declared cannot stand beside what is already recorded. */
export const recordProblems = {
  'registration-number-taken': {
    status: 409,
    title: { en: 'The registration number is taken', ar: 'رقم التسجيل مستعمل' },
    meaning: {
      en: 'A verified organisation already holds this registration number in this country.',
      ar: 'توجد منشأة متحقق منها تحمل رقم التسجيل نفسه في هذا البلد.',
    },
    cure: {
      en: 'Check the number. If it is yours, ask that organisation’s administrator to add you, or write to the authority.',
      ar: 'تحقق من الرقم. فإن كان رقم منشأتك فاطلب من المسؤول عنها إضافتك، أو راسل الجهة المختصة.',
    },
  },
  'licence-number-taken': {
    status: 409,
    title: { en: 'The licence number is taken', ar: 'رقم الترخيص مستعمل' },
    meaning: {
      en: 'A verified agency already holds this licence number in this country.',
      ar: 'توجد وكالة متحقق منها تحمل رقم الترخيص نفسه في هذا البلد.',
    },
    cure: {
      en: 'Check the number as it is printed on the licence. If it is yours, write to the authority.',
      ar: 'تحقق من الرقم كما هو مطبوع في الترخيص. فإن كان ترخيصك فراسل الجهة المختصة.',
    },
  },
  'licence-not-in-force': {
    status: 409,
    title: { en: 'The licence is not in force', ar: 'الترخيص غير ساري المفعول' },
    meaning: {
      en: 'The agency’s licence has expired, is suspended, or does not cover the day in question.',
      ar: 'انتهى ترخيص الوكالة أو أُوقف أو أنه لا يشمل اليوم المعني.',
    },
    cure: {
      en: 'Enter the licence that was in force on that day, or renew it with the regulator first.',
      ar: 'أدخل الترخيص الذي كان ساريًا في ذلك اليوم، أو جدّده أولًا لدى الجهة المنظمة.',
    },
  },
  'already-member': {
    status: 409,
    title: { en: 'You already act for an organisation', ar: 'أنت تمثل منشأة بالفعل' },
    meaning: {
      en: 'One account acts for one organisation, and yours already does.',
      ar: 'يمثل كل حساب منشأة واحدة، وحسابك يمثل منشأة بالفعل.',
    },
    cure: {
      en: 'Use another account for the other organisation, or have this account removed from the first one.',
      ar: 'استعمل حسابًا آخر للمنشأة الأخرى، أو اطلب إزالة هذا الحساب من المنشأة الأولى.',
    },
  },
  'party-not-found': {
    status: 422,
    title: { en: 'A party of the contract is not registered', ar: 'أحد أطراف العقد غير مسجل' },
    meaning: {
      en: 'The request names an employer or an agency by an identifier that belongs to no organisation of that kind.',
      ar: 'يذكر الطلب صاحب عمل أو وكالة بمعرّف لا يخص أي منشأة من ذلك النوع.',
    },
    cure: {
      en: 'Check the identifier, or leave that party out: unknown is better than wrong.',
      ar: 'تحقق من المعرّف، أو اترك هذا الطرف فارغًا؛ فغير المعروف خير من الخطأ.',
    },
  },
  'not-a-party': {
    status: 422,
    title: { en: 'Your organisation is not in this contract', ar: 'منشأتك ليست طرفًا في هذا العقد' },
    meaning: {
      en: 'A contract is registered by one of its parties, and yours is not among those that the request names.',
      ar: 'يسجّل العقدَ أحدُ أطرافه، ومنشأتك ليست من الأطراف المذكورة في الطلب.',
    },
    cure: {
      en: 'Name your organisation in its own role, or leave the registration to a party of the contract.',
      ar: 'اذكر منشأتك بصفتها في العقد، أو اترك التسجيل لأحد أطرافه.',
    },
  },
  'contract-not-open': {
    status: 409,
    title: { en: 'The contract is no longer open', ar: 'لم يعد العقد مفتوحًا' },
    meaning: {
      en: 'The contract has ended or was withdrawn, and closed contracts do not change.',
      ar: 'انتهى العقد أو سُحب، والعقود المغلقة لا تُعدَّل.',
    },
    cure: {
      en: 'Register a new contract if the work goes on, or annotate this one.',
      ar: 'سجّل عقدًا جديدًا إن كان العمل مستمرًا، أو أضف ملاحظة على هذا العقد.',
    },
  },
  'amendment-not-yours': {
    status: 403,
    title: { en: 'Another party amends this contract', ar: 'تعديل هذا العقد من حق طرف آخر' },
    meaning: {
      en: 'The employer of record amends and ends a contract; the agency that registered it may do so until the start date.',
      ar: 'يعدّل العقدَ وينهيه صاحبُ العمل المسجل، وللوكالة التي سجلته ذلك حتى تاريخ بدء العمل.',
    },
    cure: {
      en: 'Annotate the contract, and ask the employer of record to make the change.',
      ar: 'أضف ملاحظة على العقد، واطلب من صاحب العمل المسجل إجراء التعديل.',
    },
  },
  'nothing-changed': {
    status: 422,
    title: { en: 'The amendment changes nothing', ar: 'التعديل لا يغيّر شيئًا' },
    meaning: {
      en: 'Every term in the request is already so in the current version, and a version without a difference is not kept.',
      ar: 'كل بند في الطلب مطابق للنسخة الحالية، ولا تُحفظ نسخة لا فرق فيها.',
    },
    cure: { en: 'Send only the terms that differ.', ar: 'أرسل البنود المختلفة فقط.' },
  },
  'disclosure-not-open': {
    status: 409,
    title: { en: 'The fee disclosure is closed', ar: 'الإفصاح عن الرسوم مغلق' },
    meaning: {
      en: 'The disclosure was withdrawn or replaced by a later one, and it stays as it was filed.',
      ar: 'سُحب الإفصاح أو حلّ محله إفصاح لاحق، وهو يبقى كما قُدّم.',
    },
    cure: {
      en: 'Change the latest disclosure of your organisation, or file a new one.',
      ar: 'عدّل أحدث إفصاح لمنشأتك، أو قدّم إفصاحًا جديدًا.',
    },
  },
  'certificate-not-due': {
    status: 409,
    title: { en: 'The certificate cannot be issued', ar: 'لا يمكن إصدار الشهادة' },
    meaning: {
      en: 'What your organisation declared does not yet meet every condition of a fee-free certificate.',
      ar: 'ما أفصحت عنه منشأتك لا يستوفي بعد جميع شروط شهادة التوظيف الخالي من الرسوم.',
    },
    cure: {
      en: 'Read the open conditions in `errors`, settle each one, and ask again.',
      ar: 'اطلع على الشروط غير المستوفاة في `errors`، واستوفِ كل شرط منها، ثم أعد الطلب.',
    },
  },
  'notice-answered': {
    status: 409,
    title: { en: 'The notice is already answered', ar: 'سبق الرد على الإشعار' },
    meaning: {
      en: 'Your organisation has answered this notice, and an answer is given once.',
      ar: 'ردّت منشأتك على هذا الإشعار، والرد يُقدَّم مرة واحدة.',
    },
    cure: {
      en: 'Read the notice: it shows your answer. Write to the authority if there is more to say.',
      ar: 'اقرأ الإشعار؛ فهو يعرض ردّك. وراسل الجهة إن كان لديك المزيد.',
    },
  },
} as const satisfies Record<string, Problem>;
