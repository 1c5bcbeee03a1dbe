import * as z from 'zod';
import { Instant } from '../values/dates.ts';
import { AppointmentId, OfficialId } from '../values/ids.ts';
import { Governorate } from '../values/place.ts';
import { OfficialRole } from './actor.ts';
import { Competence } from './competence.ts';

const appointmentStates = ['proposed', 'appointed', 'refused', 'ended'] as const;
export type AppointmentState = (typeof appointmentStates)[number];

/** Every step an appointment can take, and where it leads; what is not here cannot happen. */
const appointmentSteps = {
  proposed: { from: undefined, to: 'proposed' },
  confirmed: { from: 'proposed', to: 'appointed' },
  refused: { from: 'proposed', to: 'refused' },
  ended: { from: 'appointed', to: 'ended' },
} as const satisfies Record<string, { from: AppointmentState | undefined; to: AppointmentState }>;
export type AppointmentStepKind = keyof typeof appointmentSteps;

/** Where a step leads from here; undefined where it cannot be taken. */
export const afterStep = (
  state: AppointmentState | undefined,
  kind: AppointmentStepKind,
): AppointmentState | undefined =>
  appointmentSteps[kind].from === state ? appointmentSteps[kind].to : undefined;

const endReasons = ['left', 'moved', 'misuse', 'replaced'] as const;
const EndReason = z.enum(endReasons);

const standing = {
  roles: z.array(OfficialRole).min(1).max(4).meta({ description: 'What they may be.' }),
  competences: z.array(Competence).max(2).meta({ description: 'For which body they serve.' }),
  governorates: z.array(Governorate).max(4).meta({ description: 'Where they serve.' }),
  unit: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,39}$/)
    .meta({ description: 'Where they work: two people of one unit never open an emergency together.' }),
};
const reason = z.string().trim().min(10).max(1_000).meta({ description: 'Why, for whoever confirms.' });

export const ProposeOfficial = z
  .strictObject({
    subject: z
      .string()
      .regex(/^[\x21-\x7e]{1,128}$/)
      .meta({ description: 'Their `sub` at the issuer of officials. Kept as a hash.' }),
    ...standing,
    reason,
  })
  .meta({ id: 'ProposeOfficial', description: 'Whom to make an official, and as what.' });
export type ProposeOfficial = z.infer<typeof ProposeOfficial>;

export const DecideAppointment = z
  .strictObject({ decision: z.enum(['confirmed', 'refused']) })
  .meta({ id: 'DecideAppointment', description: 'What a second person decides.' });
export type DecideAppointment = z.infer<typeof DecideAppointment>;

export const EndAppointment = z
  .strictObject({ reason: EndReason.exclude(['replaced']).meta({ description: 'Why it ends.' }) })
  .meta({ id: 'EndAppointment', description: 'Why an appointment ends.' });
export type EndAppointment = z.infer<typeof EndAppointment>;

const AppointmentStep = z
  .strictObject({
    kind: z.enum(['proposed', 'confirmed', 'refused', 'ended']),
    at: Instant,
    by: OfficialId.meta({ description: 'The official who did it.' }),
    reason: EndReason.optional(),
  })
  .meta({ id: 'AppointmentStep', description: 'One step in the life of an appointment.' });
export type AppointmentStep = z.infer<typeof AppointmentStep>;

export const Appointment = z
  .strictObject({
    id: AppointmentId,
    officialId: OfficialId.meta({
      description: 'Who is appointed, as assignments and the journal name them.',
    }),
    ...standing,
    reason,
    state: z.enum(appointmentStates),
    steps: z.array(AppointmentStep).min(1),
    version: z.int().positive(),
  })
  .meta({
    id: 'Appointment',
    description: 'What somebody is as an official, from its proposal to its end. Two people make one.',
  });
export type Appointment = z.infer<typeof Appointment>;

/** Whoever oversees is nothing else: they would review themselves. */
export const mayBeTogether = (roles: readonly OfficialRole[]): boolean =>
  !roles.includes('oversight') || roles.length === 1;
