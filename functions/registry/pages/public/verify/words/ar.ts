import type { VerifyWords } from './verify-words.ts';

export const ar: VerifyWords = {
  reviewed: false,
  words: {
    title: 'تحقق من شهادة',
    lead: 'تفيد شهادة التوظيف بلا رسوم أن العمال المشمولين بها لم يدفعوا شيئًا مقابل عملهم. تحقق هنا هل هي سارية اليوم.',
    number: 'رقم الشهادة',
    numberHint: '12 حرفًا ورقمًا كما في الورقة',
    check: 'تحقق',
    another: 'تحقق من رقم آخر',
    holder: 'أصدرتها',
    household: 'أسرة',
    licence: 'الترخيص',
    ways: 'من وإلى',
    placements: 'الوظائف التي تشملها',
    from: 'سارية من',
    until: 'سارية حتى',
    checkedAt: 'وقت التحقق',
    toPrint: 'اعرضها كوثيقة',
    licenceTitle: 'تحقق من ترخيص وكالة',
    licenceLead: 'اعرف هل وكالة التوظيف مرخصة اليوم وما شهاداتها.',
    licenceNumber: 'رقم الترخيص',
    licensedElsewhere: 'أعطى بلد آخر الرقم نفسه لإحدى الوكالات:',
    agency: 'الوكالة',
    certificates: 'الشهادات السارية',
    noCertificates: 'ليست لديها شهادة سارية.',
    language: 'اللغة',
    notReviewed: 'نص مترجم لم يراجعه بعدُ متحدث أصلي.',
  },
  states: {
    valid: { name: 'سارية', means: 'هذه الشهادة سارية اليوم.' },
    suspended: {
      name: 'موقوفة',
      means: 'هذه الشهادة غير سارية في الوقت الحالي. لا تعتمد عليها حتى تسري من جديد.',
    },
    withdrawn: { name: 'مسحوبة', means: 'انتهت هذه الشهادة. لا تعتمد عليها.' },
    expired: { name: 'منتهية', means: 'انتهت مدة هذه الشهادة. لا تعتمد عليها.' },
    unknown: {
      name: 'غير معروفة',
      means: 'لا توجد شهادة بهذا الرقم. الورقة التي تحمله ليست منا.',
    },
    mistyped: {
      name: 'راجع الرقم',
      means: 'حرف واحد أو أكثر غير صحيح. قارنه بالورقة واكتبه من جديد.',
    },
  },
  licences: {
    valid: { name: 'مرخصة', means: 'هذا الترخيص سارٍ اليوم.' },
    notYetValid: { name: 'لم يبدأ الترخيص بعد', means: 'يبدأ هذا الترخيص لاحقًا.' },
    expired: { name: 'انتهى الترخيص', means: 'انتهى هذا الترخيص.' },
    unknown: { name: 'غير معروف', means: 'لا توجد وكالة تحققنا منها تحمل هذا الترخيص.' },
  },
};
