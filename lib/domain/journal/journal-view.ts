import * as z from 'zod';
import { Instant } from '../values/dates.ts';
import { id } from '../values/ids.ts';
import { logCount } from './checkpoint.ts';
import { coreKinds, protectedKinds } from './journal-entry.ts';

export const JournalEntryId = id('jrn', 'An entry of the journal.').meta({ id: 'JournalEntryId' });

/** A subject as the journal names it: an id, or the pseudonym of something protected. */
export const JournalSubject = z
  .string()
  .regex(/^[A-Za-z0-9_.:-]{1,100}$/)
  .meta({
    id: 'JournalSubject',
    description: 'An id, or the pseudonym under which the journal speaks of something protected.',
    example: 'org_b7b0a7f4-2d55-4f0e-8f0d-1c9a4f3c2e22',
  });

const logNumber = z
  .int()
  .min(0)
  .max(logCount - 1);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Who did or saw what, as oversight reads it. */
export const JournalEntryView = z
  .strictObject({
    id: JournalEntryId,
    at: Instant,
    kind: z.enum([...coreKinds, ...protectedKinds]).meta({ description: 'What happened.' }),
    issuer: z.string().meta({ description: 'Who vouches for the actor; `insaf` for a processor.' }),
    actor: z.string(),
    client: z.string().meta({ description: 'The program that the actor used.' }),
    organisationId: z.string().optional(),
    origin: z.string().optional().meta({ description: 'The processor that wrote it, if one did.' }),
    subjects: z.array(z.string()).min(1),
    requestId: z.string(),
    purpose: z.string().optional().meta({ description: 'Why it was read.' }),
    count: z
      .int()
      .min(0)
      .optional()
      .meta({ description: 'How many records a read returned; 0 is told too.' }),
    fieldClass: z.enum(['C2', 'C3', 'C4']).optional().meta({
      description: 'What a read returned: of a worker (C2), protected (C3), who is behind a case (C4).',
    }),
    seal: z
      .strictObject({ log: logNumber, index: z.int().min(0) })
      .nullable()
      .meta({
        description: 'Where it is sealed. Null for some seconds after it was written, and never for minutes.',
      }),
  })
  .meta({ id: 'JournalEntry', description: 'Who did or saw what, when and why; never what it said.' });
export type JournalEntryView = z.infer<typeof JournalEntryView>;

const note = z.string().meta({
  description: 'A checkpoint as it was signed: its text, an empty line, and the signature (docs/journal.md).',
});

/** A sealed entry with the characters that were sealed. */
export const SealedEntry = z
  .strictObject({
    log: logNumber,
    index: z.int().min(0),
    leaf: hash.meta({ description: 'The leaf as it was admitted.' }),
    entry: z
      .string()
      .nullable()
      .meta({ description: 'The entry, character for character as it was sealed; null when it is gone.' }),
  })
  .meta({ id: 'SealedEntry', description: 'An entry at its place in one of the sixteen logs.' });
export type SealedEntry = z.infer<typeof SealedEntry>;

export const CheckpointView = z
  .strictObject({ number: z.int().min(1), note })
  .meta({ id: 'Checkpoint', description: 'What all logs were at one moment, signed.' });

export const InclusionProof = z
  .strictObject({
    note,
    log: logNumber,
    index: z.int().min(0),
    size: z.int().min(1),
    entry: z.string(),
    path: z.array(hash).meta({ description: 'Hashes from the leaf to the root (RFC 9162, 2.1.3).' }),
  })
  .meta({ id: 'InclusionProof', description: 'That an entry is in the journal of a checkpoint.' });
export type InclusionProof = z.infer<typeof InclusionProof>;

export const ConsistencyProof = z
  .strictObject({
    first: note,
    second: note,
    paths: z.array(z.array(hash)).length(logCount).meta({ description: 'By log (RFC 9162, 2.1.4).' }),
  })
  .meta({
    id: 'ConsistencyProof',
    description: 'That the later checkpoint took nothing of the earlier one back.',
  });
export type ConsistencyProof = z.infer<typeof ConsistencyProof>;
