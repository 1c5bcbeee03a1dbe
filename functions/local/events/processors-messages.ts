/** What the thread of the processors is started with: where the database and the keys of this run are. */
export interface ProcessorsThreadData {
  endpoint: string;
  journalStreamArn: string;
  dataDir: string;
  flaggedShards: number;
  /** Names of the processors that work in this thread, all unless told; and of those that do not. */
  only?: readonly string[];
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

/** An answer, with how much was handled by then; a line of the log; or how far behind they are, in milliseconds. */
export type ProcessorsMessage =
  | { number: number; handled: number; error?: string }
  | { line: string }
  | { lag: number };
