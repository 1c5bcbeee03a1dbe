import { relationTo } from '../../domain/access/permissions/relations.ts';
import type { AmendContract, Amendment, Contract, EndContract } from '../../domain/contracts/contract.ts';
import { plainDateIn } from '../../domain/values/dates.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { zoneOf } from '../../rules/zone.ts';
import { putAmendment, putEnding } from '../../store/contracts.ts';
import { type Write, WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { RegistryContext } from '../context.ts';
import { getContract } from './get.ts';

/** The employer of record amends and ends; the agency that registered the contract may until the first day of work. */
function refuseUnlessAmender({ actor, now }: RegistryContext, contract: Contract): void {
  if (relationTo(actor, contract) === 'employerOfRecord') return;
  const today = plainDateIn(zoneOf(contract.placeOfWork.country), now);
  const started = contract.startsOn !== undefined && contract.startsOn <= today;
  if (contract.registeredBy !== actor.organisation?.id || started)
    throw new ProblemError('amendment-not-yours');
}

async function openContract(
  context: RegistryContext,
  contractId: string,
  permission: 'contract.amend' | 'contract.end',
) {
  const contract = await getContract(context, contractId, permission);
  refuseUnlessAmender(context, contract);
  if (contract.status === 'ended') throw new ProblemError('contract-not-open');
  return contract;
}

async function saveNextVersion(
  context: RegistryContext,
  before: Contract,
  { writes, kind }: { writes: readonly Write<'core'>[]; kind: 'contract.amended' | 'contract.ended' },
): Promise<void> {
  try {
    await commit(context, {
      writes,
      happened: { kind, subjects: [before.id] },
      created: { entityId: before.id, entityVersion: before.version + 1 },
      class: 'core',
    });
  } catch (error) {
    if (error instanceof WriteRefused) throw new ProblemError('conflict');
    throw error;
  }
}

/** Adds a version that holds only what changed; every earlier version stays readable. */
export async function amendContract(
  context: RegistryContext,
  { contractId, change }: { contractId: string; change: AmendContract },
): Promise<Contract> {
  const contract = await openContract(context, contractId, 'contract.amend');
  const amendment: Amendment = {
    ...change,
    id: context.newId('amd'),
    declaredBy: context.actor.organisation?.id ?? '',
    receivedAt: context.now,
  };
  await saveNextVersion(context, contract, {
    writes: putAmendment(contract, amendment),
    kind: 'contract.amended',
  });
  return { ...contract, amendments: [...contract.amendments, amendment], version: contract.version + 1 };
}

/**
 * Ends the employment.
 * @throws ProblemError `validation-failed` when it would end before it started
 */
export async function endContract(
  context: RegistryContext,
  { contractId, end }: { contractId: string; end: EndContract },
): Promise<Contract> {
  const contract = await openContract(context, contractId, 'contract.end');
  if (contract.startsOn !== undefined && end.endedOn < contract.startsOn) throw endsBeforeStart();
  await saveNextVersion(context, contract, { writes: putEnding(contract, end), kind: 'contract.ended' });
  return { ...contract, ended: end, status: 'ended', version: contract.version + 1 };
}

const endsBeforeStart = (): ProblemError =>
  new ProblemError('validation-failed', {
    errors: [
      {
        pointer: '/endedOn',
        code: 'end-before-start',
        message: {
          en: 'The last day of work lies before the first. Send a day on or after `startsOn` of the contract.',
          ar: 'آخر يوم عمل يسبق أول يوم. أرسل يومًا في تاريخ `startsOn` الوارد في العقد أو بعده.',
        },
      },
    ],
  });

/** The contract as it stood at a version: later amendments, and an end that came after, are left away. */
export const contractAtVersion = (contract: Contract, version: number): Contract => {
  const { ended, ...rest } = contract;
  const amendments = contract.amendments.slice(0, Math.max(0, version - 1));
  const endedThen = ended !== undefined && version === contract.version;
  return {
    ...rest,
    amendments,
    version,
    status: endedThen ? 'ended' : 'active',
    ...(endedThen ? { ended } : {}),
  };
};
