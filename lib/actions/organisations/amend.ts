import { withConfirmation } from '../../domain/organisations/confirmed-licence.ts';
import type { AmendOrganisation, Organisation } from '../../domain/organisations/organisation.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findNumberHolder } from '../../store/organisations.ts';
import type { RegistryContext } from '../context.ts';
import { givenBack } from './claims.ts';
import { ownRecord, replaceOwn } from './own-record.ts';
import { patched } from './patched.ts';

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
  const before = await ownRecord(context, organisationId);
  if (before.kind !== kind) throw new ProblemError('not-found');
  if (before.version !== version) throw new ProblemError('precondition-failed');
  const after = patched(before, patch);
  const isAnother = identityChanged(before, patch);
  if (isAnother) await refuseTaken(context, after);
  return replaceOwn(context, [before, isAnother ? unverified(after) : after], {
    happened: { kind: 'organisation.amended', subjects: [organisationId] },
    ...(isAnother ? { more: await givenBack(context.store.reader('core'), before) } : {}),
  });
}

/** What an official confirmed, they confirmed for the name and the numbers that they read. */
const unverified = (organisation: Organisation): Organisation => ({
  ...withConfirmation(organisation, undefined),
  verification: { status: 'unverified' },
});

async function refuseTaken({ store }: RegistryContext, after: Organisation): Promise<void> {
  if (after.registrationCountry === undefined || after.registrationNumber === undefined) return;
  const holder = await findNumberHolder(
    store.reader('core'),
    after.registrationCountry,
    after.registrationNumber,
  );
  if (holder !== undefined && holder !== after.id) throw new ProblemError('registration-number-taken');
}
