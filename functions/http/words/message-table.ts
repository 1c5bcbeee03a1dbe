import type { Text } from '../../../lib/problems/text.ts';

/** Named values of a message. They come from our schemas, never from what was sent. */
export type Params = Readonly<Record<string, unknown>>;

/** Code of a field's fault -> its reason and its cure in both languages. */
export type MessageTable = Readonly<Record<string, (params: Params) => Text>>;

const shown = /^[\p{L}\p{N} ._:,;/+*?()[\]{}|^$\\-]{1,200}$/u;

/** A value of a message as code, or nothing when it is not one that a schema of ours would hold. */
export function code(value: unknown): string {
  const text = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
  return typeof text === 'string' && shown.test(text) ? `\`${text}\`` : '';
}

/** Up to twelve values, and whether there are more. */
export function codes(values: unknown): { list: string; more: boolean } {
  const all = Array.isArray(values) ? values : [];
  return { list: all.slice(0, 12).map(code).filter(Boolean).join(' '), more: all.length > 12 };
}
