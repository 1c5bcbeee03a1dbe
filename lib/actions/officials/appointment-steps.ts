import {
  type Appointment,
  type AppointmentStep,
  type AppointmentStepKind,
  afterStep,
} from '../../domain/access/appointment.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { type Write, WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { InspectorateContext } from '../context.ts';
import { officialIdOf } from '../principal.ts';

type Unstepped = Omit<Appointment, 'state' | 'steps' | 'version'> & Partial<Appointment>;

/** The appointment after one step more. ProblemError `appointment-transition` where it cannot take it. */
export function stepped(
  { actor, now }: InspectorateContext,
  before: Unstepped,
  step: Pick<AppointmentStep, 'reason'> & { kind: AppointmentStepKind },
): Appointment {
  const state = afterStep(before.state, step.kind);
  if (state === undefined) throw new ProblemError('appointment-transition');
  return {
    ...before,
    state,
    steps: [...(before.steps ?? []), { ...step, at: now, by: officialIdOf(actor) }],
    version: (before.version ?? 0) + 1,
  };
}

const kinds = {
  proposed: 'official.proposed',
  appointed: 'official.appointed',
  refused: 'official.refused',
  ended: 'official.ended',
} as const;

/** The hash of issuer and subject that an official's id carries. */
export const principalIn = ({ officialId }: Pick<Appointment, 'officialId'>): string =>
  officialId.slice('usr_'.length);

/**
 * Saves a step with what it makes of the official; the journal names both, and never a subject of the issuer.
 * @throws ProblemError `conflict` when another step was faster
 */
export async function save(
  context: InspectorateContext,
  appointment: Appointment,
  writes: readonly Write<'protected'>[],
): Promise<Appointment> {
  try {
    await commit(context, {
      writes,
      happened: { kind: kinds[appointment.state], subjects: [appointment.id, appointment.officialId] },
      created: { entityId: appointment.id, entityVersion: appointment.version },
      class: 'protected',
    });
  } catch (error) {
    if (error instanceof WriteRefused) throw new ProblemError('conflict');
    throw error;
  }
  return appointment;
}
