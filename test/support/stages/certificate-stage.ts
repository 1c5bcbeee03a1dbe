import * as examples from '../../../functions/registry/operations/examples.ts';
import {
  applyForCertificate,
  wholeDisclosure,
} from '../../../functions/registry/operations/examples-certificates.ts';
import type { VerifyOrganisation } from '../../../lib/domain/organisations/organisation.ts';
import { perform } from '../requests/operations.ts';
import { seenBy } from '../requests/tags.ts';
import type { Caller, Running } from './running.ts';
import { aContract, contractBetween, type Parties } from './stage.ts';

/** An official verifies an organisation, unless one did so before. */
export const verified = (on: Running, organisationId: string): Promise<void> =>
  decided(on, organisationId, { decision: 'verified' });

/** An official decides about an organisation, unless one decided so before. */
export async function decided(
  on: Running,
  organisationId: string,
  decision: VerifyOrganisation,
): Promise<void> {
  const path = `/v1/organisations/${organisationId}`;
  const tag = await seenBy(on, 'inspector', path);
  const answer = await on.call('inspector', 'POST', `${path}/verification`, decision, tag);
  if (answer.status !== 201 && answer.problem().code !== 'verification-settled') throw new Error(answer.text);
}

/** A contract that the agency registered with a disclosure of every item, and that nothing speaks against. */
export const aCertifiablePlacement = (on: Running, between: Parties): Promise<string> =>
  aContract(on, between, { feeDisclosure: wholeDisclosure });

/** A contract of an employer that hired the worker itself, with a disclosure of every item. */
export async function aDirectHire(
  on: Running,
  { employer, employerId }: Pick<Parties, 'employer' | 'employerId'>,
): Promise<string> {
  const { agencyId: _, ...body } = {
    ...contractBetween({ employerId, agencyId: '' }),
    recruitment: { ...examples.registerContract.recruitment, channel: 'direct', chain: [] },
    feeDisclosure: wholeDisclosure,
  };
  return (await perform(on, employer, ['registerContract', { body }])).contract.id;
}

export const applicationFor = (...contractIds: string[]) => ({ ...applyForCertificate, contractIds });

/** A certificate of the agency for a placement of its own. */
export async function aHeldCertificate(on: Running, between: Parties): Promise<string> {
  await verified(on, between.agencyId);
  return certify(on, between.agency, await aCertifiablePlacement(on, between));
}

export const certify = async (on: Running, who: Caller, ...contractIds: string[]): Promise<string> =>
  (await perform(on, who, ['issueCertificate', { body: applicationFor(...contractIds) }])).id;
