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

/** Rules that are asked for at once: a set has some hundreds, and an author waits for them. */
const together = 16;

/** The rules of a set of an installation: every one, or those of the names that are wanted and there. */
export async function rulesOfSet(
  api: Api,
  { version, wanted }: { version: number; wanted?: NamedRules },
  progress: Progress,
): Promise<NamedRules> {
  const all = RuleList.parse((await api.get(`/v1/rule-sets/${version}`)).body).rules;
  const rules = wanted ? all.filter(({ id }) => wanted.has(id)) : all;
  const found = new Map<string, NamedRule>();
  const read = async ({ id }: { id: string }): Promise<void> => {
    found.set(id, OneRule.parse((await api.get(`/v1/rule-sets/${version}/rules/${id}`)).body));
    progress(`reading set ${version}`, found.size, rules.length);
  };
  for (let at = 0; at < rules.length; at += together)
    await Promise.all(rules.slice(at, at + together).map(read));
  return found;
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
