import {
  isSameLicence,
  type LicenceClaim,
  type LicenceNumber,
  licenceClaims,
} from '../../domain/organisations/confirmed-licence.ts';
import type { Licence, Organisation } from '../../domain/organisations/organisation.ts';
import { type Instant, plainDateIn } from '../../domain/values/dates.ts';
import { type FieldError, ProblemError } from '../../problems/problem-error.ts';
import type { Text } from '../../problems/text.ts';
import { zoneOf } from '../../rules/zone.ts';
import { claimLicence, findLicenceClaims, releaseLicence } from '../../store/licence-claims.ts';
import { claimNumber, releaseNumber } from '../../store/organisations.ts';
import type { Reader, Write } from '../../store/table/table.ts';

const todayIn = (country: string, at: Instant) => plainDateIn(zoneOf(country), at);
const isInForce = ({ country, lastDay }: LicenceClaim, at: Instant): boolean =>
  todayIn(country, at) <= lastDay;

const taken = ({ number, country }: LicenceNumber): Text => ({
  en: `Licence ${number} of ${country} is confirmed for another agency and in force. Compare it with the paper; if it is right, ask the authority that issued it which agency holds it, and correct the record that is wrong first.`,
  ar: `الترخيص ${number} الصادر عن ${country} مثبَّت لوكالة أخرى وما زال ساريًا. قارنوه بالأصل؛ فإن كان صحيحًا فاسألوا الجهة التي أصدرته عن حامله، وصحّحوا أولًا السجل الخاطئ.`,
});

/** @throws ProblemError `licence-number-taken`, which names each field and its number */
function refuseTaken(numbers: readonly { pointer: string; licence: LicenceNumber }[]): void {
  if (numbers.length === 0) return;
  const errors: FieldError[] = numbers.map(({ pointer, licence }) => ({
    pointer,
    code: 'licence-number-taken',
    message: taken(licence),
  }));
  throw new ProblemError('licence-number-taken', { errors });
}

interface Asking {
  /** Whoever claims; absent for an organisation that is about to be registered. */
  organisationId?: string;
  now: Instant;
}

/**
 * Says at once what a verification would refuse: that another agency holds one of these numbers today. Of days that are over
 * nothing is asked: the number may be somebody else's by now, and was theirs then.
 * @throws ProblemError `licence-number-taken`; `pointerTo` says where in the body each number stands
 */
export async function refuseHeldLicences(
  core: Reader,
  licences: readonly Licence[],
  { organisationId, now, pointerTo }: Asking & { pointerTo: (at: number) => string },
): Promise<void> {
  const held = (await findLicenceClaims(core, licences)).filter(
    (claim) => claim.organisationId !== organisationId && isInForce(claim, now),
  );
  refuseTaken(
    licences.flatMap((licence, at) =>
      todayIn(licence.country, now) <= licence.validUntil &&
      held.some((claim) => isSameLicence(claim, licence))
        ? [{ pointer: pointerTo(at), licence }]
        : [],
    ),
  );
}

/** What an organisation that is verified holds alone, by one write each. */
export interface Claims {
  writes: Write<'core'>[];
  /** @throws ProblemError for the claim that was refused, by its position in `writes` */
  refuse: (failed: readonly number[]) => void;
}

/**
 * The claims of an organisation that is verified: its registration number, and each licence. A number whose days are over and
 * that somebody else was given since stays theirs: the record keeps the licence, and nobody is found by it.
 */
export async function claimsOf(core: Reader, organisation: Organisation, now: Instant): Promise<Claims> {
  const { id, registrationCountry: country, registrationNumber: number } = organisation;
  const all = licenceClaims(organisation);
  const held = await findLicenceClaims(core, all);
  const isPassedOn = (claim: LicenceClaim) =>
    !isInForce(claim, now) && held.some((each) => isSameLicence(each, claim) && each.organisationId !== id);
  const licences = all.filter((claim) => !isPassedOn(claim));
  const registration = country && number ? [claimNumber(country, number, id)] : [];
  const claims = licences.map((claim) => claimLicence(claim, id, todayIn(claim.country, now)));
  return {
    writes: [...registration, ...claims],
    refuse(failed) {
      if (registration.length > 0 && failed.includes(0)) throw new ProblemError('registration-number-taken');
      const refused = licences.filter((_, at) => failed.includes(at + registration.length));
      refuseTaken(refused.map((licence) => ({ pointer: '', licence })));
    },
  };
}

/** What an organisation that is verified no longer gives back; of a licence that was passed on there is nothing left to give. */
export async function givenBack(core: Reader, organisation: Organisation): Promise<Write<'core'>[]> {
  const { id, verification, registrationCountry: country, registrationNumber: number } = organisation;
  if (verification.status !== 'verified') return [];
  const held = await findLicenceClaims(core, licenceClaims(organisation));
  return [
    ...(country && number ? [releaseNumber(country, number, id)] : []),
    ...held.filter((claim) => claim.organisationId === id).map((claim) => releaseLicence(claim, id)),
  ];
}
