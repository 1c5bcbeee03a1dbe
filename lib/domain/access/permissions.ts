import { ProblemError } from '../../problems/problem-error.ts';
import type { Actor } from './actor.ts';
import type { Cell } from './permissions/cell.ts';
import type { Relation } from './permissions/relations.ts';
import { rolesOf } from './permissions/roles.ts';
import { type Permission, permissions } from './permissions/table.ts';

/** Who asks, and what for. Every context of an action is one. */
export interface Asking {
  actor: Actor;
  purpose?: string;
  /** What has been asked so far; the face sends no answer of an action that did not ask (see `functions/http/perform.ts`). */
  asked?: Set<Permission>;
}

/**
 * Throws unless the actor may do this, for its purpose, to a record that it stands to in this relation. Deny by default.
 * The first line of every action; `relation` is left out where the table lets no record decide.
 * @throws ProblemError `not-found` where the record is another's: not allowed and not found are the same answer
 * @throws ProblemError `assignment-required` where the competent know of the record and only the assigned may open it
 * @throws ProblemError `organisation-required`, `role-missing` or `purpose-not-allowed` where no record is meant
 */
export function authorise(asking: Asking, permission: Permission, relation: Relation = 'none'): void {
  asking.asked?.add(permission);
  const cells = cellsOf(asking.actor, permission);
  if (cells.length === 0) throw new ProblemError(refusalOf(asking.actor, permission));
  const related = cells.filter(({ relations }) => !relations || relations.includes(relation));
  if (related.length === 0) throw new ProblemError(untied(cells, relation));
  if (!related.some((cell) => serves(cell, asking.purpose))) throw new ProblemError('purpose-not-allowed');
}

/** What the table says of each role of an actor. */
function cellsOf(actor: Actor, permission: Permission): Cell[] {
  const row: Readonly<Record<string, Cell | undefined>> = permissions[permission];
  return rolesOf(actor).flatMap((role) => row[role] ?? []);
}

const serves = ({ purposes }: Cell, purpose: string | undefined): boolean =>
  !purposes || purposes.some((allowed) => allowed === purpose);

/**
 * Whoever is competent knows that the record is there and may be told how it opens; to everybody else it is one that does not
 * exist.
 */
const untied = (cells: readonly Cell[], relation: Relation) =>
  relation === 'competent' && cells.some(({ relations }) => relations?.includes('assigned'))
    ? 'assignment-required'
    : 'not-found';

/** What an actor is told whose roles have no cell: how to come by one, unless nobody of its kind ever has it. */
function refusalOf(actor: Actor, permission: Permission) {
  const row = permissions[permission];
  if (actor.kind === 'official') return 'role-missing';
  const forOrganisations = 'employer' in row || 'agency' in row;
  return actor.kind === 'organisation' && !actor.organisation && forOrganisations
    ? 'organisation-required'
    : 'not-found';
}
