import type { custodians } from '../domain/living.ts';
import type { deductionKinds } from '../domain/terms.ts';
import type { Language, Text } from '../problems/text.ts';
import clauses from '../reference/clause-tags.json' with { type: 'json' };

type Kept = (typeof custodians)[number] | (typeof deductionKinds)[number];

/** Codes of closed lists that messages name: who keeps papers, what is deducted, what a contract provides, how one was hired. */
const kept: Readonly<Record<Kept | 'direct' | 'transfer' | 'delayed' | 'refused' | 'free', Text>> = {
  worker: { en: 'the worker', ar: 'العامل' },
  employer: { en: 'the employer', ar: 'صاحب العمل' },
  agency: { en: 'the agency', ar: 'وكالة التوظيف' },
  recruiter: { en: 'a recruiter', ar: 'وسيط الاستقدام' },
  supervisor: { en: 'a supervisor', ar: 'مشرف العمل' },
  other: { en: 'other', ar: 'غير ذلك' },
  debt: { en: 'a debt', ar: 'دَين' },
  recruitmentFee: { en: 'a recruitment fee', ar: 'رسم استقدام' },
  accommodation: { en: 'accommodation', ar: 'السكن' },
  food: { en: 'food', ar: 'الطعام' },
  transport: { en: 'transport', ar: 'النقل' },
  uniformOrTools: { en: 'uniform or tools', ar: 'ملابس العمل أو الأدوات' },
  deposit: { en: 'a deposit', ar: 'ضمان مالي' },
  socialInsurance: { en: 'social insurance', ar: 'التأمين الاجتماعي' },
  direct: { en: 'hired directly', ar: 'توظيف مباشر' },
  transfer: { en: 'transferred from another employer', ar: 'انتقال من صاحب عمل آخر' },
  delayed: { en: 'delayed', ar: 'مؤخَّر' },
  refused: { en: 'refused', ar: 'مرفوض' },
  free: { en: 'free', ar: 'متاح بحرية' },
};

const terms: Readonly<Record<string, Text>> = {
  returnTicket: { en: 'the ticket home', ar: 'تذكرة العودة' },
  healthInsurance: { en: 'health insurance', ar: 'التأمين الصحي' },
};

/** A clause is quoted: it stands in the list as the sentence that it is. */
const quoted = ({ en, ar }: Text): Text => ({
  en: `“${en.replace(/\.$/, '')}”`,
  ar: `«${ar.replace(/\.$/, '')}»`,
});

const known = new Map<string, Text>([
  ...Object.entries({ ...kept, ...terms }),
  ...clauses.clauseTags.map(({ code, en, ar }): [string, Text] => [code, quoted({ en, ar })]),
]);

/** Countries and languages by their standard names, made when the first is asked for: a cold start needs none. */
const standard = new Map<string, Intl.DisplayNames>();
function standardNames(type: 'region' | 'language', language: Language): Intl.DisplayNames {
  const key = `${type} ${language}`;
  const names = standard.get(key) ?? new Intl.DisplayNames(language, { type, fallback: 'code' });
  standard.set(key, names);
  return names;
}

/** A code as a person says it, in their language; a code of no list that is known here, and a number, as it stands. */
export function codeWords(code: string, language: Language): string {
  const text = known.get(code);
  if (text) return text[language];
  if (/^[A-Z]{2}$/.test(code)) return standardNames('region', language).of(code) ?? code;
  return /^[a-z]{2,3}$/.test(code) ? (standardNames('language', language).of(code) ?? code) : code;
}
