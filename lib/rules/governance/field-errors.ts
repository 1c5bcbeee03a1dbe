import type { FieldError } from '../../problems/problem-error.ts';
import type { Text } from '../../problems/text.ts';
import type { RuleProblem } from '../check-rule.ts';
import type { LanguageProblem } from '../language/complaint.ts';
import type { CaseResult } from './run-cases.ts';

const inWords = ({ line, column, message, hint }: LanguageProblem): Text => ({
  en: `Line ${line}, column ${column}: ${message.en} ${hint.en}`,
  ar: `السطر ${line}، العمود ${column}: ${message.ar} ${hint.ar}`,
});

/** `evidence.percent` of a rule is the field `/evidence/percent/value`. */
const pointerTo = (field: string): string => {
  const [part, name] = field.split('.');
  return name === undefined ? `/${part}` : `/${part}/${name}/value`;
};

/** What the checker says of a rule's expressions, as errors of the fields they stand in. */
export const expressionErrors = (problems: readonly RuleProblem[], under: string): FieldError[] =>
  problems.map((problem) => ({
    pointer: under + pointerTo(problem.field),
    code: 'rule-expression',
    message: inWords(problem),
  }));

/** A case that does not come out as promised. */
export const caseError = (pointer: string, { expected, found }: CaseResult): FieldError => ({
  pointer,
  code: 'case-fails',
  message: {
    en: `The case promises \`${expected}\` and the rule gives \`${found}\`. Mend the rule, or the case.`,
    ar: `تعد الحالة بالنتيجة \`${expected}\` والقاعدة تعطي \`${found}\`. صحّح القاعدة أو الحالة.`,
  },
});

/** A rule that nobody has shown to flag, to clear, or to stay silent. */
export const unprovenError = (pointer: string, outcome: string): FieldError => ({
  pointer,
  code: 'case-missing',
  message: {
    en: `No case shows the outcome \`${outcome}\`. Add one.`,
    ar: `لا توجد حالة تبيّن النتيجة \`${outcome}\`. أضف حالة.`,
  },
});

/** A fact of a case that no rule can read. */
export const strangerError = (pointer: string, path: string): FieldError => ({
  pointer,
  code: 'unknown-fact',
  message: {
    en: `There is no fact \`${path}\`, so the case proves nothing. See the dictionary of facts.`,
    ar: `لا توجد واقعة باسم \`${path}\`، فلا تثبت الحالة شيئًا. انظر قاموس الوقائع.`,
  },
});

export const idDiffers: FieldError = {
  pointer: '/rule/id',
  code: 'rule-id-differs',
  message: {
    en: 'The rule has another id than its address. Send it to the address of its own id.',
    ar: 'معرّف القاعدة يختلف عن عنوانها. أرسلها إلى عنوان معرّفها.',
  },
};

export const versionNotRaised = (least: number): FieldError => ({
  pointer: '/rule/version',
  code: 'rule-version-not-raised',
  message: {
    en: `The published rule differs from yours and has an equal or later version. Send at least \`${least}\`.`,
    ar: `القاعدة المنشورة تختلف عن قاعدتك ونسختها مساوية أو أحدث. أرسل النسخة \`${least}\` على الأقل.`,
  },
});
