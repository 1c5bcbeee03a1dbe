import type { Contract } from '../../domain/contracts/contract.ts';
import type { Dossier } from '../../domain/contracts/dossier.ts';
import { sectionOf } from '../../domain/values/codes.ts';
import type { Observed } from './tally.ts';

/** The latest occupation that the chain of a contract states. */
const occupationOf = ({ offer, signedAtOrigin, signedAtDestination, amendments }: Contract) =>
  [offer, signedAtOrigin, signedAtDestination, ...amendments].findLast(
    (version) => version?.terms.occupation !== undefined,
  )?.terms.occupation;

const unknown = 'unknown';

/**
 * The groups whose flag rates a backtest compares: country of recruitment, section of ISIC Rev.4, and the two digits of an
 * ISCO-08 sub-major group.
 */
export const groupsOf = ({ contract, employer }: Dossier): Observed['groups'] => {
  const sector = contract.sector ?? employer?.sector;
  return {
    recruitmentCountry: contract.recruitment.country ?? unknown,
    sector: (sector === undefined ? undefined : sectionOf(sector)) ?? unknown,
    occupation: occupationOf(contract)?.slice(0, 2) ?? unknown,
  };
};
