import { isSameLicence } from '../../domain/organisations/confirmed-licence.ts';
import type { HeldLicence, Licence, Organisation } from '../../domain/organisations/organisation.ts';
import { type FieldError, ProblemError } from '../../problems/problem-error.ts';
import type { RegistryContext } from '../context.ts';
import { refuseHeldLicences } from './claims.ts';
import { ownRecord, replaceOwn } from './own-record.ts';

/** An official confirms all of them in one transaction. */
const most = 60;

const tooMany: FieldError = {
  pointer: '',
  code: 'too-many-licences',
  message: {
    en: `At most ${most} licences are kept of one agency. Write to the authority.`,
    ar: `لا يُحفظ للوكالة الواحدة أكثر من ${most} ترخيصًا. راسلوا الجهة المختصة.`,
  },
};

const confirmedBefore: FieldError = {
  pointer: '/validFrom',
  code: 'licence-confirmed',
  message: {
    en: 'An official confirmed a licence with this number and first day, and what was confirmed is not written over. Send the renewal with its own first day.',
    ar: 'ثبّت موظف مختص ترخيصًا بهذا الرقم وأول يوم، وما ثُبِّت لا يُكتب فوقه. أرسلوا التجديد بأول يوم خاص به.',
  },
};

const isSamePeriod = (one: Licence, other: Licence): boolean =>
  isSameLicence(one, other) && one.validFrom === other.validFrom;

/**
 * One licence, with one thing that was mistyped: its number, its country, or its first day. Days that follow those of an older one
 * are a renewal, and two countries may license from one day: neither takes anything's place.
 */
function isMendedBy(before: Licence, licence: Licence): boolean {
  if (before.validFrom === licence.validFrom)
    return (
      before.country === licence.country || isSameLicence({ ...before, country: licence.country }, licence)
    );
  return (
    isSameLicence(before, licence) &&
    before.validFrom <= licence.validUntil &&
    licence.validFrom <= before.validUntil
  );
}

function withLicence(licences: readonly HeldLicence[], licence: Licence): HeldLicence[] {
  const same = licences.find((each) => isSamePeriod(each, licence));
  if (same?.confirmedOn !== undefined)
    throw new ProblemError('licence-number-taken', { errors: [confirmedBefore] });
  const before = same ?? licences.find((each) => each.confirmedOn === undefined && isMendedBy(each, licence));
  const others = licences.filter((each) => each !== before);
  if (others.length >= most) throw new ProblemError('validation-failed', { errors: [tooMany] });
  return [...others, licence];
}

/**
 * Adds a licence or a renewal, or mends one that nobody confirmed yet; licences are kept over time, because what was in force on a
 * day decides what was lawful on it. The agency stays as verified as it was: what is new speaks for it once an official has read
 * it, and until then its certificates rest on what was confirmed before.
 */
export async function addLicence(
  context: RegistryContext,
  { organisationId, licence }: { organisationId: string; licence: Licence },
): Promise<Organisation> {
  const before = await ownRecord(context, organisationId);
  if (before.kind !== 'agency') throw new ProblemError('organisation-kind');
  const licences = withLicence(before.licences ?? [], licence);
  await refuseHeldLicences(context.store.reader('core'), [licence], {
    organisationId,
    now: context.now,
    pointerTo: () => '/number',
  });
  const { verification } = before;
  const after: Organisation = {
    ...before,
    licences,
    // Whoever was refused has mended its record, and is looked at again.
    verification: verification.status === 'refused' ? { status: 'unverified' } : verification,
    version: before.version + 1,
  };
  return replaceOwn(context, [before, after], {
    happened: { kind: 'organisation.licenceAdded', subjects: [organisationId] },
    created: { entityId: organisationId, entityVersion: after.version },
  });
}
