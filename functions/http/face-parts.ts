import type { ConsoleHandler } from './console-door.ts';
import type { Cursors } from './cursors.ts';
import type { Documents } from './documents/documents.ts';
import type { Group } from './group.ts';
import type { Authenticate, CallFacts, FaceLog, IdempotencyPort } from './ports.ts';
import type { RateLimiter } from './rate-limit.ts';
import type { Route } from './route.ts';

/** All that a face hands to `createFace`. */
export interface FaceParts<Context> {
  /** Its operations, in groups that are loaded when they are first called. */
  groups: readonly Group<readonly Route<Context>[]>[];
  /** Not called for operations whose scope is `public`. */
  authenticate: Authenticate;
  contextFor(facts: CallFacts): Context | Promise<Context>;
  idempotency: IdempotencyPort;
  cursors: Cursors;
  rateLimit: RateLimiter;
  /** Of whoever has no account, by the address that the gateway tells. */
  limitStrangers?: RateLimiter;
  /** Where this face is reached, without a trailing slash: problem types and help pages are built on it. */
  baseUrl: string;
  log: FaceLog;
  newRequestId(): string;
  /** True when the face can serve; asked by /readyz alone. */
  isReady(): Promise<boolean>;
  documents: Documents;
  /**
   * Check every answer against its strict schema and refuse to send one that differs. Off saves the time of one parse
   * for each answer, where the tests have already run every handler with it on.
   */
  checkResponses: boolean;
  /** Where this face has pages for everybody, outside of /console. */
  publicPaths?: readonly `/${string}`[];
  /** Loads the face's pages, with the first call of one. They ask the operations through `fetch`, as any program would. */
  openConsole?(fetch: (request: Request) => Response | Promise<Response>): Promise<ConsoleHandler>;
}
