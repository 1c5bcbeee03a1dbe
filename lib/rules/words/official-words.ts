import type { CertificateState } from '../../domain/certificates/certificate-state.ts';
import type { collectorRoles } from '../../domain/fees/fee-disclosure.ts';
import type { observationBases } from '../../domain/inspections/observation.ts';
import type {
  faults,
  findingKinds,
  mobilityEvents,
  movers,
  permitKinds,
  permitStates,
} from '../../domain/inspections/official-record.ts';
import type { RuleKind, strengths } from '../../domain/values/indicator.ts';
import { indicatorNames } from '../../domain/values/indicator-names.ts';
import type { reportChannels } from '../../domain/voice/allegation.ts';
import type { Text } from '../../problems/text.ts';
import allegations from '../../reference/allegations.json' with { type: 'json' };
import observations from '../../reference/observations.json' with { type: 'json' };
import { declaredWords } from './declared-words.ts';
import type { Vocabularies, Vocabulary, VocabularyName } from './vocabulary.ts';

type Words<Codes extends readonly string[]> = Readonly<Record<Codes[number], Text>>;

const certificateState: Readonly<Record<CertificateState, Text>> = {
  valid: { en: 'valid', ar: 'سارية' },
  suspended: { en: 'suspended', ar: 'معلَّقة' },
  withdrawn: { en: 'withdrawn', ar: 'مسحوبة' },
  expired: { en: 'expired', ar: 'منتهية' },
};

const permit: Words<typeof permitKinds> = {
  workPermit: { en: 'work permit', ar: 'تصريح عمل' },
  domesticPermit: { en: 'permit for domestic work', ar: 'تصريح عمل منزلي' },
  registeredWorker: { en: 'registration as a worker', ar: 'تسجيل العامل' },
  seafarer: { en: "seafarer's papers", ar: 'وثائق بحّار' },
  other: { en: 'another permit', ar: 'تصريح آخر' },
};

const permitState: Words<typeof permitStates> = {
  valid: { en: 'valid', ar: 'سارٍ' },
  lapsed: { en: 'lapsed', ar: 'منتهٍ' },
  cancelled: { en: 'cancelled', ar: 'ملغى' },
  pending: { en: 'pending', ar: 'قيد الإجراء' },
  neverIssued: { en: 'never issued', ar: 'لم يصدر قط' },
};

const fault: Words<typeof faults> = {
  employer: { en: 'the employer', ar: 'صاحب العمل' },
  worker: { en: 'the worker', ar: 'العامل' },
  authority: { en: 'the authority', ar: 'الجهة المختصة' },
  nobody: { en: 'nobody', ar: 'لا أحد' },
};

const mobility: Words<typeof mobilityEvents> = {
  transferRequested: { en: 'transfer asked for', ar: 'طُلب النقل' },
  transferGranted: { en: 'transfer granted', ar: 'قُبل النقل' },
  transferRefused: { en: 'transfer refused', ar: 'رُفض النقل' },
  exitRefused: { en: 'leaving the country refused', ar: 'رُفضت مغادرة البلد' },
  absenceReported: { en: 'absence reported', ar: 'بُلِّغ عن الغياب' },
  absenceReportWithdrawn: { en: 'report of absence withdrawn', ar: 'سُحب بلاغ الغياب' },
};

const mover: Words<typeof movers> = {
  employer: { en: 'the employer', ar: 'صاحب العمل' },
  worker: { en: 'the worker', ar: 'العامل' },
  authority: { en: 'the authority', ar: 'الجهة المختصة' },
};

