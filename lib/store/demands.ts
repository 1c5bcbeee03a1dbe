import { Demand } from '../domain/repayments/repayment.ts';
import { keys } from './keys.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Reader, Write } from './table/table.ts';

/** What was demanded of a party stands in a partition of its own, beside nothing that the party declared. */
export const putDemand = (demand: Demand): Write<'core'> => ({
  put: 'core',
  item: { ...keys.demand(demand.contractId, demand.recipientId, demand.noticeId), b: pack(demand) },
  when: 'absent',
});

/** Marks a contract for which something was demanded, so that whoever assesses a hundred asks for the demands of few. */
export const markDemanded = ({ contractId }: Demand): Write<'protected'> => ({
  put: 'protected',
  item: keys.knownMark(keys.assessment(contractId).pk),
});

/** What was demanded of anybody for one contract: for those who assess and for officials. */
export async function listAllDemands(core: Reader, contractId: string): Promise<Demand[]> {
  const found: Demand[] = [];
  for await (const item of core.queryAll({ pk: keys.demand(contractId, '', '').pk }))
    found.push(Demand.parse(unpackFrom(item)));
  return found;
}

/** What was demanded of one party for one contract. */
export async function listDemands(core: Reader, contractId: string, party: string): Promise<Demand[]> {
  const found: Demand[] = [];
  for await (const item of core.queryAll(keys.demandsOf(contractId, party)))
    found.push(Demand.parse(unpackFrom(item)));
  return found;
}
