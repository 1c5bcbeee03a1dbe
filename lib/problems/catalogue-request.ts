import type { Problem } from './text.ts';

/** The request could not be read, or names nothing that is here. */
export const requestProblems = {
  'malformed-address': {
    status: 400,
    title: { en: 'The address cannot be read', ar: 'تعذّرت قراءة العنوان' },
    meaning: {
      en: 'The path or the query holds a percent sign that is not followed by a valid UTF-8 code.',
      ar: 'في مسار العنوان أو في معاملاته علامة نسبة مئوية لا يتبعها ترميز UTF-8 صحيح.',
    },
    cure: {
      en: 'Encode every value with your library’s URL encoding before you put it into the address.',
      ar: 'رمّز كل قيمة بدالة ترميز العناوين في مكتبتك البرمجية قبل وضعها في العنوان.',
    },
  },
  'malformed-json': {
    status: 400,
    title: { en: 'The body is not JSON', ar: 'محتوى الطلب ليس بصيغة JSON' },
    meaning: {
      en: 'The body of the request cannot be read as one JSON value in UTF-8.',
      ar: 'تعذّرت قراءة محتوى الطلب بوصفه قيمة JSON واحدة بترميز UTF-8.',
    },
    cure: {
      en: 'Write the body with a JSON library rather than by hand, and send it whole.',
      ar: 'أنشئ المحتوى بمكتبة JSON لا يدويًا، وأرسله كاملًا.',
    },
  },
  'body-missing': {
    status: 400,
    title: { en: 'The body is missing', ar: 'محتوى الطلب مفقود' },
    meaning: {
      en: 'This operation needs a JSON body and the request carries none.',
      ar: 'تتطلب هذه العملية محتوى بصيغة JSON، والطلب خالٍ منه.',
    },
    cure: {
      en: 'Send the body that the documentation shows for this operation.',
      ar: 'أرسل المحتوى المبيّن في وثائق هذه العملية.',
    },
  },
  'too-deep': {
    status: 400,
    title: { en: 'The body is nested too deeply', ar: 'تداخل المحتوى أعمق من المسموح' },
    meaning: {
      en: 'Objects and lists in the body lie inside one another on more than 12 levels.',
      ar: 'تتداخل الكائنات والقوائم في المحتوى على أكثر من 12 مستوى.',
    },
    cure: {
      en: 'Send the shape that the documentation shows; no operation needs more than 12 levels.',
      ar: 'أرسل البنية المبيّنة في الوثائق؛ فلا توجد عملية تحتاج إلى أكثر من 12 مستوى.',
    },
  },
  'body-too-large': {
    status: 413,
    title: { en: 'The body is too large', ar: 'حجم المحتوى أكبر من المسموح' },
    meaning: {
      en: 'The body of the request is larger than 1 MB (1,048,576 bytes).',
      ar: 'يزيد حجم محتوى الطلب على 1 ميغابايت (1,048,576 بايت).',
    },
    cure: {
      en: 'Send fewer records in one request.',
      ar: 'أرسل عددًا أقل من السجلات في الطلب الواحد.',
    },
  },
  'unsupported-media-type': {
    status: 415,
    title: { en: 'The media type is not supported', ar: 'نوع المحتوى غير مدعوم' },
    meaning: {
      en: 'The Content-Type header does not name a type that this operation can read, or the body is compressed.',
      ar: 'لا تذكر ترويسة Content-Type نوعًا تستطيع هذه العملية قراءته، أو أن المحتوى مضغوط.',
    },
    cure: {
      en: 'Send an uncompressed body as application/json; for PATCH, application/merge-patch+json is accepted too.',
      ar: 'أرسل المحتوى غير مضغوط بالنوع application/json، ويُقبل أيضًا application/merge-patch+json في عمليات PATCH.',
    },
  },
  'not-acceptable': {
    status: 406,
    title: { en: 'No answer in a type you accept', ar: 'لا تتوفر إجابة بنوع تقبله' },
    meaning: {
      en: 'The Accept header excludes JSON, and this address answers in JSON only.',
      ar: 'تستبعد ترويسة Accept صيغة JSON، وهذا العنوان لا يجيب إلا بها.',
    },
    cure: {
      en: 'Leave the Accept header out, or send application/json.',
      ar: 'احذف ترويسة Accept أو اجعل قيمتها application/json.',
    },
  },
  'not-found': {
    status: 404,
    title: { en: 'Nothing to show here', ar: 'لا يوجد ما يُعرض هنا' },
    meaning: {
      en: 'Nothing exists at this address, or you may not see it. The answer is the same for both on purpose.',
      ar: 'لا يوجد شيء في هذا العنوان، أو لا يحق لك الاطلاع عليه. والإجابة واحدة في الحالتين عن قصد.',
    },
    cure: {
      en: 'Check the address and the identifier, and that you signed in for the right organisation. Addresses have no trailing slash.',
      ar: 'تحقق من العنوان والمعرّف، ومن أنك سجلت الدخول باسم المنشأة الصحيحة. ولا تنتهي العناوين بشرطة مائلة.',
    },
  },
  'method-not-allowed': {
    status: 405,
    title: { en: 'This method is not offered here', ar: 'هذه الطريقة غير متاحة هنا' },
    meaning: {
      en: 'The address exists, but not for the HTTP method of the request. The Allow header lists the methods that work.',
      ar: 'العنوان موجود، لكنه لا يقبل طريقة HTTP المستعملة في الطلب. وتبيّن ترويسة Allow الطرق المقبولة.',
    },
    cure: {
      en: 'Use one of the methods in the Allow header.',
      ar: 'استعمل إحدى الطرق المذكورة في ترويسة Allow.',
    },
  },
  'foreign-form': {
    status: 403,
    title: { en: 'This form did not come from our pages', ar: 'هذا النموذج لم يأتِ من صفحاتنا' },
    meaning: {
      en: 'The browser says that the form was sent from another site, or does not say where it was sent from. Nothing was saved.',
      ar: 'يفيد المتصفح بأن النموذج أُرسل من موقع آخر، أو لا يذكر مصدره. ولم يُحفظ أي شيء.',
    },
    cure: {
      en: 'Open the page on this site and send the form from there.',
      ar: 'افتح الصفحة في هذا الموقع وأرسل النموذج منها.',
    },
  },
  'form-unsent': {
    status: 409,
    title: { en: 'This has not been sent yet', ar: 'لم يُرسل هذا بعد' },
    meaning: {
      en: 'You had been signed out before you sent it. What you typed is here again.',
      ar: 'كانت جلستك قد انتهت قبل أن ترسله. وما كتبته موجود هنا من جديد.',
    },
    cure: { en: 'Read it once more, then send it.', ar: 'راجعه مرة أخرى ثم أرسله.' },
  },
  'validation-failed': {
    status: 422,
    title: { en: 'Some fields need to be mended', ar: 'بعض الحقول تحتاج إلى تصحيح' },
    meaning: {
      en: 'The request can be read, but at least one field does not follow its rules. Nothing was saved.',
      ar: 'الطلب مقروء، لكن حقلًا واحدًا على الأقل يخالف قواعده. ولم يُحفظ أي شيء.',
    },
    cure: {
      en: 'Each entry of `errors` points to a field and says how to mend it. Mend them all and send the request again.',
      ar: 'يشير كل عنصر في `errors` إلى حقل ويبيّن طريقة تصحيحه. صحّحها جميعًا ثم أعد الإرسال.',
    },
  },
  'cursor-invalid': {
    status: 400,
    title: { en: 'The cursor is not valid', ar: 'مؤشر الصفحة غير صالح' },
    meaning: {
      en: 'The cursor was changed, or belongs to another caller, another list or another filter.',
      ar: 'عُدّل مؤشر الصفحة، أو أنه يخص مستخدمًا آخر أو قائمة أخرى أو معايير تصفية أخرى.',
    },
    cure: {
      en: 'Start again without a cursor, then follow `page.next` and keep every filter as it was.',
      ar: 'ابدأ من جديد دون مؤشر، ثم اتبع `page.next` مع إبقاء معايير التصفية كما هي.',
    },
  },
  'purpose-required': {
    status: 400,
    title: { en: 'Say why you are reading this', ar: 'اذكر سبب اطلاعك' },
    meaning: {
      en: 'This operation reads protected data. Every such read is recorded with its purpose, and the request names none that is known.',
      ar: 'تعرض هذه العملية بيانات محمية. ويُسجَّل كل اطلاع عليها مع غرضه، والطلب لا يذكر غرضًا معروفًا.',
    },
    cure: {
      en: 'Send the Insaf-Purpose header with one of the purposes that the documentation lists.',
      ar: 'أرسل ترويسة Insaf-Purpose بأحد الأغراض المذكورة في الوثائق.',
    },
  },
} as const satisfies Record<string, Problem>;
