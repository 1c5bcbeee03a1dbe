import type { Walk } from '../rules/backtest/job.ts';
import { indexes } from './keys/core.ts';
import { keys } from './keys.ts';
import type { Reader } from './table/table.ts';

export const firstWalk: Walk = { pending: [], begun: false };

/** Employers whose contracts follow each other in one page. */
const employersAtOnce = 50;

export interface Walked {
  contractIds: string[];
  /** Employers that were walked to their end. */
  employers: number;
  /** Where to go on; absent at the end. */
  next?: Walk;
}

const isOver = ({ begun, pending, employers }: Walk): boolean =>
  begun && pending.length === 0 && employers === undefined;

/**
 * The next contracts of the country, employer by employer, at most `limit`, in few queries of the index of contracts by
 * employer. The index lags by moments: a contract that is registered or ended during the walk may be missed or met twice.
 */
export async function walkContracts(core: Reader, from: Walk, limit: number): Promise<Walked> {
  const walked: Walked = { contractIds: [], employers: 0 };
  let at = from;
  let queries = 0;
  while (!isOver(at) && walked.contractIds.length < limit && queries < limit) {
    queries += 1;
    at =
      at.pending.length === 0 ? await nextEmployers(core, at) : await nextContracts(core, at, walked, limit);
  }
  return isOver(at) ? walked : { ...walked, next: at };
}

async function nextEmployers(core: Reader, { employers }: Walk): Promise<Walk> {
  const page = await core.query({
    pk: keys.listedEmployers(),
    index: indexes.byEmployer,
    limit: employersAtOnce,
    after: employers,
  });
  const pending = page.items.map(({ pk }) => idIn(pk, 'org_'));
  return { pending, begun: true, ...(page.next ? { employers: page.next } : {}) };
}

async function nextContracts(core: Reader, at: Walk, walked: Walked, limit: number): Promise<Walk> {
  const { contracts, pending, ...rest } = at;
  const [employer = '', ...later] = pending;
  const page = await core.query({
    pk: employer,
    index: indexes.byEmployer,
    limit: limit - walked.contractIds.length,
    after: contracts,
  });
  walked.contractIds.push(...page.items.map(({ pk }) => idIn(pk, 'ctr_')));
  if (page.next) return { ...rest, pending, contracts: page.next };
  walked.employers += 1;
  return { ...rest, pending: later };
}

const idIn = (pk: string, prefix: string): string => pk.slice(pk.indexOf(prefix));

/** How many employers there are: a page of the index holds thousands of keys. */
export async function countEmployers(core: Reader): Promise<number> {
  let count = 0;
  for await (const _ of core.queryAll({ pk: keys.listedEmployers(), index: indexes.byEmployer })) count += 1;
  return count;
}
