import { Assignment } from '../domain/assignment.ts';
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

/** The next version, by employer and, while it stands, by official; refused at position 0 when somebody was faster. */
export function putAssignment(assignment: Assignment): Write<'protected'>[] {
  const { employerId, officialId, purpose, state, version } = assignment;
  const mine = keys.assignedTo(officialId, employerId, purpose);
  const packed = { b: pack(assignment) };
  return [
    {
      put: 'protected',
      item: { ...assignmentKey(assignment), t: state, v: version, ...packed },
      when: version === 1 ? 'absent' : { equals: { v: version - 1 } },
    },
    state === 'active'
      ? { put: 'protected', item: { ...mine, ...packed } }
      : { remove: 'protected', key: mine },
  ];
}
