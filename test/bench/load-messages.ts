/** What a load worker is asked to do. One at a time. */
export type Load =
  | {
      /** Transactions of four items, straight at the engine, each as soon as one of `lanes` is free. */
      kind: 'raw';
      endpoint: string;
      lanes: number;
      sizes: RawSizes;
      milliseconds: number;
    }
  | {
      /** Registrations through HTTP, each as soon as its connection is free, or paced when `perSecond` is named. */
      kind: 'http';
      callers: readonly Submitter[];
      milliseconds: number;
      perSecond?: number;
      /** Of every so many registrations that raise flags one is watched until the first can be read at `endpoint`. */
      watchEach?: number;
      endpoint: string;
    };

/** The bytes of each item of a raw transaction, as the database counts them. */
export interface RawSizes {
  record: number;
  key: number;
  person: number;
  event: number;
}

/** One connection: to which instance of the registry, whose token it carries, and the bodies that it sends by turns. */
export interface Submitter {
  url: string;
  token: string;
  bodies: readonly Body[];
}

export interface Body {
  /** What is sent before the number of the worker's document, and after it: each registration is of another worker. */
  text: readonly [before: string, after: string];
  /** It is full of abuse: sooner or later it has a flag. */
  raisesFlags: boolean;
}

export interface LoadResult {
  /** Acknowledged. */
  done: number;
  /** Refused, or broken off. */
  failed: number;
  seconds: number;
  /** From the acknowledgement to the first read that showed a flag, of each registration that was watched. */
  delays: number[];
  firstFailure?: string;
}
