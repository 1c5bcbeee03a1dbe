import { gzipSync } from 'node:zlib';
import {
  bitstringOf,
  isSetFor,
  readStatusListId,
  type StatusPurpose,
} from '../../domain/certificates/status-list.ts';
import type { Instant } from '../../domain/values/dates.ts';
import { isStatusListBegun, statusBits } from '../../store/certificates.ts';
import type { Reader } from '../../store/table/table.ts';
import type { CredentialSigner } from '../key-service.ts';

/** GZIP, then multibase base64url without padding (Bitstring Status List v1.0, 2.2). */
const encoded = (bits: Uint8Array): string => `u${gzipSync(bits, { level: 9 }).toString('base64url')}`;

async function indexesOf(core: Reader, list: number, purpose: StatusPurpose): Promise<number[]> {
  const indexes: number[] = [];
  for await (const { index, standing } of statusBits(core, list))
    if (isSetFor(purpose, standing)) indexes.push(index);
  return indexes;
}

/** A list as it stands now, signed; undefined for one that no certificate stands in. */
export async function signStatusList(
  { core, signer }: { core: Reader; signer: Pick<CredentialSigner, 'signStatusList'> },
  listId: string,
  at: Instant,
): Promise<string | undefined> {
  const named = readStatusListId(listId);
  if (!named || !(await isStatusListBegun(core, named.list))) return undefined;
  const { list, purpose } = named;
  const encodedList = encoded(bitstringOf(await indexesOf(core, list, purpose)));
  return signer.signStatusList({ list, purpose, encodedList, at });
}
