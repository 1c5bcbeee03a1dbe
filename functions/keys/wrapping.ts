import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import {
  type DataKey,
  type KeyPlace,
  type KeyService,
  SealBroken,
  type WrappedTable,
} from '../../lib/actions/key-service.ts';

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;
export const dataKeyBytes = 32;

/** The class key of one table: the one of today first, then those before it, which still open what they wrapped. */
export type ClassKeys = readonly [Uint8Array, ...Uint8Array[]];

/** Tells class keys apart without telling anything of them. */
const nameOf = (key: Uint8Array): string =>
  createHash('sha256').update('insaf class key').update(key).digest('base64url').slice(0, 8);

const associated = ({ table, key, class: dataClass }: KeyPlace): Buffer =>
  Buffer.from(JSON.stringify([table, key, dataClass]));

const wrapUnder = (classKey: Uint8Array, bytes: Uint8Array, place: KeyPlace): string => {
  const iv = randomBytes(ivBytes);
  const wrapping = createCipheriv(cipher, classKey, iv, { authTagLength: tagBytes });
  wrapping.setAAD(associated(place));
  const wrapped = Buffer.concat([iv, wrapping.update(bytes), wrapping.final(), wrapping.getAuthTag()]);
  return `${nameOf(classKey)}.${wrapped.toString('base64url')}`;
};

const unwrapUnder = (classKey: Uint8Array, wrapped: Buffer, place: KeyPlace): Uint8Array => {
  const opening = createDecipheriv(cipher, classKey, wrapped.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  });
  opening.setAAD(associated(place));
  opening.setAuthTag(wrapped.subarray(-tagBytes));
  return Buffer.concat([opening.update(wrapped.subarray(ivBytes, -tagBytes)), opening.final()]);
};

/**
 * The key service of one machine: AES-256-GCM under class keys that are in memory. In the cloud the same is done inside KMS.
 * @param classKeys 32 random bytes per key. A table that is not among them cannot be wrapped for.
 */
export function createKeyService<T extends WrappedTable>(
  classKeys: Readonly<Record<T, ClassKeys>>,
): KeyService<T> {
  const unwrap = async (wrapped: string, place: KeyPlace<T>): Promise<Uint8Array> => {
    const [name, text = ''] = wrapped.split('.');
    const classKey = classKeys[place.table].find((key) => nameOf(key) === name);
    if (!classKey) throw new SealBroken('wrapped by a class key that is not here');
    try {
      return unwrapUnder(classKey, Buffer.from(text, 'base64url'), place);
    } catch (cause) {
      throw new SealBroken('does not unwrap in this place', { cause });
    }
  };
  return {
    unwrap,
    async generate(place): Promise<DataKey> {
      const bytes = randomBytes(dataKeyBytes);
      return { bytes, wrapped: wrapUnder(classKeys[place.table][0], bytes, place) };
    },
    async rewrap(wrapped, place) {
      const [today] = classKeys[place.table];
      const bytes = await unwrap(wrapped, place);
      return wrapped.startsWith(`${nameOf(today)}.`) ? wrapped : wrapUnder(today, bytes, place);
    },
  };
}