const finding: Words<typeof findingKinds> = {
  feeFinding: { en: 'a finding on fees', ar: 'نتيجة تتعلق بالرسوم' },
  feeRefundOrdered: { en: 'an order to pay fees back', ar: 'أمر برد الرسوم' },
  substitutionFinding: { en: 'a finding of contract substitution', ar: 'نتيجة استبدال العقد' },
  licenceSuspended: { en: 'a suspension of the licence', ar: 'تعليق الترخيص' },
  licenceRevoked: { en: 'a revocation of the licence', ar: 'إلغاء الترخيص' },
  wageFinding: { en: 'a finding on wages', ar: 'نتيجة تتعلق بالأجور' },
  documentRetentionFinding: { en: 'a finding on papers kept back', ar: 'نتيجة احتجاز الوثائق' },
  forcedLabourConviction: { en: 'a conviction for forced labour', ar: 'إدانة بالعمل الجبري' },
  otherFinding: { en: 'another finding', ar: 'نتيجة أخرى' },
};

const observationBasis: Words<typeof observationBases> = {
  seen: { en: 'seen', ar: 'بالمشاهدة' },
  record: { en: 'in records', ar: 'في السجلات' },
  measured: { en: 'measured', ar: 'بالقياس' },
  photo: { en: 'photographed', ar: 'بالصورة' },
};

const relation: Words<['self', 'witness']> = {
  self: { en: 'the worker', ar: 'العامل نفسه' },
  witness: { en: 'a witness', ar: 'شاهد' },
};

const reportChannel: Words<typeof reportChannels> = {
  hotline: { en: 'the hotline', ar: 'الخط الساخن' },
  speak: { en: 'the page for workers', ar: 'صفحة العمال' },
  handedLink: { en: 'a link handed over', ar: 'رابط سُلِّم باليد' },
  walkIn: { en: 'in person', ar: 'حضورًا' },
  interview: { en: 'an interview', ar: 'مقابلة' },
  ngo: { en: 'an organisation that helps workers', ar: 'منظمة تساعد العمال' },
  authority: { en: 'another authority', ar: 'جهة رسمية أخرى' },
};

const collector: Words<typeof collectorRoles> = {
  employer: { en: 'the employer', ar: 'صاحب العمل' },
  agency: { en: 'the agency', ar: 'وكالة التوظيف' },
  subAgent: { en: 'a sub-agent', ar: 'وسيط محلي' },
  state: { en: 'the state', ar: 'الدولة' },
  serviceProvider: { en: 'a provider of a service', ar: 'مقدّم خدمة' },
  individual: { en: 'another person', ar: 'شخص آخر' },
  unknown: { en: 'somebody unknown', ar: 'جهة غير معروفة' },
};

const ruleKind: Words<typeof RuleKind.options> = {
  indicator: { en: 'indicator', ar: 'مؤشر' },
  law: { en: 'law', ar: 'قانون' },
  standard: { en: 'standard', ar: 'معيار' },
  dataQuality: { en: 'quality of data', ar: 'جودة البيانات' },
};

const strength: Words<typeof strengths> = {
  weak: { en: 'weak', ar: 'ضعيف' },
  medium: { en: 'medium', ar: 'متوسط' },
  strong: { en: 'strong', ar: 'قوي' },
};

const coded = (rows: readonly { code: string; en: string; ar: string }[]): Vocabulary => ({
  words: Object.fromEntries(rows.map(({ code, en, ar }) => [code, { en, ar }])),
  areQuoted: true,
});

/** Words for everything that a rule for officials can show. */
export const officialWords = {
  ...declaredWords,
  certificateState: { words: certificateState },
  permit: { words: permit },
  permitState: { words: permitState },
  fault: { words: fault },
  mobility: { words: mobility },
  mover: { words: mover },
  finding: { words: finding },
  observation: coded(observations.observations),
  observationBasis: { words: observationBasis },
  allegation: coded(allegations.allegations),
  relation: { words: relation },
  reportChannel: { words: reportChannel },
  collector: { words: collector },
  ruleKind: { words: ruleKind },
  indicator: { words: indicatorNames },
  strength: { words: strength },
} as const satisfies Vocabularies satisfies Readonly<Record<VocabularyName, Vocabulary>>;
