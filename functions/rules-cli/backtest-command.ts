import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { addDays, addMonths, plainDateIn } from '../../lib/domain/values/dates.ts';
import { Backtest, type BacktestResult, StartBacktest } from '../../lib/rules/backtest/backtest-view.ts';
import { defaultRules } from '../../lib/rules/default-rules.ts';
import { isSame } from '../../lib/rules/governance/diff.ts';
import { demoRates } from '../../lib/rules/rates.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import type { Api } from '../cli/api.ts';
import { CliProblem } from '../cli/fault.ts';
import type { Progress } from '../cli/progress.ts';
import { dossiersOf } from '../local/seed/dossiers.ts';
import { generateCountry } from '../local/seed/generate-country.ts';
import { apiOf, type Options } from './options.ts';
import { activeVersion, type NamedRules, rulesOfFolder, rulesOfSet } from './sets.ts';
import { trialOf, tryAll } from './try-in-process.ts';

const pollMilliseconds = 500;

/** @throws CliProblem naming the option that is no number, or out of its range */
function assumedBy(options: Options): StartBacktest {
  const read = StartBacktest.safeParse({
    inspectors: Number(options.inspectors),
    visitsPerInspectorPerWeek: Number(options.visits),
    weeks: Number(options.weeks),
    level: options.level,
    sample: Number(options.sample),
    seed: options.seed,
  });
  if (read.success) return read.data;
  throw new CliProblem('An assumption of the backtest cannot be read.', z.prettifyError(read.error));
}

/** Tries a folder, or a draft, and gives back what would change. */
export async function backtest(
  what: string,
  options: Options,
  progress: Progress,
): Promise<{ result: BacktestResult; note: string }> {
  const assumed = assumedBy(options);
  if (options['seed-country']) return onSeedCountry(what, options, progress);
  const api = await apiOf(options);
  const isNumber = /^\d+$/.test(what);
  const version = isNumber ? Number(what) : await draftFrom(api, rulesOfFolder(what), progress);
  const result = await onInstallation(api, { version, assumed }, progress);
  const note = isNumber
    ? `Rule set ${version}.`
    : `Draft ${version} holds these rules; submit it or give it up.`;
  return { result, note };
}

/** What a draft would hold: the rules of the folder in the place of those of the same name, all others as they are. */
function defaultRulesWith(folder: NamedRules): Rule[] {
  const kept = defaultRules.filter(({ id }) => !folder.has(id));
  return [...kept, ...[...folder.values()].map(({ rule }) => rule)];
}

function onSeedCountry(folder: string, options: Options, progress: Progress) {
  const at = new Date().toISOString();
  const today = plainDateIn('Asia/Bahrain', at);
  const country = generateCountry({ seed: 'insaf-demo', today, contracts: Number(options.contracts) });
  const rates = demoRates(addMonths(today, -60), addDays(today, 60)).map((rate) => ({ ...rate }));
  const dossiers = dossiersOf({ country, today, rates, prefix: 'seed0001' });
  const result = tryAll(
    trialOf(defaultRulesWith(rulesOfFolder(folder)), assumedBy(options), at),
    dossiers,
    progress,
  );
  return { result, note: 'A generated country: no figure says anything about a real firm.' };
}

const Drafted = z.object({ version: z.int() });

/** A draft of the set in force with the rules of a folder that differ from it. */
async function draftFrom(api: Api, rules: NamedRules, progress: Progress): Promise<number> {
  const active = await rulesOfSet(api, { version: await activeVersion(api), wanted: rules }, progress);
  const differing = [...rules.values()].filter(({ rule }) => !isSame(active.get(rule.id)?.rule, rule));
  if (differing.length === 0)
    throw new CliProblem(
      'Every rule of the folder is in force as it stands.',
      'Change one, and raise its version.',
    );
  const drafted = await api.post('/v1/rule-sets', { from: 'active' });
  const { version } = Drafted.parse(drafted.body);
  let { etag } = drafted;
  for (const [done, { rule, cases }] of differing.entries()) {
    ({ etag } = await api.put(`/v1/rule-sets/${version}/rules/${rule.id}`, { rule, cases }, etag));
    progress(`writing draft ${version}`, done + 1, differing.length);
  }
  return version;
}

async function onInstallation(
  api: Api,
  { version, assumed }: { version: number; assumed: StartBacktest },
  progress: Progress,
): Promise<BacktestResult> {
  const started = await api.post(`/v1/rule-sets/${version}/backtests`, assumed);
  const { id } = Backtest.parse(started.body);
  for (;;) {
    const job = Backtest.parse((await api.get(`/v1/rule-sets/${version}/backtests/${id}`)).body);
    progress('backtest, per cent', job.percent, 100);
    if (job.result) return job.result;
    if (job.state === 'abandoned')
      throw new CliProblem('The draft was changed while it was tried.', 'Start the backtest again.');
    await sleep(pollMilliseconds);
  }
}
