import type {
  CertificateState,
  CertificateStepKind,
} from '../../../../lib/domain/certificates/certificate-state.ts';
import type { Text } from '../../../../lib/problems/text.ts';

export const stateNames: Readonly<Record<CertificateState, Text>> = {
  valid: { en: 'Valid', ar: 'سارية' },
  suspended: { en: 'Suspended', ar: 'موقوفة' },
  withdrawn: { en: 'Withdrawn', ar: 'مسحوبة' },
  expired: { en: 'Over', ar: 'منتهية' },
};

export const stepNames: Readonly<Record<CertificateStepKind, Text>> = {
  issued: { en: 'Issued', ar: 'صدرت' },
  withdrawn: { en: 'Withdrawn by you', ar: 'سحبتموها' },
  suspended: { en: 'Suspended', ar: 'أُوقفت' },
  reinstated: { en: 'Reinstated', ar: 'أُعيدت' },
  revoked: { en: 'Revoked', ar: 'أُلغيت' },
};

export const certificateWords = {
  print: { en: 'Print it, with both codes', ar: 'اطبعها بالرمزين' },
  public: { en: 'What anybody sees of it', ar: 'ما يراه أي شخص منها' },
  title: { en: 'Certificates', ar: 'الشهادات' },
  lead: {
    en: 'A certificate of fee-free recruitment says that the workers of the placements it names paid nothing for their jobs.',
    ar: 'تقول شهادة الاستقدام بلا رسوم إن عمال الحالات المذكورة فيها لم يدفعوا شيئًا مقابل عملهم.',
  },
  apply: { en: 'Apply for a certificate', ar: 'اطلب شهادة' },
  none: { en: 'No certificate yet.', ar: 'لا شهادة بعد.' },
  number: { en: 'Number', ar: 'الرقم' },
  state: { en: 'State', ar: 'الحالة' },
  until: { en: 'Valid until', ar: 'سارية حتى' },
  credentialUntil: { en: 'Credential until', ar: 'الوثيقة الموقّعة حتى' },
  placements: { en: 'Placements', ar: 'حالات التوظيف' },
  back: { en: 'Certificates', ar: 'الشهادات' },
  applyLead: {
    en: 'It is decided at once, from your own disclosures and your licence. Where something stands against it, each reason is told with its cure.',
    ar: 'يُبتّ فيها فورًا من إفصاحاتك وترخيصك. وإن حال شيء دونها ذُكر كل سبب مع طريقة معالجته.',
  },
  choose: { en: 'Which placements?', ar: 'أي حالات توظيف؟' },
  chooseNone: { en: 'There is no contract to certify.', ar: 'لا عقد يمكن أن تشمله شهادة.' },
  chooseOne: { en: 'Choose at least one placement', ar: 'اختر حالة واحدة على الأقل' },
  signatory: { en: 'Who signs for the organisation?', ar: 'من يوقّع عن المنشأة؟' },
  role: { en: 'As what?', ar: 'بأي صفة؟' },
  months: { en: 'For how many months? (optional)', ar: 'لكم شهرًا؟ (اختياري)' },
  monthsHint: { en: 'Twelve unless you say less.', ar: 'اثنا عشر ما لم تذكر أقل.' },
  statement: {
    en: 'By applying I state that the workers of these placements and their families paid nothing for their jobs.',
    ar: 'بتقديم الطلب أقرّ بأن عمال هذه الحالات وأسرهم لم يدفعوا شيئًا مقابل عملهم.',
  },
  send: { en: 'Sign and apply', ar: 'وقّع وقدّم الطلب' },
  certificate: { en: 'Certificate {number}', ar: 'الشهادة {number}' },
  holder: { en: 'Holder', ar: 'حاملها' },
  signedBy: { en: 'Signed by', ar: 'وقّعها' },
  validFrom: { en: 'Valid from', ar: 'سارية من' },
  history: { en: 'What happened', ar: 'ما حدث' },
  month: { en: 'Month', ar: 'الشهر' },
  step: { en: 'Step', ar: 'الخطوة' },
  renew: { en: 'Have the credential issued again', ar: 'جدّد الوثيقة الموقّعة' },
  withdraw: { en: 'Withdraw the certificate', ar: 'سحب الشهادة' },
  withdrawLead: {
    en: 'For good, with every printed copy.',
    ar: 'نهائيًا، مع كل نسخة مطبوعة.',
  },
  reason: { en: 'Why do you give it up?', ar: 'لماذا تتخلى عنها؟' },
} as const satisfies Record<string, Text>;
