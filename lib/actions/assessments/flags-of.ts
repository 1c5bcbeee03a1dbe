import { evidenceHashOf, type FlagStep, type StoredFlag, statusOf } from '../../domain/flag.ts';
import type { AssessmentRecord } from '../../rules/assessment-record.ts';
import { levelOfFlag } from '../../rules/combine-counted.ts';
import type { RuleOutcome } from '../../rules/outcome.ts';
import { hashOf } from '../hash.ts';

interface Found {
  assessment: AssessmentRecord;
  before: readonly StoredFlag[];
  /** The id of a flag: the same rule, subject and period always give the same. */
  flagId(ruleId: string, period: string): string;
  at: string;
}

/** One contract is one period for every rule whose period is the contract. */
const wholeContract = 'contract';

/** A quality of the data is no alert: it is listed with the assessment and raises no flag. */
const raisesFlag = ({ kind, outcome }: RuleOutcome): boolean =>
  outcome === 'flagged' && kind !== 'dataQuality';

/**
 * The flags that an assessment changes: new ones raised, those whose deciding facts are others now, those that the facts no
 * longer bear. A flag whose facts are the same is left alone, so a record that arrives again changes nothing.
 */
export function changedFlags(found: Found): StoredFlag[] {
  const flagged = found.assessment.outcomes.filter(raisesFlag);
  const raised = flagged.flatMap((outcome) => raisedOrChanged(found, outcome));
  const standing = new Set(flagged.map(({ ruleId }) => found.flagId(ruleId, wholeContract)));
  const cleared = found.before
    .filter(({ id }) => !standing.has(id))
    .flatMap((flag) => clearedBy(flag, found));
  return [...raised, ...cleared];
}

function raisedOrChanged(found: Found, outcome: RuleOutcome): StoredFlag[] {
  const id = found.flagId(outcome.ruleId, wholeContract);
  const before = found.before.find((flag) => flag.id === id);
  const reads = (outcome.trace?.reads ?? []).map(({ path, value, at }) => ({
    path,
    value,
    at: [at[0], at[1]] as [number, number],
  }));
  const evidenceHash = hashOf({
    reads: reads.map(({ path, value }) => [path, value]),
    evidence: outcome.evidence,
  });
  const stands = before !== undefined && statusOf(before.steps) !== 'cleared';
  if (before && stands && evidenceHashOf(before) === evidenceHash) return [];
  const step: FlagStep = { kind: before ? 'evidenceChanged' : 'raised', at: found.at, evidenceHash };
  return [
    {
      ...content(found.assessment, outcome),
      id,
      reads,
      steps: [...(before?.steps ?? []), step],
      version: (before?.version ?? 0) + 1,
    },
  ];
}

function content(
  assessment: AssessmentRecord,
  outcome: RuleOutcome,
): Omit<StoredFlag, 'id' | 'reads' | 'steps' | 'version'> {
  const [from, to] = outcome.trace?.deciding ?? [0, 0];
  const { agencyId, currency } = assessment;
  return {
    ruleId: outcome.ruleId,
    ruleVersion: outcome.ruleVersion,
    ruleSetVersion: assessment.ruleSetVersion,
    ruleSetHash: assessment.ruleSetHash,
    kind: outcome.kind,
    ...(outcome.indicator === undefined ? {} : { indicator: outcome.indicator }),
    legs: [...outcome.legs],
    dimensions: [...outcome.dimensions],
    level: levelOfFlag(outcome),
    contractId: assessment.contractId,
    employerId: assessment.employerId,
    ...(agencyId === undefined ? {} : { agencyId }),
    asOf: assessment.asOf,
    ...(currency === undefined ? {} : { currency }),
    evidence: { ...outcome.evidence },
    deciding: [from, to],
  };
}

function clearedBy(flag: StoredFlag, { at }: Found): StoredFlag[] {
  const status = statusOf(flag.steps);
  if (status !== 'raised' && status !== 'underReview') return [];
  return [{ ...flag, steps: [...flag.steps, { kind: 'cleared', at }], version: flag.version + 1 }];
}
