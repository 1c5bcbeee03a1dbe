import * as z from 'zod';
import { findLedgerRow, ledgerBinding, putErasuresSeen, putLedgerRow } from '../../store/erasure-ledger.ts';
import type { Write } from '../../store/table/table.ts';
import type { IdentityContext } from '../context.ts';

/** A row of the ledger: what has to go again from a copy that is restored from an earlier day. */
const Erased = z.strictObject({ workerIds: z.array(z.string()), contractIds: z.array(z.string()) });
export type Erased = z.infer<typeof Erased>;

/** Writes a row, and that this copy has seen it. */
export async function ledgerWrites(
  { identity }: IdentityContext,
  number: number,
  erased: Erased,
): Promise<Write<'identity' | 'protected'>[]> {
  const plaintext = new TextEncoder().encode(JSON.stringify(erased));
  const sealed = await identity.seal(plaintext, ledgerBinding(number));
  return [...putLedgerRow(number, sealed), putErasuresSeen(number)];
}

export async function readLedger({ store, identity }: IdentityContext, number: number): Promise<Erased> {
  const sealed = await findLedgerRow(store.reader('protected'), number);
  if (sealed === undefined) throw new Error('The ledger of erasures has a gap.');
  const opened = await identity.open(sealed, ledgerBinding(number));
  return Erased.parse(JSON.parse(new TextDecoder().decode(opened)));
}
