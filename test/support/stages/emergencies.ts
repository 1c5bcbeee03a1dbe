import {
  decideBreakGlass,
  endBreakGlass,
  reviewBreakGlass,
} from '../../../lib/actions/break-glass/decide.ts';
import { requestBreakGlass } from '../../../lib/actions/break-glass/request.ts';
import type { InspectorateContext } from '../../../lib/actions/context.ts';
import { tieTo } from '../../../lib/actions/officials/tie.ts';
import { recordLook } from '../../../lib/actions/record-look.ts';
import type { OfficialRole } from '../../../lib/domain/access/actor.ts';
import type { BreakGlassState } from '../../../lib/domain/access/break-glass.ts';
import type { ProblemCode } from '../../../lib/problems/catalogue.ts';
import { ProblemError } from '../../../lib/problems/problem-error.ts';
import { anOfficial } from './officials.ts';
import type { RulesDesk } from './rules-desk.ts';

/** Everybody around an emergency, each with a role and a unit. */
const cast = {
  asker: ['inspector', 'inspection'],
  chief: ['supervisor', 'inspection'],
  other: ['supervisor', 'protection'],
  third: ['supervisor', 'licensing'],
  oversight: ['oversight', 'oversight'],
} as const satisfies Record<string, readonly [OfficialRole, string]>;
export type Who = keyof typeof cast;
export const people = Object.keys(cast) as Who[];

export const reason = 'Workers are to be flown out tonight, and nobody can be reached.';
const purpose = 'victim-protection';

/** The official at this moment of the desk's clock, of no governorate: only an emergency opens anything. */
export function as(desk: RulesDesk, who: Who): InspectorateContext {
  const [role, unit] = cast[who];
  const context = desk.official(who, role);
  const official = anOfficial([role], { unit, governorates: [], competences: [] });
  return { ...context, purpose, actor: { ...context.actor, official } };
}

/** What became of an attempt: `done`, or the problem that refused it. */
export async function outcomeOf(attempt: Promise<unknown>): Promise<'done' | ProblemCode> {
  try {
    await attempt;
    return 'done';
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
}

/** A record of the employer for which the emergencies of these tests are asked. */
export const recordOf = (employerId: string, at: number): string =>
  `ctr_${employerId.slice(4)}-${String(at).padStart(4, '0')}`;

export const ask = async (desk: RulesDesk, employerId: string): Promise<string> =>
  (await requestBreakGlass(as(desk, 'asker'), { reason, purpose, employerId })).id;

export const decide = (desk: RulesDesk, who: Who, breakGlassId: string, approves = true) =>
  decideBreakGlass(as(desk, who), { breakGlassId, decision: approves ? 'approved' : 'refused' });

export const end = (desk: RulesDesk, who: Who, breakGlassId: string) =>
  endBreakGlass(as(desk, who), { breakGlassId, end: { reason: 'done' } });

export const review = (desk: RulesDesk, who: Who, breakGlassId: string) =>
  reviewBreakGlass(as(desk, who), {
    breakGlassId,
    review: { verdict: 'justified', remarks: 'What was opened was needed.' },
  });

/** Opens a record as an action does: the tie first, then the entry that counts it. False where nothing is open. */
export async function open(desk: RulesDesk, employerId: string, at: number): Promise<boolean> {
  const context = as(desk, 'asker');
  const subject = recordOf(employerId, at);
  const tie = await tieTo(context, { organisationId: employerId, recordIds: [subject] });
  if (tie.relation !== 'breakGlass') return false;
  await recordLook(context, { subject, count: 1, ...tie });
  return true;
}

/** An emergency that was just asked for, and what a model knows of it. */
export async function askedFor(desk: RulesDesk, employerId: string): Promise<{ id: string; model: Model }> {
  const id = await ask(desk, employerId);
  const parties = new Set<Who>(['asker']);
  return { id, model: { state: 'requested', since: desk.clock.now, parties, opened: new Set() } };
}

/** What the model knows: where an emergency stands, since when, who took part, and which records it opened. */
export interface Model {
  state: BreakGlassState;
  since: number;
  parties: Set<Who>;
  opened: Set<number>;
}
