import { unpack } from '../../lib/store/table/packed.ts';
import type { TableName } from '../../lib/store/tables.ts';
import { type Canary, formsOf } from './canary.ts';

/** Somewhere a canary could come out. */
export interface Place {
  name: string;
  /** Everything that came out there, opened as far as it opens without a key. */
  text: string;
  /** Tables that lie there: what may stand in one of them may stand there. */
  holds?: readonly TableName[];
}

export interface Hit {
  place: string;
  field: string;
  /** The form in which it stood. */
  form: string;
}

const unpacked = (bytes: Uint8Array): unknown => {
  try {
    return unpack(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
};

const opened = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return opened(unpacked(value));
  if (Array.isArray(value)) return value.map(opened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, opened(inner)]));
};

const isBytes = (value: object): value is { B: string } =>
  'B' in value && typeof value.B === 'string' && Object.keys(value).length === 1;

/** A stream carries bytes as base64: they are opened like those of a table. */
const openedImage = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(openedImage);
  if (typeof value !== 'object' || value === null) return value;
  if (isBytes(value)) return opened(Buffer.from(value.B, 'base64'));
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, openedImage(inner)]));
};

/** What a stream carried, as it came and opened. */
export const streamPlace = (records: readonly unknown[]): Place => ({
  name: 'stream',
  text: records.map((record) => JSON.stringify([record, openedImage(record)])).join('\n'),
});

/** The items of a table as whoever reads the table sees them: what is packed is unpacked, what is sealed stays sealed. */
export const tablePlace = (table: TableName, items: readonly Record<string, unknown>[]): Place => ({
  name: table,
  holds: [table],
  text: items.map((item) => JSON.stringify(opened(item))).join('\n'),
});

/** Every canary that stands where it may not. */
export function scan(canaries: Readonly<Record<string, Canary>>, places: readonly Place[]): Hit[] {
  return Object.values(canaries).flatMap((canary) =>
    places
      .filter(({ holds = [] }) => !canary.mayStandIn.some((table) => holds.includes(table)))
      .flatMap(({ name, text }) =>
        formsOf(canary)
          .filter((form) => text.includes(form))
          .map((form) => ({ place: name, field: canary.field, form })),
      ),
  );
}
