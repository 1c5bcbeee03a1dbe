import type { Context, Hono } from 'hono';
import type { ProblemCode } from '../../lib/problems/catalogue.ts';
import type { Language } from '../../lib/problems/text.ts';

/** What travels with a request from the door inwards. Pages read `requestId` and `language` too. */
export interface FaceEnv {
  Variables: {
    requestId: string;
    language: Language;
    traceparent: string | undefined;
    operationId: string | undefined;
    problem: ProblemCode | undefined;
  };
}
export type FaceApp = Hono<FaceEnv>;
export type FaceContext = Context<FaceEnv>;
