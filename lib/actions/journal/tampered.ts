/** An entry that is not what it was: changed, gone, or there a second time under another key. */
export class JournalTampered extends Error {
  override readonly name = 'JournalTampered';
}

/** The event of the log that wakes a person; an alarm of every stage looks for these words (infra/constructs/said-in-log.ts). */
export const tamperedEvent = 'journal tampered';
