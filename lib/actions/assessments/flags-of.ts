import { decidingFacts } from '../../domain/flags/deciding-facts.ts';
import {
  evidenceHashOf,
  type FlagStep,
  isBorne,
  type StoredFlag,
  statusOf,
} from '../../domain/flags/flag.ts';
import type { Assessment } from '../../rules/assess.ts';
import type { AssessmentRecord } from '../../rules/assessment-record.ts';
import { levelOfFlag } from '../../rules/combine-counted.ts';
import type { RuleOutcome } from '../../rules/outcome.ts';
import { hashOf } from '../hash.ts';

/** What flags of some rules propose about a certificate, by rule. */
export type Proposals = ReadonlyMap<string, NonNullable<StoredFlag['proposal']>>;

interface Found {
  /** What the rules of the set propose about the certificate that speaks for the placement; empty without one. */
  proposals: Proposals;
  assessment: Pick<AssessmentRecord, 'contractId' | 'employerId' | 'agencyId' | 'sheet'>;
  found: Assessment;
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
export function changedFlags(news: Found): StoredFlag[] {
  const flagged = news.found.outcomes.filter(raisesFlag);
  const raised = flagged.flatMap((outcome) => raisedOrChanged(news, outcome));
  const standing = new Set(flagged.map(({ ruleId }) => news.flagId(ruleId, wholeContract)));
  const cleared = news.before.filter(({ id }) => !standing.has(id)).flatMap((flag) => clearedBy(flag, news));
  return [...raised, ...cleared];
}

function raisedOrChanged(news: Found, outcome: RuleOutcome): StoredFlag[] {
  const id = news.flagId(outcome.ruleId, wholeContract);
  const before = news.before.find((flag) => flag.id === id);
  const reads = (outcome.trace?.reads ?? []).map(({ path, value, at }) => ({
    path,
    value,
    at: [at[0], at[1]] as [number, number],
  }));
  const evidenceHash = hashOf({
    reads: decidingFacts(reads, news.assessment.sheet.facts),
    evidence: outcome.evidence,
  });
  const stands = before !== undefined && isStanding(before);
  if (before && stands && evidenceHashOf(before) === evidenceHash) return [];
  const step: FlagStep = { kind: before ? 'evidenceChanged' : 'raised', at: news.at, evidenceHash };
  return [
    {
      ...content(news, outcome),
      id,
      reads,
      steps: [...(before?.steps ?? []), step],
      version: (before?.version ?? 0) + 1,
    },
  ];
}

/** What a person substantiated stays so; that the facts bore it no longer, and do again, is news for what it proposes. */
const isStanding = (flag: StoredFlag): boolean => {
  const status = statusOf(flag.steps);
  return status === 'substantiated' && flag.proposal ? isBorne(flag) : status !== 'cleared';
};

function content(
  { assessment, found, proposals }: Found,
  outcome: RuleOutcome,
): Omit<StoredFlag, 'id' | 'reads' | 'steps' | 'version'> {
  const [from, to] = outcome.trace?.deciding ?? [0, 0];
  const { agencyId } = assessment;
  const { currency } = found;
  const proposal = proposals.get(outcome.ruleId);
  return {
    ruleId: outcome.ruleId,
    ruleVersion: outcome.ruleVersion,
    ruleSetVersion: found.ruleSetVersion,
    ruleSetHash: found.ruleSetHash,
    kind: outcome.kind,
    ...(outcome.indicator === undefined ? {} : { indicator: outcome.indicator }),
    legs: [...outcome.legs],
    dimensions: [...outcome.dimensions],
    level: levelOfFlag(outcome),
    contractId: assessment.contractId,
    employerId: assessment.employerId,
    ...(agencyId === undefined ? {} : { agencyId }),
    asOf: found.asOf,
    ...(currency === undefined ? {} : { currency }),
    ...(proposal === undefined ? {} : { proposal }),
    evidence: { ...outcome.evidence },
    deciding: [from, to],
  };
}

function clearedBy(flag: StoredFlag, { at }: Found): StoredFlag[] {
  const status = statusOf(flag.steps);
  const proposes = status === 'substantiated' && flag.proposal !== undefined && isBorne(flag);
  if (status !== 'raised' && status !== 'underReview' && !proposes) return [];
  return [{ ...flag, steps: [...flag.steps, { kind: 'cleared', at }], version: flag.version + 1 }];
}
