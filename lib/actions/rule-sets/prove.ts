import { type FieldError, ProblemError } from '../../problems/problem-error.ts';
import { caseError, expressionErrors, unprovenError } from '../../rules/governance/field-errors.ts';
import { isGreen, runCases, unprovenOutcomes } from '../../rules/governance/run-cases.ts';
import type { RuleCase } from '../../rules/rule.ts';
import { type CheckRule, loadChecker } from './checker.ts';
import type { Whole } from './load.ts';

/** An answer names this many faults at most; the rest show when these are mended. */
const mostErrors = 50;

/**
 * Holds every rule of a set to its proof, as of today: it type-checks over the facts there are, stays under the cost bound,
 * and each of its cases comes out as promised. A rule that the set changes or adds shows that it flags, clears and stays silent.
 * @throws ProblemError `rule-set-invalid` naming each fault
 */
export async function ensureProven({ ruleSet, record, cases }: Whole): Promise<void> {
  const checkRule = await loadChecker();
  const errors = ruleSet.rules.flatMap((checked) =>
    faultsOf(checkRule(checked.rule), {
      id: checked.rule.id,
      cases: cases[checked.rule.id] ?? [],
      isChanged: Object.hasOwn(record.changed, checked.rule.id),
    }),
  );
  if (errors.length > 0) throw new ProblemError('rule-set-invalid', { errors: errors.slice(0, mostErrors) });
}

interface Proof {
  id: string;
  cases: readonly RuleCase[];
  isChanged: boolean;
}

function faultsOf(again: ReturnType<CheckRule>, { id, cases, isChanged }: Proof): FieldError[] {
  const under = `/rules/${id}`;
  if ('problems' in again) return expressionErrors(again.problems, under);
  const failing = runCases(again, cases).flatMap((result, at) =>
    isGreen(result) ? [] : [caseError(`${under}/cases/${at}`, result)],
  );
  const unproven = isChanged
    ? unprovenOutcomes(cases).map((outcome) => unprovenError(`${under}/cases`, outcome))
    : [];
  return [...failing, ...unproven];
}
