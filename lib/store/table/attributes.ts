import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { isPlainObject } from './plain-object.ts';

type Attributes = Record<string, AttributeValue>;

/** DynamoDB nests at most 32 levels deep; a value deeper than that is a cycle or a mistake. */
const deepest = 32;

/**
 * Plain values to the database's own. A field that is undefined is left out, as in JSON; undefined in a list, a number
 * that is not finite, and objects with a class of their own are programming errors and throw a TypeError.
 * Written here rather than taken from a library because it is a third of a cold start otherwise.
 */
export function toAttributes(fields: Readonly<Record<string, unknown>>, depth = 0): Attributes {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  if (known.some(([name]) => name === ''))
    throw new TypeError('An attribute needs a name that is not empty.');
  return Object.fromEntries(known.map(([name, value]) => [name, toAttribute(value, name, depth)]));
}

/** One plain value; `name` only words the error. */
export function toAttribute(value: unknown, name: string, depth = 0): AttributeValue {
  if (depth > deepest) throw new TypeError(`Attribute '${name}' nests deeper than ${deepest} levels.`);
  if (value === null) return { NULL: true };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'boolean') return { BOOL: value };
  if (typeof value === 'number') return { N: toNumber(value, name) };
  if (value instanceof Uint8Array) return { B: value };
  if (Array.isArray(value)) return { L: Array.from(value, (entry) => toAttribute(entry, name, depth + 1)) };
  if (isPlainObject(value)) return { M: toAttributes(value, depth + 1) };
  throw new TypeError(`Attribute '${name}' holds a value that cannot be stored (${describe(value)}).`);
}

/** The database keeps 38 digits between 1e-130 and 1e126, so every double in that range survives as it is. */
function toNumber(value: number, name: string): string {
  const size = Math.abs(value);
  if (Number.isFinite(value) && (size === 0 || (size >= 1e-130 && size < 1e126))) return String(value);
  throw new TypeError(`Attribute '${name}' holds the number ${value}, which the database cannot keep.`);
}

export function fromAttributes(attributes: Attributes): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, fromAttribute(value, name)]),
  );
}

function fromAttribute(value: AttributeValue, name: string): unknown {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.B !== undefined) return new Uint8Array(value.B);
  if (value.L !== undefined) return value.L.map((entry) => fromAttribute(entry, name));
  if (value.M !== undefined) return fromAttributes(value.M);
  if (value.NULL !== undefined) return null;
  throw new TypeError(`Attribute '${name}' is of a kind that this house never writes.`);
}

const describe = (value: unknown): string =>
  typeof value === 'object' && value !== null ? (value.constructor?.name ?? 'object') : typeof value;
