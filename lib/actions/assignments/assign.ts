import {
  type Assign,
  type Assignment,
  type AssignmentStep,
  mayStep,
} from '../../domain/access/assignment.ts';
import { isCompetent } from '../../domain/access/competence.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findAssignment, putAssignment } from '../../store/assignments.ts';
import { findOfficial } from '../../store/officials.ts';
import { findOrganisation } from '../../store/organisations.ts';
import { findProfile } from '../../store/profiles.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { InspectorateContext } from '../context.ts';
import { authoriseTied } from '../officials/tie.ts';
import { officialIdOf } from '../principal.ts';

interface Wanted {
  employerId: string;
  assign: Assign;
}

/**
 * Gives an employer to an official for a purpose: a supervisor to an inspector, or an inspector takes it. From then on what was
 * told of the employer opens to that official, for that purpose, and each look at it is recorded.
 * @throws ProblemError `not-found` for an employer of another body or governorate as for one that does not exist
 * @throws ProblemError `official-not-competent` when whom it is to be given could not take it, `assignment-transition` when it stands
 */
export async function assignEmployer(
  context: InspectorateContext,
  { employerId, assign }: Wanted,
): Promise<Assignment> {
  const me = officialIdOf(context.actor);
  const officialId = assign.officialId ?? me;
  const permission = officialId === me ? 'assignment.take' : 'assignment.make';
  const employer = await findOrganisation(context.store.reader('core'), employerId);
  const isThere = employer?.kind === 'employer';
  await authoriseTied(context, permission, isThere ? { organisationId: employerId } : undefined);
  if (!isThere) throw new ProblemError('not-found');
  if (officialId !== me) await ensureCompetent(context, { officialId, employerId });
  const place = { employerId, officialId, purpose: assign.purpose };
  const before = await findAssignment(context.store.reader('protected'), place);
  const after = stepped(context, before ?? { ...place, id: context.newId('asg') }, {
    kind: officialId === me ? 'taken' : 'assigned',
  });
  await save(context, after, 'assignment.made');
  return after;
}

/** Only an inspector, or one who leads them, of the same body and governorate can be given an employer. */
async function ensureCompetent(
  { store }: InspectorateContext,
  { officialId, employerId }: { officialId: string; employerId: string },
): Promise<void> {
  const table = store.reader('protected');
  const [standing, profile] = await Promise.all([
    findOfficial(table, officialId.slice('usr_'.length)),
    findProfile(table, employerId),
  ]);
  const inspects = standing?.roles.some((role) => role === 'inspector' || role === 'supervisor');
  const concern = { matter: 'workplace', governorates: profile?.governorates ?? [] } as const;
  if (!standing || !inspects || !isCompetent(standing, concern))
    throw new ProblemError('official-not-competent');
}

type Unstepped = Omit<Assignment, 'state' | 'steps' | 'version'> & Partial<Assignment>;

/** The assignment after one step more. ProblemError `assignment-transition` where it cannot take it. */
export function stepped(
  { actor, now }: InspectorateContext,
  before: Unstepped,
  step: Pick<AssignmentStep, 'kind' | 'reason'>,
): Assignment {
  if (!mayStep(before.state, step.kind)) throw new ProblemError('assignment-transition');
  return {
    ...before,
    state: step.kind === 'ended' ? 'ended' : 'active',
    steps: [...(before.steps ?? []), { ...step, at: now, by: officialIdOf(actor) }],
    version: (before.version ?? 0) + 1,
  };
}

/** Saves a step; the journal names the assignment alone, never the employer (decisions, 9). */
export async function save(
  context: InspectorateContext,
  assignment: Assignment,
  kind: 'assignment.made' | 'assignment.ended',
): Promise<void> {
  try {
    await commit(context, {
      writes: putAssignment(assignment),
      happened: { kind, subjects: [assignment.id, assignment.officialId] },
      created: { entityId: assignment.id, entityVersion: assignment.version },
      class: 'protected',
    });
  } catch (error) {
    if (error instanceof WriteRefused) throw new ProblemError('conflict');
    throw error;
  }
}
