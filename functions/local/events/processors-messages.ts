/** What the thread of the processors is started with: where the database and the keys of this run are. */
export interface ProcessorsThreadData {
  endpoint: string;
  journalStreamArn: string;
  dataDir: string;
  flaggedShards: number;
  /** Names of those that stand still, for measurements of what the others take. */
  without?: readonly string[];
  /** Where checkpoints are sent to besides the witness's folder. */
  witnessUrl?: string;
}

export type Asked = 'start' | 'stop' | 'settled' | 'checkpoint';

/** A call to the thread; it is answered with the same number. */
export interface ProcessorsCall {
  number: number;
  asked: Asked;
}

/** An answer, a line of the log, or how far behind the processors are, in milliseconds. */
export type ProcessorsMessage = { number: number; error?: string } | { line: string } | { lag: number };
