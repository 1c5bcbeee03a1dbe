import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { canonicalJson } from '../../domain/values/canonical-json.ts';
import { dictionaryV1 } from './packed-dictionary.ts';
import { isPlainObject } from './plain-object.ts';

/** The first byte says how the rest is written; a number once used keeps its meaning for ever. */
const codecs = { plain: 0, deflatedV1: 1 } as const;
const dictionary = Buffer.from(dictionaryV1, 'utf8');

/** No item holds more than 400 KB, and text that shrinks to a twentieth is already rare: beyond this it is not ours. */
const mostBytes = 8 * 1024 * 1024;

/** A longer text takes twice the time to become one part in a hundred smaller: that is worth it only where a unit hangs on it. */
const largeBytes = 16 * 1024;

const large = { level: 6, memLevel: 9 };

/**
 * A small text looks back over itself and most of the dictionary: twice the window (a power of two) takes twice the time. More
 * effort or more memory than this take longer, and make no byte fewer of a contract, a disclosure or a profile.
 */
const small = { level: 7, memLevel: 7, windowBits: 14 };

/** Bytes that {@link pack} did not make, or that were damaged since. */
export class UnreadablePack extends Error {
  override readonly name = 'UnreadablePack';
}

/**
 * A JSON value as few bytes, so that a contract with its whole chain stays one small item. Fields are put in order first:
 * equal values give equal bytes on one release of the runtime, whatever order they were built in. (Compressed bytes may
 * differ between releases: hash the value, never the pack.)
 * @throws {TypeError} for what JSON cannot hold: undefined, functions, numbers that are not finite,
 * objects with a class of their own
 */
export function pack(value: unknown): Uint8Array {
  refuseForeign(value);
  const text = Buffer.from(canonicalJson(value), 'utf8');
  const pace = text.length > largeBytes ? large : small;
  const deflated = deflateRawSync(text, { dictionary, ...pace });
  return deflated.length < text.length ? tagged(codecs.deflatedV1, deflated) : tagged(codecs.plain, text);
}

/**
 * The value that was packed.
 * @throws {UnreadablePack} for bytes that were not made by `pack`
 */
export function unpack(bytes: Uint8Array): unknown {
  const rest = bytes.subarray(1);
  if (bytes[0] === codecs.plain) return parsed(rest);
  if (bytes[0] === codecs.deflatedV1) return parsed(inflated(rest));
  throw new UnreadablePack(
    bytes.length === 0 ? 'A pack of no bytes.' : `A pack of unknown codec ${bytes[0]}.`,
  );
}

function tagged(codec: number, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length + 1);
  bytes[0] = codec;
  bytes.set(content, 1);
  return bytes;
}

function inflated(bytes: Uint8Array): Uint8Array {
  try {
    return inflateRawSync(bytes, { dictionary, maxOutputLength: mostBytes });
  } catch (cause) {
    throw new UnreadablePack('A pack that does not inflate.', { cause });
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch (cause) {
    throw new UnreadablePack('A pack that holds no JSON.', { cause });
  }
}

/** Throws for what would come back as something else, or not at all. A field that is undefined is left out, as JSON does. */
function refuseForeign(value: unknown): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (!Array.isArray(value) && !isPlainObject(value))
    throw new TypeError(`A ${typeof value} of this kind cannot be packed.`);
  const parts = Array.isArray(value) ? value : Object.values(value).filter((field) => field !== undefined);
  for (const part of parts) refuseForeign(part);
}
