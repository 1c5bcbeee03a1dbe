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
  'nothing-owed': {
    status: 409,
    title: { en: 'Nothing is owed', ar: 'لا يوجد مبلغ مستحق' },
    meaning: {
      en: 'By what your organisation declared and by what was demanded of it, nothing is certainly owed to this worker, so there is nothing to divide.',
      ar: 'بحسب ما صرّحت به منشأتك وما طولبت به، لا يوجد مبلغ مؤكد مستحق لهذا العامل، فلا شيء يُقسَّط.',
    },
    cure: {
      en: 'Read your account of this contract. If the worker paid something, file a fee disclosure that says so, with the amount.',
      ar: 'اقرأ حسابك في هذا العقد. وإن كان العامل قد دفع شيئًا فقدّم إفصاحًا عن الرسوم يذكره بمبلغه.',
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
