import type { Contract } from '../../domain/contracts/contract.ts';
import { statedTerms } from './of-terms.ts';

/** Profiles of law: what the general law says does not hold for all (decisions, 15 and 20). */
export const lawProfiles = ['general', 'domestic', 'registeredWorker', 'seafarer'] as const;
export type LawProfile = (typeof lawProfiles)[number];

/** ISCO-08: ships' engineers, ships' deck officers and pilots, ships' deck crews. */
const seafaringOccupations = new Set(['3151', '3152', '8350']);

interface Known {
  contract: Contract;
  domesticWork: boolean | undefined;
  /** The kind of the permit in force, where one is on file. */
  permitKind: string | undefined;
}

/**
 * Under which profile the work falls. A permit on file says it; else the papers and the work do. Unknown while it is not
 * known whether the work is in a household: the general law is not a fallback.
 */
export function lawProfile({ contract, domesticWork, permitKind }: Known): LawProfile | undefined {
  if (permitKind === 'seafarer' || isSeafarer(contract)) return 'seafarer';
  if (permitKind === 'registeredWorker') return 'registeredWorker';
  if (domesticWork === true || permitKind === 'domesticPermit') return 'domestic';
  return domesticWork === false ? 'general' : undefined;
}

function isSeafarer(contract: Contract): boolean {
  const { occupation = '' } = statedTerms(contract) ?? contract.offer?.terms ?? {};
  return seafaringOccupations.has(occupation) || contract.worker.document.type === 'seafarerDocument';
}
