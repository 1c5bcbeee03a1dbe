import type { AmendOrganisation, Licence, Organisation } from '../../domain/organisation.ts';
import { authorise } from '../../domain/permissions.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import {
  findNumberHolder,
  findOrganisation,
  putLicensed,
  releaseNumber,
  replaceOrganisation,
} from '../../store/organisations.ts';
import { type Write, WriteRefused } from '../../store/table/table.ts';
import { type Change, commit } from '../commit.ts';
import type { RegistryContext } from '../context.ts';
import { patched } from './patched.ts';

async function own(context: RegistryContext, organisationId: string): Promise<Organisation> {
  const relation = context.actor.organisation?.id === organisationId ? 'own' : 'none';
  authorise(context, 'organisation.amend', relation);
  const organisation = await findOrganisation(context.store.reader('core'), organisationId);
  if (!organisation) throw new ProblemError('not-found');
  return organisation;
}

type CoreChange = Change<'core'>;

async function replace(
  context: RegistryContext,
  [before, after]: [Organisation, Organisation],
  change: Pick<CoreChange, 'happened' | 'created'> & { more?: CoreChange['writes'] },
): Promise<Organisation> {
  const writes = [...replaceOrganisation(before, after), ...(change.more ?? [])];
  try {
    await commit(context, { ...change, writes, class: 'core' });
  } catch (error) {
    if (error instanceof WriteRefused) throw new ProblemError('precondition-failed');
    throw error;
  }
  context.organisations.changed(after);
  return after;
}

/** What names an organisation in public was verified together; a new name, number or country has to be verified again. */
const identityChanged = (before: Organisation, patch: AmendOrganisation): boolean =>
  (patch.name?.latin !== undefined && patch.name.latin !== before.name.latin) ||
  (patch.name?.arabic !== undefined && (patch.name.arabic ?? undefined) !== before.name.arabic) ||
  (patch.registrationNumber !== undefined && patch.registrationNumber !== before.registrationNumber) ||
  (patch.registrationCountry !== undefined && patch.registrationCountry !== before.registrationCountry);

interface Amend {
  organisationId: string;
  kind: Organisation['kind'];
  /** The one that the caller saw. */
  version: number;
  patch: AmendOrganisation;
}

/**
 * Amends one's own organisation (JSON Merge Patch). A household has no registration number and no sector to amend.
 * @throws ProblemError `precondition-failed` when somebody changed it since `version`
 */
export async function amendOrganisation(
  context: RegistryContext,
  { organisationId, kind, version, patch }: Amend,
): Promise<Organisation> {
  const before = await own(context, organisationId);
  if (before.kind !== kind) throw new ProblemError('not-found');
  if (before.version !== version) throw new ProblemError('precondition-failed');
  const after = patched(before, patch);
  const isAnother = identityChanged(before, patch);
  if (isAnother) await refuseTaken(context, after);
  return replace(context, [before, isAnother ? unverified(after) : after], {
    happened: { kind: 'organisation.amended', subjects: [organisationId] },
    ...(isAnother ? { more: givenBack(before) } : {}),
  });
}

const unverified = (organisation: Organisation): Organisation => ({
  ...organisation,
  verification: { status: 'unverified' },
});

/** The registration number of an organisation that is no longer verified. */
function givenBack({
  id,
  verification,
  registrationCountry,
  registrationNumber,
}: Organisation): Write<'core'>[] {
  if (verification.status !== 'verified' || !registrationCountry || !registrationNumber) return [];
  return [releaseNumber(registrationCountry, registrationNumber, id)];
}

async function refuseTaken({ store }: RegistryContext, after: Organisation): Promise<void> {
  if (after.registrationCountry === undefined || after.registrationNumber === undefined) return;
  const holder = await findNumberHolder(
    store.reader('core'),
    after.registrationCountry,
    after.registrationNumber,
  );
  if (holder !== undefined && holder !== after.id) throw new ProblemError('registration-number-taken');
}

/**
 * Adds a licence; licences are kept over time, because what was in force on a day decides what was lawful on it. An official
 * verified the numbers that they saw: another number or country has to be verified again before it speaks for the agency.
 */
export async function addLicence(
  context: RegistryContext,
  { organisationId, licence }: { organisationId: string; licence: Licence },
): Promise<Organisation> {
  const before = await own(context, organisationId);
  if (before.kind !== 'agency') throw new ProblemError('organisation-kind');
  if (
    before.licences?.some((known) => known.number === licence.number && known.validFrom === licence.validFrom)
  )
    throw new ProblemError('licence-number-taken');
  const after: Organisation = {
    ...before,
    licences: [...(before.licences ?? []), licence],
    version: before.version + 1,
  };
  const isRenewal = before.licences?.some(
    ({ number, country }) => number === licence.number && country === licence.country,
  );
  return replace(context, [before, isRenewal ? after : unverified(after)], {
    happened: { kind: 'organisation.licenceAdded', subjects: [organisationId] },
    created: { entityId: organisationId, entityVersion: after.version },
    more: [...putLicensed({ ...after, licences: [licence] }), ...(isRenewal ? [] : givenBack(before))],
  });
}
