import type { RecordRepayment, Repayment } from '../../domain/repayments/repayment.ts';
import { plainDateIn } from '../../domain/values/dates.ts';
import { zoneOf } from '../../rules/zone.ts';
import { listRecords, shelves } from '../../store/records.ts';
import type { RegistryContext } from '../context.ts';
import { getContract } from '../contracts/get.ts';
import { repaymentRecords } from '../records/kinds.ts';
import { keepOwn } from '../records/record-own.ts';
import { fieldRefused } from './field-refused.ts';

interface Recorded {
  contractId: string;
  record: RecordRepayment;
}

/**
 * Keeps what one party says was given back, with its proof; also after the end of the contract. The other party never sees it.
 * @throws ProblemError `validation-failed` for a day to come and for an earlier record that is not one's own
 */
export async function recordRepayment(
  context: RegistryContext,
  { contractId, record }: Recorded,
): Promise<Repayment> {
  const contract = await getContract(context, contractId, 'record.keep');
  if (record.paidOn > plainDateIn(zoneOf(contract.placeOfWork.country), context.now))
    throw fieldRefused('/paidOn', 'day-to-come');
  const party = context.actor.organisation?.id ?? '';
  const earlier = await listRecords(context.store.reader('core'), shelves.repayments, { contractId, party });
  if (record.replaces !== undefined && !earlier.some(({ id }) => id === record.replaces))
    throw fieldRefused('/replaces', 'not-your-record');
  return keepOwn(context, repaymentRecords, { contractId, record });
}
