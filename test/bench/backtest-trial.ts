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

/** Milliseconds of building the facts of a country, judging it by both sets and counting. */
export function tryCountry(trial: Trial, dossiers: readonly Dossier[], tally: Tally): number {
  const began = performance.now();
  tryOn(trial, dossiers, tally);
  return performance.now() - began;
}
