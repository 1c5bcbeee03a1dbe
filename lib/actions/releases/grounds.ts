import type { Contract } from '../../domain/contracts/contract.ts';
import type { DraftRelease, Release } from '../../domain/releases/release.ts';
import { minorOf } from '../../domain/values/money.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import policy from '../../reference/repayment-rules.json' with { type: 'json' };
import { contractIdsOf, findContract } from '../../store/contracts.ts';
import { findReport } from '../../store/reports.ts';
import type { InspectorateContext } from '../context.ts';
import { ownDebtOf } from '../repayments/own-debt.ts';
import { notOfRecipient } from './not-of-recipient.ts';

type Demanding = Pick<DraftRelease, 'recipientId' | 'basis' | 'groupOrder'> & {
  demanded: NonNullable<Release['demanded']>;
};

/**
 * What stands under a demand: the recipient's own word up to that sum; beyond it a report of that very worker, whose consent is
 * asked when it is signed and again when it leaves; or a group order, the same for everybody, from which nobody can be told.
 * @throws ProblemError `demand-ungrounded`, or `validation-failed` for a contract that is not the recipient's
 */
export async function refuseUngrounded(context: InspectorateContext, demand: Demanding): Promise<void> {
  const contracts = await contractsOf(context, demand);
  if (demand.groupOrder) return refusePartOfGroup(context, demand, contracts);
  for (const [at, contract] of contracts.entries())
    if (!(await isGrounded(context, contract, { ...demand, at })))
      throw new ProblemError('demand-ungrounded');
}

async function contractsOf(
  { store }: InspectorateContext,
  { demanded, recipientId }: Demanding,
): Promise<Contract[]> {
  const core = store.reader('core');
  const found = await Promise.all(demanded.map(({ contractId }) => findContract(core, contractId)));
  const errors = found.flatMap((contract, at) =>
    contract && [contract.employerId, contract.agencyId].includes(recipientId)
      ? []
      : [notOfRecipient(`/demanded/${at}/contractId`)],
  );
  if (errors.length > 0) throw new ProblemError('validation-failed', { errors });
  return found.flatMap((contract) => contract ?? []);
}

async function isGrounded(
  context: InspectorateContext,
  contract: Contract,
  { demanded, recipientId, basis, at }: Demanding & { at: number },
): Promise<boolean> {
  const amount = demanded[at]?.amount;
  const { debt } = await ownDebtOf(context, contract, recipientId);
  if (amount?.currency === debt.currency && minorOf(amount) <= debt.owed.atLeastMinor) return true;
  const table = context.store.reader('protected');
  const reports = await Promise.all((basis?.reportIds ?? []).map((id) => findReport(table, id)));
  return reports.some((report) => report?.contractId === contract.id);
}

/** Every contract between the same two parties, with the same figure for each, and too many to tell one from another. */
async function refusePartOfGroup(
  { store }: InspectorateContext,
  { demanded, recipientId }: Demanding,
  [first, ...others]: readonly Contract[],
): Promise<void> {
  const core = store.reader('core');
  const placement = new Set<string>();
  for await (const id of contractIdsOf(core, recipientId)) {
    const contract = await findContract(core, id);
    if (contract?.employerId === first?.employerId && contract?.agencyId === first?.agencyId)
      placement.add(id);
  }
  const named = new Set(demanded.map(({ contractId }) => contractId));
  const figures = new Set(demanded.map(({ amount }) => `${amount.amount} ${amount.currency}`));
  const isWhole = [...placement].every((id) => named.has(id)) && named.size === placement.size;
  const isLarge = 1 + others.length >= policy.groupOrderMinimum;
  if (!isWhole || !isLarge || figures.size !== 1) throw new ProblemError('demand-ungrounded');
}
