import { Suspension } from '../domain/suspensions/suspension.ts';
import { keys } from './keys.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Item, Reader, Write } from './table/table.ts';

const fromItem = (item: Item): Suspension => Suspension.parse(unpackFrom(item));
const toItem = (suspension: Suspension): Item => ({
  ...keys.suspension(suspension.id),
  v: suspension.version,
  b: pack(suspension),
});

/** The suspension of a certificate that was proposed last; undefined before the first. */
export const findLastProposed = async (table: Reader, certificateId: string): Promise<string | undefined> => {
  const item = await table.get(keys.lastSuspension(certificateId));
  return typeof item?.s === 'string' ? item.s : undefined;
};

/** @param after what `findLastProposed` said before it was decided to propose; refused when another has been proposed since */
export const putSuspension = (suspension: Suspension, after: string | undefined): Write<'protected'>[] => [
  {
    put: 'protected',
    item: { ...keys.lastSuspension(suspension.certificateId), s: suspension.id },
    when: after === undefined ? 'absent' : { equals: { s: after } },
  },
  { put: 'protected', item: toItem(suspension), when: 'absent' },
  {
    put: 'protected',
    item: keys.listedSuspension(suspension.certificateId, suspension.decisions[0]?.at ?? '', suspension.id),
    when: 'absent',
  },
];

/** The next version, and the one before it kept beside it; refused when another came first. */
export const replaceSuspension = (before: Suspension, after: Suspension): Write<'protected'>[] => [
  { put: 'protected', item: toItem(after), when: { equals: { v: before.version } } },
  {
    put: 'protected',
    item: { ...toItem(before), ...keys.suspensionVersion(before.id, before.version) },
    when: 'absent',
  },
];

export async function findSuspension(
  table: Reader,
  suspensionId: string,
  version?: number,
): Promise<Suspension | undefined> {
  const item = await table.get(keys.suspension(suspensionId));
  if (item === undefined || version === undefined || item.v === version) return item && fromItem(item);
  const earlier = await table.get(keys.suspensionVersion(suspensionId, version));
  return earlier && fromItem(earlier);
}

/** Every suspension of one certificate, oldest first. */
export async function suspensionsOf(table: Reader, certificateId: string): Promise<Suspension[]> {
  const ids: string[] = [];
  const { pk } = keys.listedSuspension(certificateId, '', '');
  for await (const { sk } of table.queryAll({ pk })) ids.push(sk.slice(sk.indexOf('sus_')));
  const items = await table.batchGet(ids.map((id) => keys.suspension(id)));
  return ids.flatMap((id) => {
    const item = items.find(({ pk: at }) => at === keys.suspension(id).pk);
    return item ? [fromItem(item)] : [];
  });
}
