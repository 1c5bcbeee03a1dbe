import * as z from 'zod';
import { appendToLedger, ledgerBinding, readLedgerRow } from '../../store/erasure-ledger.ts';
import type { Side } from '../../store/ledger-counts.ts';
import type { Write } from '../../store/table/table.ts';
import type { IdentityContext } from '../context.ts';

/** A row of the ledger: what has to go again from a copy that is restored from an earlier day. */
const Erased = z.strictObject({ workerIds: z.array(z.string()), contractIds: z.array(z.string()) });
export type Erased = z.infer<typeof Erased>;

export async function ledgerWrites(
  { identity }: IdentityContext,
  number: number,
  erased: Erased,
): Promise<Write<Side>[]> {
  const plaintext = new TextEncoder().encode(JSON.stringify(erased));
  return appendToLedger('workers', number, await identity.seal(plaintext, ledgerBinding(number)));
}

/** A row as it lies sealed, and as it reads. */
export async function readLedger(
  { store, identity }: IdentityContext,
  number: number,
): Promise<Erased & { sealed: string }> {
  const sealed = await readLedgerRow(store, ['workers', 'protected'], number);
  const opened = await identity.open(sealed, ledgerBinding(number));
  return { ...Erased.parse(JSON.parse(new TextDecoder().decode(opened))), sealed };
}
