import type { RegisterContract } from '../../../lib/domain/contracts/contract.ts';
import { addDays } from '../../../lib/domain/values/dates.ts';
import { placeholderOf, type SeededContract } from './country.ts';
import type { Draft } from './draft.ts';
import { denial, statement } from './fees.ts';
import { custodyOf, housingOf } from './living.ts';
import { makeWorker } from './people.ts';
import { laterWage, promisedTerms, termsAtDestination, withGaps } from './terms.ts';

function recruitmentOf({ channel, origin, agency, clean, random }: Draft): RegisterContract['recruitment'] {
  const country = channel === 'transfer' ? 'BH' : origin;
  if (!agency)
    return { channel, country, ...(clean || random.fork('chain').chance(0.4) ? { chain: [] } : {}) };
  const { name } = agency.input;
  return {
    channel,
    country,
    chain: [{ role: 'destinationAgency', name, country: 'BH', organisationId: placeholderOf(agency.key) }],
  };
}

/** Arabic always, as the law asks; the worker's own language where the employer is clean, and for one in four of the others. */
function languagesOf({ random, clean }: Draft, workerReads: readonly string[]): string[] {
  const understood = clean || random.fork('languages').chance(0.25);
  return [...new Set(['ar', 'en', ...(understood ? workerReads : [])])];
}

function versionsOf(draft: Draft, workerReads: readonly string[]) {
  const { days, clean, planted, random } = draft;
  const languages = languagesOf(draft, workerReads);
  const workerHoldsCopy = clean || random.fork('copy').chance(0.6);
  const promised = promisedTerms(draft);
  const told = clean || planted.size > 0 || random.fork('offer').chance(0.8);
  const language = workerReads[0] ?? 'en';
  return {
    ...(told ? { offer: { madeOn: days.offered, language, written: true, terms: promised } } : {}),
    signedAtOrigin: {
      signedOn: days.signedAtOrigin,
      languages,
      workerHoldsCopy,
      terms: withGaps(draft, promised),
    },
    signedAtDestination: {
      signedOn: days.signedAtDestination,
      languages,
      workerHoldsCopy,
      terms: withGaps(draft, termsAtDestination(draft)),
    },
  };
}

/** Who files what. Where a mismatch is planted the employer states the fees and the agency denies them. */
function disclosuresOf(
  draft: Draft,
): Pick<SeededContract, 'otherDisclosure'> & Pick<RegisterContract, 'feeDisclosure'> {
  const { planted, agency, employer, registrant, clean } = draft;
  const random = draft.random.fork('disclosures');
  const mismatch = planted.has('disclosureMismatch');
  const must = clean || planted.has('trappedByDebt') || planted.has('debtWithCollateral');
  const by = (party: 'employer' | 'agency') =>
    mismatch && party === 'agency' ? denial(draft) : statement(draft);
  const other = registrant === 'employer' ? agency : employer;
  return {
    ...(mismatch || must || random.chance(0.8) ? { feeDisclosure: by(registrant) } : {}),
    ...(other && agency && (mismatch || clean || random.chance(0.4))
      ? {
          otherDisclosure: {
            by: other.key,
            filed: by(registrant === 'employer' ? 'agency' : 'employer'),
          },
        }
      : {}),
  };
}

function amendmentOf(draft: Draft): Pick<SeededContract, 'amendment'> {
  const wage = laterWage(draft);
  if (!wage) return {};
  const signedByWorker = !draft.planted.has('wageCutLater');
  const effectiveFrom = addDays(draft.days.signedAtDestination, 15);
  const change = { effectiveFrom, signedByWorker, terms: { wage } };
  return { amendment: { by: draft.employer.key, change } };
}

/** The bodies that register one contract of the country. */
export function writeContract(draft: Draft): SeededContract {
  const { key, employer, agency, registrant, days, origin, serial, job, planted } = draft;
  const worker = makeWorker(draft.random.fork('worker'), {
    origin,
    serial,
    women: job.women,
    startsOn: days.starts,
    minor: planted.has('minor'),
  });
  const { feeDisclosure, otherDisclosure } = disclosuresOf(draft);
  const custody = custodyOf(draft);
  const housing = housingOf(draft);
  return {
    key,
    registrant: registrant === 'agency' && agency ? agency.key : employer.key,
    input: {
      externalId: key,
      employerId: placeholderOf(employer.key),
      ...(agency ? { agencyId: placeholderOf(agency.key) } : {}),
      recruitment: recruitmentOf(draft),
      placeOfWork: draft.place,
      startsOn: days.starts,
      ...versionsOf(draft, worker.languagesRead ?? []),
      ...(custody ? { documentCustody: custody } : {}),
      ...(housing ? { housing } : {}),
      worker,
      ...(feeDisclosure ? { feeDisclosure } : {}),
    },
    ...(otherDisclosure ? { otherDisclosure } : {}),
    ...amendmentOf(draft),
    planted: [...planted],
  };
}
