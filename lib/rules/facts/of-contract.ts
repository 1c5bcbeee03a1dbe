import type { Contract } from '../../domain/contract.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { compareTerms } from '../../domain/terms-diff.ts';
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

/** The custody last declared: an amendment's replaces the one before. */
export function custodyFacts({ documentCustody, amendments }: Contract) {
  const custody = amendments.findLast((each) => each.documentCustody)?.documentCustody ?? documentCustody;
  if (!custody) return { custodyStated: false };
  const { heldBy, access, writtenRequest, keyHeldBy } = custody;
  const safekeepingProven = (writtenRequest === true && access === 'free') || keyHeldBy === 'worker';
  return {
    custodyStated: true,
    custody: { ...withoutUnknown({ heldBy, access, writtenRequest, keyHeldBy }), safekeepingProven },
  };
}

export function housingFacts({ housing: first, amendments }: Contract) {
  const housing = amendments.findLast((each) => each.housing)?.housing ?? first;
  if (!housing) return {};
  const {
    providedBy,
    personsPerRoom,
    areaPerPersonCm2,
    drinkingWater,
    cooling,
    lockedFromOutside,
    freeToLeave,
  } = housing;
  return {
    housing: withoutUnknown({
      providedByEmployer: providedBy === 'employer' || providedBy === 'agency',
      personsPerRoom,
      areaPerPersonCm2,
      drinkingWater,
      cooling,
      lockedFromOutside,
      freeToLeave,
    }),
  };
}
