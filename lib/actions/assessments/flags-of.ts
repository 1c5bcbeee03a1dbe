import { decidingFacts } from '../../domain/flags/deciding-facts.ts';
import {
  evidenceHashOf,
  type FlagStep,
  isBorne,
  isSilent,
  type StoredFlag,
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
  assessment: Pick<AssessmentRecord, 'contractId' | 'employerId' | 'agencyId'> & {
    sheet: { facts: unknown };
  };
  found: Omit<Assessment, 'level'>;
  before: readonly StoredFlag[];
  /** The id of a flag: the same rule, subject and period always give the same. */
  flagId(ruleId: string, period: string): string;
  /** Whether a piece of evidence is another each day although nothing happened. */
  grows(ruleId: string, evidence: string): boolean;
  at: string;
}

/** One contract is one period for every rule whose period is the contract. */
const wholeContract = 'contract';

/** A quality of the data is no alert: it is listed with the assessment and raises no flag. */
const raisesFlag = ({ kind, outcome }: RuleOutcome): boolean =>
  outcome === 'flagged' && kind !== 'dataQuality';

/**
 * From so many steps on the engine adds to a flag only what makes it speak. All flags of a contract are one item of at most
 * 400 KB, and a party that rewrites one month over and over adds a step each time: its contract could no longer be assessed.
 * No honest record comes near.
 */
export const fullAt = 300;
/** The same of all flags of a contract together: many rules ask about one month. */
const allFullAt = 3000;

/**
 * The flags that an assessment changes: new ones raised, those whose deciding facts are others now, those that the facts no
 * longer bear. A flag whose facts are the same is left alone, so a record that arrives again changes nothing.
 */
export function changedFlags(news: Found): StoredFlag[] {
  const flagged = news.found.outcomes.filter(raisesFlag);
  const standing = new Set(flagged.map(({ ruleId }) => news.flagId(ruleId, wholeContract)));
  const allFull = news.before.reduce((sum, { steps }) => sum + steps.length, 0) >= allFullAt;
  const isFull = ({ steps }: StoredFlag): boolean => allFull || steps.length >= fullAt;
  const raised = flagged.flatMap((outcome) => raisedOrChanged(news, outcome, isFull));
  const cleared = news.before.filter((flag) => !standing.has(flag.id) && isBorne(flag) && !isFull(flag));
  return [...raised, ...cleared.map((flag) => clearedBy(flag, news))];
}

function raisedOrChanged(
  news: Found,
  outcome: RuleOutcome,
  isFull: (flag: StoredFlag) => boolean,
): StoredFlag[] {
  const id = news.flagId(outcome.ruleId, wholeContract);
  const before = news.before.find((flag) => flag.id === id);
  const reads = (outcome.trace?.reads ?? []).map(({ path, value, at }) => ({
    path,
    value,
    at: [at[0], at[1]] as [number, number],
  }));
  const steady = Object.entries(outcome.evidence ?? {}).filter(([name]) => !news.grows(outcome.ruleId, name));
  const evidenceHash = hashOf({
    reads: decidingFacts(reads, news.assessment.sheet.facts),
    evidence: Object.fromEntries(steady),
  });
  if (before && !isNews(before, evidenceHash, isFull(before))) return [];
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

/** That the facts bore it no longer, and do again, is news, although they are the same as before; else only other facts are. */
const isNews = (flag: StoredFlag, evidenceHash: string, isFull: boolean): boolean =>
  !isBorne(flag) || (evidenceHashOf(flag) !== evidenceHash && (!isFull || isSilent(flag)));

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

/** Said of a dismissed flag and of a substantiated one too, which stay so: else nobody could tell that the facts bear it anew. */
const clearedBy = (flag: StoredFlag, { at }: Found): StoredFlag => ({
  ...flag,
  steps: [...flag.steps, { kind: 'cleared', at }],
  version: flag.version + 1,
});
