import { relationTo } from '../../domain/access/permissions/relations.ts';
import { authorise } from '../../domain/access/permissions.ts';
import type { Contract, RegisterContract } from '../../domain/contracts/contract.ts';
import type { Dossier } from '../../domain/contracts/dossier.ts';
import { maskOf } from '../../domain/contracts/worker.ts';
import type { FeeDisclosure } from '../../domain/fees/fee-disclosure.ts';
import type { Compliance } from '../../domain/notices/notice.ts';
import type { WorkerLink } from '../../domain/voice/worker-link.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findRegistration, listDisclosures, putContract, putDisclosure } from '../../store/contracts.ts';
import { sealedSnapshot } from '../../store/worker-snapshots.ts';
import { commit } from '../commit.ts';
import type { RegistryContext } from '../context.ts';
import { complianceOf } from '../notices/compliance.ts';
import { linkCodeOf, linkRecord, workerLinkOf } from '../worker-links/link-of.ts';
import { getContract } from './get.ts';
import { dossierOf, partiesOf, partiesSeen, seenOf } from './own-dossier.ts';
import { partyNotFound } from './party-not-found.ts';

export interface RegisteredContract {
  contract: Contract;
  feeDisclosure?: FeeDisclosure;
  compliance: Compliance;
  /** For the worker, to be handed over unopened. */
  workerLink: WorkerLink;
}

/**
 * Registers a contract with its whole chain, an optional first fee disclosure, and the sealed identity of the worker, in one
 * transaction. The answer says what the registering party may know about its own declaration.
 * @throws ProblemError `not-found` when the actor is neither the employer of record nor the agency that it names
 */
export async function registerContract(
  context: RegistryContext,
  input: RegisterContract,
): Promise<RegisteredContract> {
  authorise(context, 'contract.register', relationTo(context.actor, input));
  const parties = await knownParties(context, input);
  const contract = contractOf(context, input);
  const feeDisclosure = disclosureOf(context, contract, input.feeDisclosure);
  const ruleSet = await context.ruleSets.active();
  const code = linkCodeOf(context, contract.id);
  await save(context, { contract, feeDisclosure, parties, input, code, ruleSetVersion: ruleSet?.version });
  const disclosures = feeDisclosure ? [feeDisclosure] : [];
  const dossier = await dossierOf(context, { contract, disclosures, at: context.now, parties });
  const { language, now: at } = context;
  const compliance = complianceOf({ dossier, party: contract.registeredBy, at, ruleSet, language });
  return {
    contract,
    ...(feeDisclosure ? { feeDisclosure } : {}),
    compliance,
    workerLink: workerLinkOf(context, contract.id, code),
  };
}

type Parties = Pick<Dossier, 'employer' | 'agency'>;

async function knownParties({ organisations }: RegistryContext, input: RegisterContract): Promise<Parties> {
  const parties = await partiesOf(organisations, input);
  if (parties.employer?.kind !== 'employer') throw partyNotFound('/employerId');
  if (input.agencyId !== undefined && parties.agency?.kind !== 'agency') throw partyNotFound('/agencyId');
  return parties;
}

function contractOf({ actor, newId, now }: RegistryContext, input: RegisterContract): Contract {
  const { worker, feeDisclosure: _, ...chain } = input;
  return {
    id: newId('ctr'),
    ...chain,
    registeredBy: actor.organisation?.id ?? '',
    worker: maskOf(worker, input.startsOn),
    amendments: [],
    status: 'active',
    registeredAt: now,
    version: 1,
  };
}

function disclosureOf(
  { newId, now, actor }: RegistryContext,
  contract: Contract,
  filed: RegisterContract['feeDisclosure'],
): FeeDisclosure | undefined {
  if (!filed || !actor.organisation) return undefined;
  const { id: filedBy, kind: filedAs } = actor.organisation;
  return { id: newId('fds'), contractId: contract.id, filedBy, filedAs, ...filed, receivedAt: now };
}

interface ToSave {
  contract: Contract;
  feeDisclosure: FeeDisclosure | undefined;
  parties: Parties;
  input: RegisterContract;
  /** Of the worker's link. */
  code: string;
  ruleSetVersion: number | undefined;
}

async function save(context: RegistryContext, saved: ToSave): Promise<void> {
  const { contract, feeDisclosure, parties, input, code, ruleSetVersion } = saved;
  const { id: contractId } = contract;
  await commit(context, {
    writes: [
      putContract(contract, seenOf(parties)),
      ...(feeDisclosure ? [putDisclosure(feeDisclosure)] : []),
      await sealedSnapshot(context.sealer, contractId, input.worker),
      ...(parties.employer
        ? [linkRecord(context, { contractId, employer: parties.employer.name, code })]
        : []),
    ],
    happened: {
      kind: 'contract.registered',
      subjects: [contractId, ...(feeDisclosure ? [feeDisclosure.id] : [])],
    },
    created: {
      entityId: contractId,
      entityVersion: 1,
      ...(ruleSetVersion === undefined ? {} : { ruleSetVersion: String(ruleSetVersion) }),
    },
    class: 'core',
  });
}

/**
 * The answer to a registration, given again from what stands: same contract, same rule set, same parties as then.
 * @throws ProblemError `not-found` when the actor has left the party that registered it meanwhile
 */
export async function replayRegistration(
  context: RegistryContext,
  { contractId, ruleSetVersion }: { contractId: string; ruleSetVersion?: string | undefined },
): Promise<RegisteredContract> {
  await getContract(context, contractId, 'contract.register');
  const core = context.store.reader('core');
  const found = await findRegistration(core, contractId);
  if (!found) throw new ProblemError('not-found');
  const { contract, seen } = found;
  const at = contract.registeredAt;
  const filed = await listDisclosures(core, contractId, contract.registeredBy);
  const feeDisclosure = filed.find(({ receivedAt }) => receivedAt === at);
  const parties = await partiesSeen(core, contract, seen);
  const disclosures = feeDisclosure ? [feeDisclosure] : [];
  const dossier = await dossierOf(context, { contract, disclosures, at, parties });
  const ruleSet =
    ruleSetVersion === undefined ? undefined : await context.ruleSets.version(Number(ruleSetVersion));
  const { language } = context;
  const compliance = complianceOf({ dossier, party: contract.registeredBy, at, ruleSet, language });
  return {
    contract,
    ...(feeDisclosure ? { feeDisclosure } : {}),
    compliance,
    workerLink: workerLinkOf(context, contractId),
  };
}
