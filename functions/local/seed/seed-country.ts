import { issueCertificate } from '../../../lib/actions/certificates/issue.ts';
import type { InspectorateContext, RegistryContext } from '../../../lib/actions/context.ts';
import { amendContract } from '../../../lib/actions/contracts/amend.ts';
import { registerContract } from '../../../lib/actions/contracts/register.ts';
import { fileFeeDisclosure } from '../../../lib/actions/fee-disclosures/file.ts';
import { registerAgency, registerEmployer } from '../../../lib/actions/organisations/register.ts';
import { verifyOrganisation } from '../../../lib/actions/organisations/verify.ts';
import { principalOf } from '../../../lib/actions/principal.ts';
import type { Actor, Membership } from '../../../lib/domain/access/actor.ts';
import { scopesOf } from '../../../lib/domain/access/scopes.ts';
import { putMember } from '../../../lib/store/members.ts';
import { findDemoPerson } from '../issuer/demo-people.ts';
import { certifiable } from './certifiable.ts';
import {
  demoAgencyKey,
  demoEmployerKey,
  type SeededAgency,
  type SeededContract,
  type SeededCountry,
  type SeededEmployer,
} from './country.ts';
import { inParallel } from './in-parallel.ts';
import { idsOf, withIds } from './resolve.ts';

export interface SeedProgress {
  step: 'organisations' | 'contracts';
  done: number;
  of: number;
}

export interface SeedPlan {
  country: SeededCountry;
  /** Issuer of the organisations' pool: the demo people must be found again under it when they sign in. */
  issuer: string;
  /** A context of the registry face for this actor; asked for anew for every action, as for every request. */
  registry: (actor: Actor) => RegistryContext;
  /** A context of the inspectorate face, of an official who may verify organisations. */
  inspectorate: () => InspectorateContext;
  /** Actions under way at the same time; 16 unless it says otherwise. */
  concurrency?: number;
  progress?: (progress: SeedProgress) => void;
}

export interface Seeded {
  /** Ids of the organisations, by their keys. */
  organisations: ReadonlyMap<string, string>;
  contracts: number;
  /** Certificates of the demo agency. */
  certificates: number;
  feeDisclosures: number;
  amendments: number;
}

/** Whose organisations these are: the person who signs in and the machine of the demo. Everyone else's is synthetic. */
const demoOwners: Readonly<Record<string, { person: string; machine: string }>> = {
  [demoEmployerKey]: { person: 'employer', machine: 'hr-demo' },
  [demoAgencyKey]: { person: 'agency', machine: 'agency-demo' },
};

/** Subject of the one who registers an organisation: a demo person, or nobody who could ever sign in. */
function ownerOf(key: string): string {
  const demo = demoOwners[key];
  if (!demo) return `seed-${key}`;
  const person = findDemoPerson(demo.person);
  if (!person) throw new RangeError(`No demo person ${demo.person}`);
  return person.subject;
}

const actorFor = (issuer: string, key: string, organisation?: Membership): Actor => ({
  issuer,
  subject: ownerOf(key),
  client: 'insaf-seed',
  scopes: scopesOf('organisations'),
  kind: 'organisation',
  ...(organisation ? { organisation } : {}),
});

type Kind = Membership['kind'];
type Waiting = { kind: 'employer'; seeded: SeededEmployer } | { kind: 'agency'; seeded: SeededAgency };

/**
 * Fills an empty installation with a generated country, through the same actions that the faces call, so that nothing stands
 * in it that a caller could not have sent. Only the membership of the demo's machine clients is put beside the actions:
 * there is no action yet that adds a member. Run on a filled installation it registers everything a second time.
 */
export async function seedCountry(plan: SeedPlan): Promise<Seeded> {
  const { country, concurrency = 16, progress } = plan;
  const registered = new Map<string, string>();
  const kinds = new Map<string, Kind>();
  const waiting: Waiting[] = [
    ...country.employers.map((seeded) => ({ kind: 'employer' as const, seeded })),
    ...country.agencies.map((seeded) => ({ kind: 'agency' as const, seeded })),
  ];
  await inParallel(waiting, concurrency, async (each) => {
    registered.set(each.seeded.key, await registerOrganisation(plan, each));
    kinds.set(each.seeded.key, each.kind);
    progress?.({ step: 'organisations', done: registered.size, of: waiting.length });
  });
  const count = { contracts: 0, feeDisclosures: 0, amendments: 0 };
  const standing = { plan, registered, kinds, contractIds: new Map<string, string>() };
  await inParallel(country.contracts, concurrency, async (contract) => {
    await seedContract(standing, contract);
    count.contracts += 1;
    count.feeDisclosures += Number(contract.input.feeDisclosure !== undefined);
    count.feeDisclosures += Number(contract.otherDisclosure !== undefined);
    count.amendments += Number(contract.amendment !== undefined);
    progress?.({ step: 'contracts', done: count.contracts, of: country.contracts.length });
  });
  const certified = certifiable(country);
  for (const key of certified)
    await issueCertificate(as(standing, demoAgencyKey), {
      contractIds: [standing.contractIds.get(key) ?? ''],
      signatory: { name: 'Muna Example', role: 'Managing partner' },
    });
  return { organisations: registered, certificates: certified.length, ...count };
}

async function registerOrganisation(plan: SeedPlan, { kind, seeded }: Waiting): Promise<string> {
  const { issuer, registry, inspectorate } = plan;
  const context = registry(actorFor(issuer, seeded.key));
  const { id, version } = await (kind === 'employer'
    ? registerEmployer(context, seeded.input)
    : registerAgency(context, seeded.input));
  if (seeded.verified)
    await verifyOrganisation(inspectorate(), {
      organisationId: id,
      decision: { decision: 'verified' },
      version,
    });
  const machine = demoOwners[seeded.key]?.machine;
  if (machine !== undefined) {
    const principal = principalOf({ issuer, subject: machine });
    const membership = { id, kind, role: 'system' } as const;
    await context.store.write(putMember(membership, { principal, name: machine, joinedAt: context.now }));
  }
  return id;
}

interface Standing {
  plan: SeedPlan;
  registered: ReadonlyMap<string, string>;
  kinds: ReadonlyMap<string, Kind>;
  /** Ids of contracts, by their keys. */
  contractIds: Map<string, string>;
}

/** A context of the registry face, of the organisation with this key. */
function as({ plan, registered, kinds }: Standing, key: string): RegistryContext {
  const kind = kinds.get(key) ?? 'employer';
  return plan.registry(actorFor(plan.issuer, key, { id: idsOf(registered)(key), kind, role: 'owner' }));
}

async function seedContract(standing: Standing, seeded: SeededContract): Promise<void> {
  const { input, registrant, otherDisclosure, amendment } = seeded;
  const { contract } = await registerContract(as(standing, registrant), withIds(input, standing.registered));
  const contractId = contract.id;
  standing.contractIds.set(seeded.key, contractId);
  if (otherDisclosure)
    await fileFeeDisclosure(as(standing, otherDisclosure.by), { contractId, filed: otherDisclosure.filed });
  if (amendment) await amendContract(as(standing, amendment.by), { contractId, change: amendment.change });
}
