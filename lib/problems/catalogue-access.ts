import type { Problem } from './text.ts';

/** Who is asking, and what they may do. None of these says whether a record exists. */
export const accessProblems = {
  'token-missing': {
    status: 401,
    title: { en: 'Sign in first', ar: 'سجّل الدخول أولًا' },
    meaning: {
      en: 'This operation needs an access token and the request carries none.',
      ar: 'تتطلب هذه العملية رمز وصول، والطلب خالٍ منه.',
    },
    cure: {
      en: 'Get an access token from the token address in the documentation and send it as “Authorization: Bearer …”.',
      ar: 'احصل على رمز وصول من عنوان الرموز المذكور في الوثائق، وأرسله في الترويسة «Authorization: Bearer …».',
    },
  },
  'token-invalid': {
    status: 401,
    title: { en: 'The access token is not valid', ar: 'رمز الوصول غير صالح' },
    meaning: {
      en: 'The token was not issued for this service, is not an access token, or was changed on the way.',
      ar: 'لم يُصدر الرمز لهذه الخدمة، أو أنه ليس رمز وصول، أو طرأ عليه تغيير في الطريق.',
    },
    cure: {
      en: 'Get a new access token from this service’s own issuer. An identity token does not work here.',
      ar: 'احصل على رمز وصول جديد من جهة الإصدار الخاصة بهذه الخدمة. ولا يصلح هنا رمز الهوية.',
    },
  },
  'token-expired': {
    status: 401,
    title: { en: 'The access token has expired', ar: 'انتهت صلاحية رمز الوصول' },
    meaning: { en: 'The token was valid, but its time is over.', ar: 'كان الرمز صالحًا، غير أن مدته انقضت.' },
    cure: {
      en: 'Get a new access token and send the request again with the same Idempotency-Key.',
      ar: 'احصل على رمز وصول جديد ثم أعد إرسال الطلب بمفتاح Idempotency-Key نفسه.',
    },
  },
  'scope-missing': {
    status: 403,
    title: { en: 'The token does not allow this operation', ar: 'رمز الوصول لا يسمح بهذه العملية' },
    meaning: {
      en: 'The operation needs a scope that the access token does not carry.',
      ar: 'تتطلب العملية نطاق صلاحية لا يتضمنه رمز الوصول.',
    },
    cure: {
      en: 'Ask for the scope that the documentation names when you get the token. The WWW-Authenticate header repeats it.',
      ar: 'اطلب النطاق المذكور في الوثائق عند الحصول على الرمز. وتجده كذلك في ترويسة WWW-Authenticate.',
    },
  },
  'organisation-required': {
    status: 403,
    title: { en: 'You do not act for an organisation yet', ar: 'لا تمثل أي منشأة بعد' },
    meaning: {
      en: 'This operation is done in the name of an employer or an agency, and your account belongs to none.',
      ar: 'تُنفَّذ هذه العملية باسم صاحب عمل أو وكالة توظيف، وحسابك لا ينتمي إلى أي منهما.',
    },
    cure: {
      en: 'Create your organisation, or ask its administrator to add your account.',
      ar: 'أنشئ سجل منشأتك، أو اطلب من المسؤول عنها إضافة حسابك.',
    },
  },
  'organisation-kind': {
    status: 403,
    title: { en: 'Not for this kind of organisation', ar: 'غير متاح لهذا النوع من المنشآت' },
    meaning: {
      en: 'Employers and recruitment agencies have different duties, and this operation belongs to the other kind.',
      ar: 'تختلف واجبات أصحاب العمل عن واجبات وكالات التوظيف، وهذه العملية تخص النوع الآخر.',
    },
    cure: {
      en: 'Sign in for the organisation that has this duty, or leave the operation to it.',
      ar: 'سجّل الدخول باسم المنشأة المكلفة بهذا الواجب، أو اترك العملية لها.',
    },
  },
  'role-missing': {
    status: 403,
    title: { en: 'Your role does not allow this', ar: 'دورك لا يسمح بهذه العملية' },
    meaning: {
      en: 'Your account is known, but its role does not include this operation.',
      ar: 'حسابك معروف، لكن دوره لا يشمل هذه العملية.',
    },
    cure: {
      en: 'Ask your administrator for the role that the documentation names, or a colleague who has it to do this.',
      ar: 'اطلب من المسؤول منحك الدور المذكور في الوثائق، أو اطلب تنفيذها من زميل يحمل هذا الدور.',
    },
  },
  'purpose-not-allowed': {
    status: 403,
    title: { en: 'Not for this purpose', ar: 'غير متاح لهذا الغرض' },
    meaning: {
      en: 'Your role may do this, but not for the purpose that the request names.',
      ar: 'دورك يسمح بهذه العملية، لكن ليس للغرض المذكور في الطلب.',
    },
    cure: {
      en: 'Name the purpose that you really have, if the documentation lists it for your role; otherwise leave the matter to whom it belongs.',
      ar: 'اذكر غرضك الفعلي إن كان مدرجًا لدورك في الوثائق، وإلا فاترك الأمر لمن يعنيه.',
    },
  },
  'assignment-required': {
    status: 403,
    title: { en: 'Assign this to yourself first', ar: 'يلزم إسناد الحالة إليك أولًا' },
    meaning: {
      en: 'What you asked for opens only to the official to whom the matter is assigned, for a stated purpose.',
      ar: 'لا يُفتح ما طلبته إلا للموظف الذي أُسندت إليه الحالة ولغرض مذكور.',
    },
    cure: {
      en: 'Have the matter assigned to you, then ask again and state your purpose.',
      ar: 'اطلب إسناد الحالة إليك، ثم أعد الطلب مع ذكر الغرض.',
    },
  },
  'second-person-required': {
    status: 403,
    title: { en: 'Another person has to do this', ar: 'يجب أن ينفذ هذه العملية شخص آخر' },
    meaning: {
      en: 'This step needs two people, and you already took the other step.',
      ar: 'تتطلب هذه الخطوة شخصين، وقد نفذت أنت الخطوة الأخرى.',
    },
    cure: {
      en: 'Ask a colleague with the right role who was not involved in the earlier step.',
      ar: 'اطلب تنفيذها من زميل يحمل الدور المناسب ولم يشارك في الخطوة السابقة.',
    },
  },
} as const satisfies Record<string, Problem>;
