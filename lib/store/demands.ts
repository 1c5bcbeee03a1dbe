import { Demand } from '../domain/repayment.ts';
import { keys } from './keys.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Reader } from './table/table.ts';

/** What was demanded of one party for one contract. */
export async function listDemands(core: Reader, contractId: string, party: string): Promise<Demand[]> {
  const found: Demand[] = [];
  for await (const item of core.queryAll(keys.demandsOf(contractId, party)))
    found.push(Demand.parse(unpackFrom(item)));
  return found;
}
