import type { Contract } from '../../domain/contracts/contract.ts';
import type { Dossier } from '../../domain/contracts/dossier.ts';
import { compareTerms } from '../../domain/contracts/terms-diff.ts';
import { unknownFact } from '../language/fact-type.ts';
import { isDomesticWork } from './domestic-work.ts';
import { statedTerms, statedVersions } from './of-terms.ts';
import { withoutUnknown } from './without-unknown.ts';

/** Who hired whom, how and where. A sector that the contract leaves out is the employer's own. */
export function chainFacts({ contract, employer }: Dossier) {
  const { recruitment, placeOfWork, startsOn } = contract;
  return withoutUnknown({
    channel: recruitment.channel,
    recruitmentCountry: recruitment.country,
    workCountry: placeOfWork.country,
    crossBorder: recruitment.country === undefined ? undefined : recruitment.country !== placeOfWork.country,
    domesticWork: isDomesticWork({
      household: employer?.employerKind === 'household',
      sector: contract.sector ?? employer?.sector,
      occupation: (statedTerms(contract) ?? contract.offer?.terms)?.occupation,
    }),
    startsOn,
    chainStated: recruitment.chain !== undefined,
  });
}

/** The comparison of every later version with the first offer; unknown as a whole while one of the two is missing. */
export function changeFacts(contract: Contract) {
  const { offer } = contract;
  const versions = statedVersions(contract);
  if (!offer || versions.length === 0) return {};
  const changes = versions.flatMap(({ version, terms }) =>
    compareTerms(offer.terms, terms).map(({ term, result, changePerMille }) => ({
      version,
      term,
      result: result === 'unknown' ? unknownFact('absent') : result,
      ...(changePerMille === undefined ? {} : { changePerMille }),
    })),
  );
  return { changes };
}
