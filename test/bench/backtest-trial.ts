import { written } from '../../functions/inspectorate/operations/examples-rules.ts';
import { type Trial, trialOf, tryOn } from '../../functions/rules-cli/try-in-process.ts';
import type { Dossier } from '../../lib/domain/contracts/dossier.ts';
import { StartBacktest } from '../../lib/rules/backtest/backtest-view.ts';
import type { Tally } from '../../lib/rules/backtest/tally.ts';
import { defaultRules } from '../../lib/rules/default-rules.ts';
import { Rule } from '../../lib/rules/rule.ts';
import { generatedDossiers } from '../support/rules/dossier-store.ts';

/** The default rules, and beside them one rule more. */
export const candidateRules: readonly Rule[] = [
  ...defaultRules,
  Rule.parse({ ...written.rule, when: written.rule.when.replace('-150', '-10') }),
];

export const aTrial = (): Trial => trialOf(candidateRules, StartBacktest.parse({}), '2026-03-02T08:00:00Z');

const perCountry = 1_000;

/** Generated countries until there are so many dossiers; each is made when it is asked for. */
export function* countries(dossiers: number): Generator<Dossier[]> {
  for (let made = 0; made < dossiers; made += perCountry)
    yield generatedDossiers(1 + made / perCountry, Math.min(perCountry, dossiers - made));
}

/** What a stretch of work took: by the clock, and of a processor. A busy machine makes it wait, which only the first counts. */
export interface Took {
  readonly milliseconds: number;
  readonly cpuMilliseconds: number;
}

/** Begins to measure; what it gives tells what has been taken since. */
export function stopwatch(): () => Took {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return { milliseconds: performance.now() - began, cpuMilliseconds: (user + system) / 1_000 };
  };
}

/** Builds the facts of a country, judges it by both sets and counts; says what that took. */
export function tryCountry(trial: Trial, dossiers: readonly Dossier[], tally: Tally): Took {
  const took = stopwatch();
  tryOn(trial, dossiers, tally);
  return took();
}
