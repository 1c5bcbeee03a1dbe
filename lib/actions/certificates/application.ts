import { type Relation, relationTo } from '../../domain/access/permissions/relations.ts';
import type { Certificate } from '../../domain/certificates/certificate.ts';
import type { Contract } from '../../domain/contracts/contract.ts';
import type { Organisation } from '../../domain/organisations/organisation.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import type { Placement, Refusal } from '../../rules/certify/application.ts';
import { findCertificatesOf } from '../../store/certificates.ts';
import { findContract } from '../../store/contracts.ts';
import { findOrganisation } from '../../store/organisations.ts';
import type { RegistryContext } from '../context.ts';
import { dossierOf } from '../contracts/own-dossier.ts';
import { ownDebtOf } from '../repayments/own-debt.ts';

type Found = readonly (Contract | undefined)[];

/** The contracts of a list in its order, those of others among them: nothing is told of these. */
export const contractsNamed = ({ store }: RegistryContext, ids: readonly string[]): Promise<Found> =>
  Promise.all(ids.map((id) => findContract(store.reader('core'), id)));

/** How the applicant stands to what it names: to one of them at least it is a party, or nothing is there for it. */
export const relationToAny = ({ actor }: RegistryContext, contracts: Found): Relation =>
  contracts
    .map((contract) => (contract ? relationTo(actor, contract) : 'none'))
    .find((relation) => relation !== 'none') ?? 'none';

/** The applicant as it stands now: what decides is read from the table, and not from what is remembered of it. */
export async function applicantOf({ actor, store }: RegistryContext): Promise<Organisation> {
  const id = actor.organisation?.id;
  const applicant = id === undefined ? undefined : await findOrganisation(store.reader('core'), id);
  if (!applicant) throw new ProblemError('organisation-required');
  return applicant;
}

type Own = Pick<Placement, 'dossier' | 'debt'>;
const nothing: Own = { dossier: undefined, debt: undefined };

/** The dossier with the applicant's own disclosures alone, and its own debt; nothing where the contract is not its own. */
async function ownOf(context: RegistryContext, contract: Contract | undefined, party: string): Promise<Own> {
  if (!contract || relationTo(context.actor, contract) === 'none') return nothing;
  const { debt, disclosures } = await ownDebtOf(context, contract, party);
  return { debt, dossier: await dossierOf(context, { contract, disclosures, at: context.now }) };
}

/**
 * A certificate of another holder is nothing to the applicant, whatever became of it: how the worker came, which never changes,
 * leaves one party to certify a placement, so another's can only stand where the applicant is refused anyway.
 */
const ownIn = (certificate: Certificate | undefined, { id }: Organisation): Certificate | undefined =>
  certificate?.holder.organisationId === id ? certificate : undefined;

/** What the decision is made from, placement by placement: nothing but the applicant's own. */
export async function placementsOf(
  context: RegistryContext,
  contracts: Found,
  applicant: Organisation,
): Promise<Placement[]> {
  const own = await Promise.all(contracts.map((contract) => ownOf(context, contract, applicant.id)));
  const ids = own.flatMap(({ dossier }) => dossier?.contract.id ?? []);
  const certificates = await findCertificatesOf(context.store.reader('core'), ids);
  return own.map(({ dossier, debt }, at) => ({
    at,
    dossier,
    debt,
    certificate: dossier && ownIn(certificates.get(dossier.contract.id), applicant),
  }));
}

/** @throws ProblemError `certificate-refused` with every reason at once; `pointerTo` says where each placement was named */
export function refuseFor(refusals: readonly Refusal[], pointerTo: (at: number) => string): void {
  if (refusals.length === 0) return;
  const errors = refusals.map(({ at, code, message }) => ({
    pointer: at === undefined ? '' : pointerTo(at),
    code,
    message,
  }));
  throw new ProblemError('certificate-refused', { errors });
}
