import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Language } from '../../../lib/problems/text.ts';
import { outcomeOf } from '../../../lib/rules/assess.ts';
import { checkRule } from '../../../lib/rules/check-rule.ts';
import { defaultRules } from '../../../lib/rules/default-rules.ts';
import type { RuleOutcome } from '../../../lib/rules/outcome.ts';
import { renderMessage } from '../../../lib/rules/render-message.ts';
import { Rule, RuleCase } from '../../../lib/rules/rule.ts';
import type { CheckedRule, RuleSet } from '../../../lib/rules/rule-set.ts';
import { officialWords } from '../../../lib/rules/words/official-words.ts';

const root = new URL('../../../lib/rules/catalogue/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

/** The folders of rules beside the list that names them. */
const rulesIn = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, root), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );

/** One folder of the catalogue: a rule and the situations that prove it. */
export interface Entry {
  folder: string;
  id: string;
  rule: Rule;
  cases: RuleCase[];
}

/** Every folder of the catalogue, as it lies on the disk. */
export const entries: readonly Entry[] = readdirSync(root).flatMap((folder) =>
  rulesIn(folder).map((id) => ({
    folder,
    id,
    rule: Rule.parse(read(`${folder}/${id}/rule.json`)),
    cases: z.array(RuleCase).parse(read(`${folder}/${id}/cases.json`)),
  })),
);

/** The rule with its expressions checked; what is wrong with it fails the test in the checker's own words. */
export function checked(rule: Rule): CheckedRule {
  const result = checkRule(rule);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems, null, 2));
  return result;
}

/** Facts of a case as the engine takes them: it reads them by name and believes nothing of their shape. */
const asFacts = (facts: unknown) => facts as Parameters<typeof outcomeOf>[1]['facts'];

export const outcomeIn = (rule: CheckedRule, { facts, jurisdiction, eventDate }: RuleCase): RuleOutcome =>
  outcomeOf(rule, { facts: asFacts(facts), asOf: eventDate, jurisdiction, eventDate });

export const messageOf = (rule: Rule, { evidence = {} }: RuleOutcome, language: Language): string =>
  renderMessage(rule, evidence, { language, currency: 'BHD', words: officialWords });

/** The default rules as a published set. */
export const defaultSet = (): RuleSet => ({
  version: 1,
  hash: '0'.repeat(64),
  publishedAt: '2026-01-01T00:00:00Z',
  model: 'hardToSee2012',
  rules: defaultRules.map(checked),
});
