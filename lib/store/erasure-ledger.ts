import { keys } from './keys.ts';
import type { Item, Reader, Write } from './table/table.ts';

/**
 * The ledger of erasures stands in `protected`, away from what was erased: a copy of `identity` that is restored from an
 * earlier day finds in it what has to be erased again. Its rows are sealed for the processor of identities, because they name
 * workers as no other class may.
 */
export const ledgerBinding = (number: number) => {
  const { pk, sk } = keys.erasure(number);
  return { table: 'identity', key: `${pk} ${sk}`, field: 's', class: 'C4', version: 1 } as const;
};

const numberIn = (item: Item | undefined): number => Number(item?.n ?? 0);

/** How many erasures there were. */
export const countErasures = async (table: Reader): Promise<number> =>
  numberIn(await table.get(keys.erasuresHead()));

/** How many of them this copy of `identity` has gone through. Fewer than there were: it was restored, and stays shut. */
export const countErasuresSeen = async (identity: Reader): Promise<number> =>
  numberIn(await identity.get(keys.erasuresSeen()));

export const findLedgerRow = async (table: Reader, number: number): Promise<string | undefined> => {
  const item = await table.get(keys.erasure(number));
  return item && String(item.s);
};

const counted = (before: number) => (before === 0 ? ('absent' as const) : { equals: { n: before } });

/** The next row, refused when another erasure came first. */
export const putLedgerRow = (number: number, sealed: string): Write<'protected'>[] => [
  { put: 'protected', item: { ...keys.erasure(number), s: sealed }, when: 'absent' },
  { put: 'protected', item: { ...keys.erasuresHead(), n: number }, when: counted(number - 1) },
];

export const putErasuresSeen = (number: number): Write<'identity'> => ({
  put: 'identity',
  item: { ...keys.erasuresSeen(), n: number },
  when: counted(number - 1),
});
