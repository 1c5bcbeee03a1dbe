import * as z from 'zod';
import { logCount } from '../../../lib/domain/journal/checkpoint.ts';
import {
  CheckpointView,
  ConsistencyProof,
  InclusionProof,
  JournalEntryId,
  JournalEntryView,
  JournalSubject,
  SealedEntry,
} from '../../../lib/domain/journal/journal-view.ts';
import { defineOperation } from '../../http/operation.ts';
import { Page, pageOf, pageQuery } from '../../http/pagination.ts';
import { queryInteger } from '../../http/query-fields.ts';
import { contractId } from './examples.ts';
import * as examples from './examples-journal.ts';

const tag = 'Journal';
const recorded = 'Needs a purpose; the read is recorded before it is answered, also when it finds nothing.';
const largestNumber = 999_999_999_999;
const checkpointNumber = (meaning: string) => queryInteger(1, largestNumber, meaning);

export const journalOperations = [
  defineOperation({
    operationId: 'listJournalEntries',
    method: 'GET',
    path: '/v1/journal',
    tag,
    summary: 'Read who did and saw what',
    description: `Every entry about one subject, oldest first. Of what is protected the journal knows pseudonyms only; \`alsoUnder\` names those of the contract or organisation that you asked about. ${recorded}`,
    scope: 'journal:read',
    permission: 'journal.read',
    purpose: true,
    paged: true,
    query: z.strictObject({ subject: JournalSubject, ...pageQuery }),
    success: {
      status: 200,
      description: 'A page of entries.',
      schema: z.strictObject({
        items: z.array(JournalEntryView),
        alsoUnder: z.array(z.string()),
        page: Page,
      }),
    },
    problems: ['role-missing'],
    example: {
      query: { subject: contractId },
      response: { items: [examples.entry], alsoUnder: ['asm_5c1e'], page: { next: null } },
    },
  }),
  defineOperation({
    operationId: 'getJournalProof',
    method: 'GET',
    path: '/v1/journal/{entryId}/proof',
    tag,
    summary: 'Prove that an entry is in the journal',
    description: `The entry, the newest checkpoint and the hashes between the two. Anybody can check it without asking us (docs/journal.md). ${recorded}`,
    scope: 'journal:read',
    permission: 'journal.read',
    purpose: true,
    params: z.strictObject({ entryId: JournalEntryId }),
    success: { status: 200, description: 'The proof.', schema: InclusionProof },
    problems: ['role-missing', 'entry-not-sealed'],
    example: { params: { entryId: examples.entryId }, response: examples.inclusion },
  }),
  defineOperation({
    operationId: 'getJournalConsistency',
    method: 'GET',
    path: '/v1/journal/consistency',
    tag,
    summary: 'Prove that nothing was taken back',
    description: `That the later of two checkpoints holds everything of the earlier one, in the same order. ${recorded}`,
    scope: 'journal:read',
    permission: 'journal.read',
    purpose: true,
    query: z.strictObject({
      from: checkpointNumber('The number of the earlier checkpoint.'),
      to: checkpointNumber('The number of the later checkpoint.'),
    }),
    success: { status: 200, description: 'The proof.', schema: ConsistencyProof },
    problems: ['role-missing', 'not-found'],
    example: { query: { from: '1', to: '1' }, response: examples.consistency },
  }),
  defineOperation({
    operationId: 'listJournalCheckpoints',
    method: 'GET',
    path: '/v1/journal/checkpoints',
    tag,
    summary: 'Read the signed checkpoints',
    description: `Oldest first. They tell how much happened in a minute, so they are for oversight and the witness alone. ${recorded}`,
    scope: 'journal:read',
    permission: 'journal.read',
    purpose: true,
    paged: true,
    query: z.strictObject({
      after: queryInteger(0, largestNumber, 'Only checkpoints with a higher number.').optional(),
      ...pageQuery,
    }),
    success: { status: 200, description: 'A page of checkpoints.', schema: pageOf(CheckpointView) },
    problems: ['role-missing'],
    example: { response: { items: [examples.checkpoint], page: { next: null } } },
  }),
  defineOperation({
    operationId: 'listSealedEntries',
    method: 'GET',
    path: '/v1/journal-logs/{log}',
    tag,
    summary: 'Read a log as it was sealed',
    description: `Entries of one of the sixteen logs in the order in which they were admitted, character for character: what an export is made of. ${recorded}`,
    scope: 'journal:read',
    permission: 'journal.read',
    purpose: true,
    paged: true,
    params: z.strictObject({
      log: queryInteger(0, logCount - 1, 'Which of the sixteen logs.'),
    }),
    query: z.strictObject(pageQuery),
    success: { status: 200, description: 'A page of the log.', schema: pageOf(SealedEntry) },
    problems: ['role-missing'],
    example: {
      params: { log: '5' },
      response: { items: [examples.sealedEntry], page: { next: null } },
    },
  }),
  defineOperation({
    operationId: 'getJournalKey',
    method: 'GET',
    path: '/v1/journal/key',
    tag,
    summary: 'Read the key to check checkpoints with',
    description:
      'The public half of the key that signs checkpoints, in PEM. Compare it with a copy that reached you by another way: whoever bends the journal could also hand you their own key.',
    scope: 'public',
    permission: 'journal.key',
    success: {
      status: 200,
      description: 'The key.',
      schema: z.strictObject({ publicKey: z.string() }).meta({
        id: 'JournalKey',
        description: 'A P-256 public key in PEM.',
      }),
    },
    problems: [],
    cacheSeconds: 3600,
    example: { response: { publicKey: examples.publicKey } },
  }),
] as const;
