import * as z from 'zod';
import { Instant, PlainDate } from '../values/dates.ts';
import { ContractId, InspectionId, OrganisationId } from '../values/ids.ts';
import { refusal } from '../values/refusal.ts';
import { ObservationCode, observationBases } from './observation.ts';

export const Observation = z
  .strictObject({
    code: ObservationCode,
    workers: z
      .int()
      .min(1)
      .max(100_000)
      .optional()
      .meta({ description: 'For how many workers it was seen.' }),
    basis: z.enum(observationBases).optional().meta({ description: 'How it was observed.' }),
  })
  .meta({ id: 'Observation', description: 'One thing observed, in the codes of the closed list.' });

const content = {
  contractId: ContractId.optional().meta({
    description: 'The contract, when what was observed is of one worker.',
  }),
  employerId: OrganisationId.optional().meta({ description: 'The employer, when it is of the place.' }),
  visitedOn: PlainDate.meta({ description: 'The day of the visit.' }),
  observations: z
    .array(Observation)
    .max(60)
    .meta({ description: 'An empty list says: nothing of the list was observed.' }),
  lookedForAll: z.boolean().meta({
    description:
      'True only when every code of the list was looked for. Then what is not listed was not there; else it is unknown.',
  }),
};

type Placed = { contractId?: unknown; employerId?: unknown };

/** What an inspector records of a visit. Never a conclusion: what was seen, heard in private talk, or read in records. */
export const RecordInspection = z
  .strictObject(content)
  .refine(({ contractId, employerId }: Placed) => (contractId === undefined) !== (employerId === undefined), {
    ...refusal('one-of-two', 'Expected either contractId or employerId.', {
      one: 'contractId',
      other: 'employerId',
    }),
    path: ['contractId'],
  })
  .meta({ id: 'RecordInspection', description: 'What was observed on a visit, in codes.' });
export type RecordInspection = z.infer<typeof RecordInspection>;

export const Inspection = z
  .strictObject({
    id: InspectionId,
    ...content,
    recordedBy: z.string().meta({ description: 'The official who recorded it.' }),
    receivedAt: Instant.meta({ description: 'Our clock.' }),
  })
  .meta({ id: 'Inspection', description: 'A visit with what was observed.' });
export type Inspection = z.infer<typeof Inspection>;
