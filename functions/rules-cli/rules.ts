import { diffRules } from '../../lib/rules/governance/diff.ts';
import type { CheckedRule } from '../../lib/rules/rule-set.ts';
import { CliProblem, type Fault, shownFault } from '../cli/fault.ts';
import { progressTo } from '../cli/progress.ts';
import { backtest } from './backtest-command.ts';
import { checkFolder, testFolder } from './check-folder.ts';
import { apiOf, catalogueFolder, type Options, readCommand, usage } from './options.ts';
import { readRuleFolders } from './rule-folder.ts';
import { activeVersion, type NamedRules, rulesOfFolder, rulesOfSet } from './sets.ts';
import { shownBacktest } from './show-backtest.ts';
import { shownFacts } from './show-facts.ts';

const progress = progressTo(process.stderr);

/** Prints what is wrong, and how much was looked at; false when anything was. */
function told(faults: readonly Fault[], what: string): boolean {
  for (const fault of faults) console.error(`${shownFault(fault)}\n`);
  console.log(faults.length === 0 ? `${what}: all right.` : `${what}: ${faults.length} to mend.`);
  return faults.length === 0;
}

function checked(root: string) {
  const folders = readRuleFolders(root);
  return folders.map((folder, at) => {
    progress('checking rules', at + 1, folders.length);
    return checkFolder(folder);
  });
}

function check(root: string): boolean {
  const all = checked(root);
  return told(
    all.flatMap(({ faults }) => faults),
    `${all.length} rules checked`,
  );
}

function test(root: string): boolean {
  const all = checked(root);
  const tested = all.map(testFolder);
  const faults = [...all.flatMap((each) => each.faults), ...tested.flatMap((each) => each.faults)];
  const passed = tested.reduce((sum, each) => sum + each.passed, 0);
  return told(faults, `${passed} cases of ${all.length} rules come out as promised`);
}

const isSet = (name: string): boolean => name === 'active' || /^\d+$/.test(name);

async function rulesNamed(name: string, options: Options): Promise<NamedRules> {
  if (!isSet(name)) return rulesOfFolder(name);
  const api = await apiOf(options);
  const version = name === 'active' ? await activeVersion(api) : Number(name);
  return rulesOfSet(api, { version }, progress);
}

/** What the comparison needs of a rule, which is its text alone. */
const unchecked = (rules: NamedRules): CheckedRule[] =>
  [...rules.values()].map(({ rule }) => {
    const nothing = { op: 'literal', at: [0, 0], value: true } as const;
    return { rule, appliesWhen: nothing, when: nothing, evidence: {}, reads: [] };
  });

async function diff(from: string, to: string, options: Options): Promise<boolean> {
  const [before, after] = [await rulesNamed(from, options), await rulesNamed(to, options)];
  const all = diffRules(unchecked(before), unchecked(after));
  const isDraft = isSet(from) && !isSet(to);
  const differences = all.filter(({ change }) => !(isDraft && change === 'removed'));
  for (const { ruleId, change, fields } of differences) {
    console.log(`${change.padEnd(8)} ${ruleId}`);
    for (const { field, before: was, after: is } of fields)
      console.log(`    ${field}\n      - ${JSON.stringify(was)}\n      + ${JSON.stringify(is)}`);
  }
  console.log(`${differences.length} rules differ.`);
  const kept = all.length - differences.length;
  if (kept > 0) console.log(`${kept} more of the set have no folder: a draft keeps them as they are.`);
  return true;
}

function facts(word: string | undefined): boolean {
  const page = shownFacts(word);
  if (page === '')
    throw new CliProblem(`No fact speaks of ${word}.`, 'Try another word, or none for all facts.');
  process.stdout.write(page);
  return true;
}

async function run(): Promise<boolean> {
  const { command, named, options } = readCommand(process.argv.slice(2));
  const [first = catalogueFolder, second = catalogueFolder] = named;
  if (command === 'check') return check(first);
  if (command === 'test') return test(first);
  if (command === 'facts') return facts(named[0]);
  if (command === 'diff') return diff(named[0] ?? 'active', second, options);
  if (command === 'backtest') {
    const { result, note } = await backtest(first, options, progress);
    console.log(`${shownBacktest(result)}\n${note}`);
    return true;
  }
  console.log(usage);
  return command === 'help';
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof CliProblem)) throw error;
  console.error(`\n${error.message}\n${error.cure}\n`);
  process.exitCode = 2;
}
