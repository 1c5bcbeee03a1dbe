import type { Contract } from '../../domain/contracts/contract.ts';
import { isSilent, proposalOf, raisedAtOf, type StoredFlag } from '../../domain/flags/flag.ts';
import type { Indicator } from '../../domain/values/indicator.ts';
import type { Assessment } from '../../rules/assess.ts';
import type { AssessmentRecord } from '../../rules/assessment-record.ts';
import { combine } from '../../rules/combine.ts';
import type { FactSheet } from '../../rules/facts/fact-sheet.ts';
import type { RuleOutcome } from '../../rules/outcome.ts';
import type { ContractStanding } from '../../store/standings.ts';

interface Known {
  assessment: Pick<AssessmentRecord, 'contractId' | 'employerId' | 'agencyId' | 'sheet'>;
  /** What the rules found. */
  found: Pick<Assessment, 'outcomes' | 'level'>;
  /** Every flag of the contract, as it stands after this change. */
  flags: readonly StoredFlag[];
  /** Where and in which sector the work is; the earlier standing has them when the contract is not at hand. */
  work: Pick<ContractStanding, 'sector' | 'governorate'>;
}

/** The finding of a person weighs: a rule whose flag was dismissed counts as clear until new facts reopen it. */
function heard(outcomes: readonly RuleOutcome[], flags: readonly StoredFlag[]): RuleOutcome[] {
  const dismissed = new Set(flags.filter(isSilent).map(({ ruleId }) => ruleId));
  return outcomes.map((outcome) =>
    dismissed.has(outcome.ruleId) ? { ...outcome, outcome: 'clear' } : outcome,
  );
}

/** What a contract adds to the rank of its employer and its agency. */
export function standingOf({ assessment, found, flags, work }: Known): ContractStanding {
  const { contractId, employerId, agencyId } = assessment;
  const { outcomes, level } = found;
  const person = {
    minor: level.combination.inForce === 'minors' ? true : ('unknown' as const),
    model: level.combination.inForce === 'minors' ? ('hardToSee2012' as const) : level.combination.inForce,
  };
  const now = flags.some(isSilent) ? combine(heard(outcomes, flags), person) : level;
  const newest = flags
    .filter((flag) => flag.kind === 'indicator' && !isSilent(flag))
    .map(raisedAtOf)
    .sort()
    .at(-1);
  return {
    contractId,
    employerId,
    ...(agencyId === undefined ? {} : { agencyId }),
    ...work,
    level: now.level,
    upper: now.ifUnknownsFlagged,
    indicators: Object.keys(now.indicators).filter(isIndicator),
    completeness: now.completeness,
    overdueByLaw: overdueIn(assessment.sheet),
    ...(isContradicted(assessment.sheet, flags) ? { contradicted: true } : {}),
    ...(newest === undefined ? {} : { newestFlagAt: newest }),
    ...(flags.every(isSilent) ? {} : { flagged: true }),
  };
}

/** One for each contract of which some party's disclosure is late; nothing is said of how late. */
const overdueIn = ({ facts: { derived }, asOf }: FactSheet): number => {
  if (!derived || !('disclosureMissing' in derived)) return 0;
  const { disclosureMissing, disclosureDueBy } = derived;
  return disclosureMissing === true && typeof disclosureDueBy === 'string' && disclosureDueBy < asOf ? 1 : 0;
};

/**
 * Whether a certificate is in force of which a flag proposes the suspension. What is protected does not count: a list that
 * every official reads would tell of it.
 */
const isContradicted = (sheet: FactSheet, flags: readonly StoredFlag[]): boolean =>
  certificateStateIn(sheet) === 'valid' && flags.some((flag) => proposalOf(flag)?.isProtected === false);

/** The state of the certificate that speaks for the placement, as it was when this was decided. */
export function certificateStateIn({ facts: { official } }: FactSheet): unknown {
  const certificate = official && 'certificate' in official ? official.certificate : undefined;
  return certificate && 'state' in certificate ? certificate.state : undefined;
}

const isIndicator = (name: string): name is Indicator => name !== '';

/** Where the work is done and in which sector; a sector that the contract leaves out is the employer's. */
export const workOf = (contract: Contract, employerSector: string | undefined): Known['work'] => {
  const sector = contract.sector ?? employerSector;
  const { governorate } = contract.placeOfWork;
  return {
    ...(sector === undefined ? {} : { sector }),
    ...(governorate === undefined ? {} : { governorate }),
  };
};
