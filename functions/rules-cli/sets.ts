import * as z from 'zod';
import { Rule, RuleCase } from '../../lib/rules/rule.ts';
import type { Api } from '../cli/api.ts';
import { CliProblem } from '../cli/fault.ts';
import type { Progress } from '../cli/progress.ts';
import { readRuleFolders } from './rule-folder.ts';

/** A rule with its cases, wherever it stands. */
export interface NamedRule {
  rule: Rule;
  cases: readonly RuleCase[];
}
export type NamedRules = ReadonlyMap<string, NamedRule>;

const Meta = z.object({ ruleSet: z.object({ version: z.int() }).nullable() });
const RuleList = z.object({ rules: z.array(z.object({ id: z.string() })) });
const OneRule = z.object({ rule: Rule, cases: z.array(RuleCase) });

/** The number of the set in force. */
export async function activeVersion(api: Api): Promise<number> {
  const { ruleSet } = Meta.parse((await api.get('/v1/meta')).body);
  if (!ruleSet) throw new CliProblem('No rule set is in force there.', 'Publish one first.');
  return ruleSet.version;
}

/** Every rule of a set of an installation. */
export async function rulesOfSet(api: Api, version: number, progress: Progress): Promise<NamedRules> {
  const { rules } = RuleList.parse((await api.get(`/v1/rule-sets/${version}`)).body);
  const found: [string, NamedRule][] = [];
  for (const { id } of rules) {
    const { rule, cases } = OneRule.parse((await api.get(`/v1/rule-sets/${version}/rules/${id}`)).body);
    found.push([id, { rule, cases }]);
    progress(`reading set ${version}`, found.length, rules.length);
  }
  return new Map(found);
}

/**
 * The rules of a folder, for commands that need them sound.
 * @throws CliProblem when a file cannot be read as a rule
 */
export function rulesOfFolder(root: string): NamedRules {
  const folders = readRuleFolders(root);
  const [fault] = folders.flatMap(({ faults }) => faults);
  if (fault)
    throw new CliProblem(
      `${fault.file}:${fault.line}: ${fault.message}`,
      `Run: npm run rules -- check ${root}`,
    );
  return new Map(
    folders.flatMap(({ rule, cases }): [string, NamedRule][] =>
      rule ? [[rule.value.id, { rule: rule.value, cases: cases?.value ?? [] }]] : [],
    ),
  );
}
