import { type BreakGlass, breakGlassAt } from '../../domain/access/break-glass.ts';
import type { Permission } from '../../domain/access/permissions/table.ts';
import { authorise } from '../../domain/access/permissions.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import {
  type CountedGlass,
  findBreakGlass,
  listBreakGlass,
  listOpenedUnder,
} from '../../store/break-glass.ts';
import type { Cursor } from '../../store/table/table.ts';
import type { InspectorateContext } from '../context.ts';
import { officialIdOf, principalOf } from '../principal.ts';
import { recordRead } from '../record-read.ts';

const isOwn = ({ actor }: InspectorateContext, { glass }: CountedGlass): boolean =>
  glass.steps[0]?.by === officialIdOf(actor);

/** An emergency, for an official who may do this to it. ProblemError `not-found` for another's as for none. */
export async function loadGlass(
  context: InspectorateContext,
  permission: Permission,
  breakGlassId: string,
): Promise<CountedGlass> {
  const found = await findBreakGlass(context.store.reader('protected'), breakGlassId);
  authorise(context, permission, found && isOwn(context, found) ? 'own' : 'none');
  if (!found) throw new ProblemError('not-found');
  return found;
}

/** One emergency with what was opened under it, by pseudonym. Recorded before it is shown: it leads to people's records (C4). */
export async function getBreakGlass(
  context: InspectorateContext,
  breakGlassId: string,
): Promise<BreakGlass & { openings: { subject: string; at: string }[] }> {
  const { glass, opened } = await loadGlass(context, 'breakGlass.read', breakGlassId);
  const openings = await listOpenedUnder(context.store.reader('protected'), breakGlassId);
  await recordRead(context, breakGlassId, 1, 'C4');
  return { ...breakGlassAt(glass, opened, context.now), openings };
}

/**
 * The answer to a step, given again: as it was at the instant of the step, when each opening that came later had not happened.
 * Every step but the review is taken when its count is final or nothing is open yet.
 */
export async function breakGlassAtVersion(
  context: InspectorateContext,
  breakGlassId: string,
  version: number,
): Promise<BreakGlass> {
  const { glass } = await loadGlass(context, 'breakGlass.read', breakGlassId);
  const steps = glass.steps.slice(0, version);
  const at = steps.at(-1)?.at ?? context.now;
  const openings = await listOpenedUnder(context.store.reader('protected'), breakGlassId);
  const opened = openings.filter((opening) => opening.at <= at).length;
  return breakGlassAt({ ...glass, steps, version }, opened, at);
}

interface Wanted {
  overdue?: boolean | undefined;
  limit: number;
  after?: Cursor | undefined;
}

/**
 * A page of emergencies, the newest first: for oversight and whoever approves, all of them; for an inspector, their own. A page
 * may be short and still have a next one. Recorded before it is shown, also when there is nothing.
 */
export async function listEmergencies(
  context: InspectorateContext,
  { overdue, limit, after }: Wanted,
): Promise<{ items: BreakGlass[]; next?: Cursor }> {
  authorise(context, 'breakGlass.list');
  const seesAll = context.actor.official?.roles.some((role) => role === 'oversight' || role === 'supervisor');
  const { items, next } = await listBreakGlass(context.store.reader('protected'), { limit, after });
  const shown = items
    .filter((each) => seesAll || isOwn(context, each))
    .map(({ glass, opened }) => breakGlassAt(glass, opened, context.now))
    .filter((glass) => overdue === undefined || glass.overdue === overdue);
  await recordRead(context, `usr_${principalOf(context.actor)}`, shown.length, 'C4');
  return { items: shown, ...(next ? { next } : {}) };
}
