import { randomUUID } from 'node:crypto';
import * as examples from '../../../functions/registry/operations/examples.ts';
import { perform } from '../requests/operations.ts';
import type { Caller, Running } from './running.ts';

/** Parties of one contract, each with a member of its own. */
export interface Parties {
  employer: Caller;
  employerId: string;
  agency: Caller;
  agencyId: string;
}

let registered = 0;
/** A number that no other organisation of the test run has, because a verified one is unique. */
export const freshNumber = (): string => {
  registered += 1;
  return `T${process.pid}-${registered}`;
};

/** Those of the example under a number of its own: one number belongs to one verified agency. */
function itsLicences() {
  const number = freshNumber();
  return examples.registerAgency.licences.map((licence) => ({ ...licence, number }));
}

/** A new person who registers an organisation of this kind. */
export async function anOrganisation(
  on: Running,
  kind: 'employer' | 'agency',
  different: object = {},
): Promise<{ member: Caller; id: string; subject: string }> {
  const subject = randomUUID();
  const member = await on.caller({ pool: 'organisations', subject });
  const registrationNumber = freshNumber();
  const { id } =
    kind === 'employer'
      ? await perform(on, member, [
          'registerEmployer',
          { body: { ...examples.registerEmployer, registrationNumber, ...different } },
        ])
      : await perform(on, member, [
          'registerAgency',
          { body: { ...examples.registerAgency, registrationNumber, licences: itsLicences(), ...different } },
        ]);
  return { member, id, subject };
}

export async function parties(on: Running): Promise<Parties> {
  const employer = await anOrganisation(on, 'employer');
  const agency = await anOrganisation(on, 'agency');
  return { employer: employer.member, employerId: employer.id, agency: agency.member, agencyId: agency.id };
}

/**
 * The contract of the README's tour as a body: the signed wage is 20 % below the offer, and the worker paid more than the
 * corridor allows.
 */
export const contractBetween = (
  { employerId, agencyId }: Pick<Parties, 'employerId' | 'agencyId'>,
  different: object = {},
) => ({ ...examples.registerContract, employerId, agencyId, ...different });

/** The agency registers that contract. */
export async function aContract(on: Running, between: Parties, different: object = {}): Promise<string> {
  const body = contractBetween(between, different);
  const { contract } = await perform(on, between.agency, ['registerContract', { body }]);
  return contract.id;
}
