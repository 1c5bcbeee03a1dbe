import type { JournalKind } from '../../domain/journal/journal-entry.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { type RuleSetRecord, withStep } from '../../rules/governance/record.ts';
import type { RuleSetStep } from '../../rules/rule-set-steps.ts';
import { putRuleSetRecord } from '../../store/rule-set-records.ts';
import { type Write, WriteRefused } from '../../store/table/table.ts';
import { type Change, commit } from '../commit.ts';
import type { InspectorateContext } from '../context.ts';

/** What a step changes beside the record. */
export interface Taken {
  kind: JournalKind;
  /** Whoever began what the record did not say, for example a job. */
  subjects?: readonly string[];
  writes?: readonly Write<'core' | 'protected'>[];
  created?: Change<'protected'>['created'];
}

/** How the journal names a rule set. */
export const subjectOf = ({ version }: Pick<RuleSetRecord, 'version'>): string => `rule-set-${version}`;

/** The step that the actor of this context takes now. */
export const stepBy = (
  { actor, now }: InspectorateContext,
  step: Omit<RuleSetStep, 'at' | 'by'>,
): RuleSetStep => ({ at: now, by: actor.subject, ...step });

/**
 * Saves a record with one more step, and what goes with it, in one transaction with its journal entry.
 * @throws ProblemError `precondition-failed` when somebody else changed the set first
 */
export async function saveStep(
  context: InspectorateContext,
  [record, step]: readonly [RuleSetRecord, RuleSetStep],
  { kind, subjects = [], writes = [], created }: Taken,
): Promise<RuleSetRecord> {
  const next = withStep(record, step);
  try {
    await commit<'core' | 'protected'>(context, {
      writes: [putRuleSetRecord(next), ...writes],
      happened: { kind, subjects: ['RULES', subjectOf(record), ...subjects] },
      ...(created ? { created } : {}),
      class: 'protected',
    });
  } catch (error) {
    if (error instanceof WriteRefused) throw new ProblemError('precondition-failed');
    throw error;
  }
  return next;
}
