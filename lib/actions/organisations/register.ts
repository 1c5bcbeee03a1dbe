import { authorise } from '../../domain/access/permissions.ts';
import type {
  Organisation,
  RegisterAgency,
  RegisterEmployer,
} from '../../domain/organisations/organisation.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { putMember } from '../../store/members.ts';
import { findNumberHolder, putOrganisation } from '../../store/organisations.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { RegistryContext } from '../context.ts';
import { isMachine } from '../members/own-members.ts';
import { principalOf } from '../principal.ts';
import { refuseHeldLicences } from './claims.ts';

/** Registers an employer, unverified, with its registrar as first member. */
export const registerEmployer = (context: RegistryContext, input: RegisterEmployer): Promise<Organisation> =>
  register(context, { kind: 'employer', ...input });

/** Registers an agency, unverified, with its registrar as first member. */
export const registerAgency = (context: RegistryContext, input: RegisterAgency): Promise<Organisation> =>
  register(context, { kind: 'agency', ...input });

type NewOrganisation = Omit<Organisation, 'id' | 'verification' | 'registeredAt' | 'version'>;

async function register(context: RegistryContext, input: NewOrganisation): Promise<Organisation> {
  authorise(context, 'organisation.register');
  if (context.actor.organisation) throw new ProblemError('already-member');
  await refuseTakenNumber(context, input);
  await refuseHeldLicences(context.store.reader('core'), input.licences ?? [], {
    now: context.now,
    pointerTo: (at) => `/licences/${at}/number`,
  });
  const organisation: Organisation = {
    ...input,
    id: context.newId('org'),
    verification: { status: 'unverified' },
    registeredAt: context.now,
    version: 1,
  };
  await save(context, organisation);
  return organisation;
}

/** A number that a verified organisation holds is found before anything is created. */
async function refuseTakenNumber({ store }: RegistryContext, input: NewOrganisation): Promise<void> {
  if (input.registrationNumber === undefined || input.registrationCountry === undefined) return;
  if (await findNumberHolder(store.reader('core'), input.registrationCountry, input.registrationNumber))
    throw new ProblemError('registration-number-taken');
}

async function save(context: RegistryContext, organisation: Organisation): Promise<void> {
  const { id, kind } = organisation;
  const machine = isMachine(context.actor);
  const first = { principal: principalOf(context.actor), name: null, joinedAt: context.now };
  const membership = putMember({ id, kind, role: machine ? 'system' : 'owner' }, first);
  try {
    await commit(context, {
      writes: [putOrganisation(organisation), ...membership],
      happened: { kind: 'organisation.registered', subjects: [id] },
      created: { entityId: id, entityVersion: 1 },
      class: 'core',
    });
  } catch (error) {
    if (error instanceof WriteRefused && error.failed.includes(1)) throw new ProblemError('already-member');
    throw error;
  }
}
