import { Assignment } from '../domain/access/assignment.ts';
import { InHand } from '../domain/inspections/inspection.ts';
import { keys } from './keys.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Item, Reader, Write } from './table/table.ts';

type Place = Pick<Assignment, 'employerId' | 'officialId' | 'purpose'>;

const toAssignment = (item: Item): Assignment => Assignment.parse(unpackFrom(item));

/** The key under which one look tells whether an employer is assigned to somebody for a purpose. */
export const assignmentKey = ({ employerId, officialId, purpose }: Place) =>
  keys.assignment(employerId, officialId, purpose);

/** Whether this item, read under that key, is an assignment that stands. */
export const isStanding = (item: Item | undefined): boolean => item !== undefined && item.t === 'active';

export const findAssignment = async (table: Reader, place: Place): Promise<Assignment | undefined> => {
  const item = await table.get(assignmentKey(place));
  return item && toAssignment(item);
};

async function all(table: Reader, where: { pk: string; prefix: string }): Promise<Assignment[]> {
  const found: Assignment[] = [];
  for await (const item of table.queryAll(where)) found.push(toAssignment(item));
  return found;
}

/** All of one employer, those that ended too. One Query. */
export const listAssignmentsOf = (table: Reader, employerId: string): Promise<Assignment[]> =>
  all(table, keys.assignmentsOf(employerId));

/** All that stand of one official. One Query. */
export const listAssignedTo = (table: Reader, officialId: string): Promise<Assignment[]> =>
  all(table, keys.allAssignedTo(officialId));

/** Who has which of some employers in hand, by employer: one BatchGet, an item each. */
export async function findInHand(
  table: Reader,
  employerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly InHand[]>> {
  const items = await table.batchGet(employerIds.map(keys.inHand));
  const holders = new Map(items.map((item) => [item.pk, inHandIn(item)]));
  return new Map(employerIds.map((id) => [id, holders.get(keys.inHand(id).pk) ?? []]));
}

/** An attribute for each who has it and for what; its value says since when. */
const inHandIn = ({ pk: _, sk: __, ...holders }: Item): InHand[] =>
  Object.entries(holders).map(([holder, since]) => {
    const [officialId, purpose] = holder.split(' ');
    return InHand.parse({ officialId, purpose, since });
  });

/** The next version, by employer and, while it stands, by official; refused at position 0 when somebody was faster. */
export function putAssignment(assignment: Assignment): Write<'protected'>[] {
  const { employerId, officialId, purpose, state, version } = assignment;
  const mine = keys.assignedTo(officialId, employerId, purpose);
  const packed = { b: pack(assignment) };
  const inHand = `${officialId} ${purpose}`;
  return [
    {
      put: 'protected',
      item: { ...assignmentKey(assignment), t: state, v: version, ...packed },
      when: version === 1 ? 'absent' : { equals: { v: version - 1 } },
    },
    state === 'active'
      ? { put: 'protected', item: { ...mine, ...packed } }
      : { remove: 'protected', key: mine },
    {
      update: 'protected',
      key: keys.inHand(employerId),
      ...(state === 'active' ? { set: { [inHand]: assignment.steps.at(-1)?.at } } : { remove: [inHand] }),
    },
  ];
}
