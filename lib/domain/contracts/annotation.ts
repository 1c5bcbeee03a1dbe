import * as z from 'zod';
import { Instant } from '../values/dates.ts';
import { AnnotationId, ContractId, OrganisationId } from '../values/ids.ts';
import { comparedTerms } from './terms-diff.ts';

/** A remark of one party on a contract: what it sees otherwise, beside terms that it may not change. */
export const Annotate = z
  .strictObject({
    about: z
      .enum(comparedTerms)
      .optional()
      .meta({ description: 'The term that it is about; absent for the contract as a whole.' }),
    text: z.string().trim().min(3).max(1_000).meta({
      description:
        'In the words of the party. The other party and officials read it; nothing is computed from it.',
    }),
  })
  .meta({ id: 'Annotate', description: 'A remark on a contract.' });
export type Annotate = z.infer<typeof Annotate>;

export const Annotation = Annotate.extend({
  id: AnnotationId,
  contractId: ContractId,
  contractVersion: z.int().positive().meta({ description: 'The version of the contract that stood then.' }),
  writtenBy: OrganisationId,
  writtenAs: z.enum(['employer', 'agency']),
  receivedAt: Instant,
}).meta({ id: 'Annotation', description: 'A remark as it was received. It is never changed.' });
export type Annotation = z.infer<typeof Annotation>;
