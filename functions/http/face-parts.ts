import type { Documents } from './documents/documents.ts';
import type { FaceApp } from './face-env.ts';
import type { HandlerMap, Operation } from './operation.ts';
import type { Cursors } from './pagination.ts';
import type { Authenticate, CallFacts, FaceLog, IdempotencyPort } from './ports.ts';
import type { RateLimiter } from './rate-limit.ts';

/** All that a face hands to `createFace`. */
export interface FaceParts<Operations extends readonly Operation[], Context> {
  operations: Operations;
  handlers: HandlerMap<Operations, Context>;
  /** Not called for operations whose scope is `public`. */
  authenticate: Authenticate;
  contextFor(facts: CallFacts): Context | Promise<Context>;
  idempotency: IdempotencyPort;
  cursors: Cursors;
  rateLimit: RateLimiter;
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
  /** Adds the face's own pages; they see the request id and the language, and bring their own error pages. */
  pages?(app: FaceApp): void;
}
