import * as z from 'zod';
import { Instant } from '../values/dates.ts';
import { AssignmentId, OfficialId, OrganisationId } from '../values/ids.ts';
import { Purpose } from './purpose.ts';

/** What an employer may be given to somebody for. An assignment opens what was told to nobody else and for nothing else. */
export const assignedPurposes = [
  'inspection',
  'report-follow-up',
  'flag-review',
  'victim-protection',
  'legal-proceedings',
] as const;
const AssignedPurpose = Purpose.extract(assignedPurposes);

export const assignmentStates = ['active', 'ended'] as const;
export type AssignmentState = (typeof assignmentStates)[number];

/** Every step an assignment can take, and where it leads; what is not here cannot happen. */
export const assignmentSteps = {
  assigned: { from: [undefined, 'ended'], to: 'active' },
  taken: { from: [undefined, 'ended'], to: 'active' },
  ended: { from: ['active'], to: 'ended' },
} as const satisfies Record<string, { from: readonly (AssignmentState | undefined)[]; to: AssignmentState }>;
export type AssignmentStepKind = keyof typeof assignmentSteps;

const EndReason = z.enum(['done', 'handedOver', 'mistaken']);

export const EndAssignment = z
  .strictObject({ reason: EndReason.meta({ description: 'Why it ends.' }) })
  .meta({ id: 'EndAssignment', description: 'Why an assignment ends.' });
export type EndAssignment = z.infer<typeof EndAssignment>;

const AssignmentStep = z
  .strictObject({
    kind: z.enum(['assigned', 'taken', 'ended']),
    at: Instant,
    by: OfficialId.meta({ description: 'The official who did it.' }),
    reason: EndReason.optional(),
  })
  .meta({ id: 'AssignmentStep', description: 'One step in the life of an assignment.' });
export type AssignmentStep = z.infer<typeof AssignmentStep>;

export const Assignment = z
  .strictObject({
    id: AssignmentId,
    employerId: OrganisationId,
    officialId: OfficialId.meta({ description: 'To whom the employer is assigned.' }),
    purpose: AssignedPurpose,
    state: z.enum(assignmentStates),
    steps: z.array(AssignmentStep).min(1),
    version: z.int().positive(),
  })
  .meta({
    id: 'Assignment',
    description: 'An employer in the hands of one official, for one purpose. It opens what was told of it.',
  });
export type Assignment = z.infer<typeof Assignment>;

export const Assign = z
  .strictObject({
    purpose: AssignedPurpose.meta({ description: 'What for. Reads name the same purpose.' }),
    officialId: OfficialId.optional().meta({
      description:
        'To whom; a supervisor names an inspector. Absent: the employer is taken by the one who asks.',
    }),
  })
  .meta({ id: 'Assign', description: 'To whom an employer is assigned, and what for.' });
export type Assign = z.infer<typeof Assign>;

/** Whether an assignment in this state can take this step. */
export const mayStep = (state: AssignmentState | undefined, kind: AssignmentStepKind): boolean => {
  const from: readonly (AssignmentState | undefined)[] = assignmentSteps[kind].from;
  return from.includes(state);
};
