import { join } from './join.ts';

/** Keys of `journal`. */
export const journalKeys = {
  // A partition a subject; the id in the sort key keeps two entries of one instant apart
  journalEntry: (subject: string, at: string, entryId: string) => ({ pk: subject, sk: join(at, entryId) }),
} as const;
