import { Annotation } from '../domain/contracts/annotation.ts';
import { keys, prefixes } from './keys.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Item, Reader, Write } from './table/table.ts';

/** A remark is never changed: a later one stands beside it. */
export const putAnnotation = (annotation: Annotation): Write<'core'> => ({
  put: 'core',
  item: {
    ...keys.annotation(annotation.contractId, annotation.receivedAt, annotation.id),
    b: pack(annotation),
  },
  when: 'absent',
});

/** The remarks among the items of a contract's partition, oldest first. */
export const annotationsIn = (items: readonly Item[]): Annotation[] =>
  items
    .filter(({ sk }) => sk.startsWith(prefixes.annotation))
    .map((item) => Annotation.parse(unpackFrom(item)));

/** Every remark on a contract, of whichever party: both read them. */
export async function listAnnotations(core: Reader, contractId: string): Promise<Annotation[]> {
  const items: Item[] = [];
  for await (const item of core.queryAll(keys.annotations(contractId))) items.push(item);
  return annotationsIn(items);
}
