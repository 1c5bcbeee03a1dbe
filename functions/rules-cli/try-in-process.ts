import { observe } from '../../lib/actions/rule-jobs/backtest-step.ts';
import { resultOf } from '../../lib/actions/rule-jobs/job-view.ts';
import { shownChange } from '../../lib/actions/rule-jobs/shown-changes.ts';
import { toRuleSet } from '../../lib/actions/rule-sets/publish.ts';
import type { Dossier } from '../../lib/domain/contracts/dossier.ts';
import { plainDateIn } from '../../lib/domain/values/dates.ts';
import type { BacktestResult, StartBacktest } from '../../lib/rules/backtest/backtest-view.ts';
import type { Change } from '../../lib/rules/backtest/change.ts';
import { closeEmployer, count, emptyTally, type Tally } from '../../lib/rules/backtest/tally.ts';
import { defaultRules } from '../../lib/rules/default-rules.ts';
import { factSheet } from '../../lib/rules/facts/whole-sheet.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import type { RuleSet } from '../../lib/rules/rule-set.ts';
import { zoneOf } from '../../lib/rules/zone.ts';
import type { Progress } from '../cli/progress.ts';

export interface Trial {
  candidate: RuleSet;
  baseline: RuleSet;
  assumed: StartBacktest;
  at: string;
}

/** Some rules as a set of their own, against the default rules. */
export const trialOf = (rules: readonly Rule[], assumed: StartBacktest, at: string): Trial => ({
  candidate: toRuleSet(rules, { version: 2, model: 'hardToSee2012', at }),
  baseline: toRuleSet(defaultRules, { version: 1, model: 'hardToSee2012', at }),
  assumed,
  at,
});

/** Adds dossiers to a tally, as a backtest of an installation does after it has read them. */
export function tryOn(trial: Trial, dossiers: Iterable<Dossier>, tally: Tally): Change[] {
  const changes: Change[] = [];
  const { seed, sample } = trial.assumed;
  for (const dossier of dossiers) {
    const { contract } = dossier;
    const asOf = plainDateIn(zoneOf(contract.placeOfWork.country), trial.at);
    const sheet = factSheet(dossier, { answering: contract.registeredBy, asOf });
    const change = count(tally, observe({ ...trial, seed }, { dossier, sheet }), sample);
    if (change) changes.push(change);
  }
  return changes;
}

/** A whole backtest without a database. */
export function tryAll(trial: Trial, dossiers: readonly Dossier[], progress: Progress): BacktestResult {
  const tally = emptyTally();
  for (let at = 0; at < dossiers.length; at += 100) {
    tryOn(trial, dossiers.slice(at, at + 100), tally);
    progress('trying dossiers', Math.min(at + 100, dossiers.length), dossiers.length);
  }
  closeEmployer(tally);
  const { sample: sampleSize, seed, ...assumptions } = trial.assumed;
  // Nobody lives in a generated country: its contracts are named.
  const sample = tally.sample.map(({ change }) => shownChange(change, true));
  return resultOf({ asOf: trial.at.slice(0, 10), tally, assumptions, seed, sampleSize }, sample);
}
