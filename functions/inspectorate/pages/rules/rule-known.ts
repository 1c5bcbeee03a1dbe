import { dimensions, legs } from '../../../../lib/domain/values/indicator.ts';
import type { Rule, RuleCase } from '../../../../lib/rules/rule.ts';

type Fields = Readonly<Record<string, string>>;

/** Numbered names of what is ticked, at the place of its box. */
const ticked = (name: string, all: readonly string[], chosen: readonly string[]): Fields =>
  Object.fromEntries(all.flatMap((value, at) => (chosen.includes(value) ? [[`${name}.${at}`, value]] : [])));

const numbered = (name: string, rows: readonly Readonly<Record<string, string | undefined>>[]): Fields =>
  Object.fromEntries(
    rows.flatMap((row, at) =>
      Object.entries(row).map(([field, value]) => [`${name}.${at}.${field}`, value ?? '']),
    ),
  );

/** A rule as the fields of its form. */
export function fieldsOfRule(
  rule: Rule,
  { version, cases }: { version: number; cases: readonly RuleCase[] },
): Fields {
  return {
    'rule.id': rule.id,
    'rule.version': String(version),
    'rule.kind': rule.kind,
    'rule.indicator': rule.indicator ?? '',
    'rule.strength': rule.strength ?? '',
    'rule.audience': rule.audience,
    'rule.proposal': rule.proposal ?? '',
    'rule.appliesWhen': rule.appliesWhen,
    'rule.when': rule.when,
    'rule.title.en': rule.title.en,
    'rule.title.ar': rule.title.ar,
    'rule.message.en': rule.message.en,
    'rule.message.ar': rule.message.ar,
    'rule.guidance.en': rule.guidance.en,
    'rule.guidance.ar': rule.guidance.ar,
    'rule.inForce.from': rule.inForce.from,
    'rule.inForce.until': rule.inForce.until ?? '',
    'rule.jurisdictions': rule.jurisdictions.join(', '),
    'rule.fact': rule.fact ?? '',
    'rule.path': rule.path ?? '',
    'rule.history': rule.history ? 'true' : '',
    ...ticked('rule.legs', legs, rule.legs),
    ...ticked('rule.dimensions', dimensions, rule.dimensions),
    ...numbered(
      'evidence',
      Object.entries(rule.evidence).map(([name, { value, as, of = '' }]) => ({ name, value, as, of })),
    ),
    ...numbered('law', rule.legalBasis),
    cases: cases.length === 0 ? '' : JSON.stringify(cases, null, 2),
  };
}

/** What a new rule begins with. */
export const newRuleFields = (today: string): Fields => ({
  'rule.version': '1',
  'rule.kind': 'indicator',
  'rule.audience': 'inspector',
  'rule.appliesWhen': 'true',
  'rule.inForce.from': today,
  'law.0.confidence': 'high',
});
