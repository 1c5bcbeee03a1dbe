import type { Language } from '../../lib/problems/text.ts';
import type { FaceApp, FaceContext } from './face-env.ts';
import type { RateLimiter } from './rate-limit.ts';
import { limitStranger } from './strangers.ts';

/** What comes with a request from the face's door. */
export interface Arrival {
  requestId: string;
  language: Language;
}

/** Answers every request below /console, and the face's pages for everybody. */
export type ConsoleHandler = (request: Request, arrival: Arrival) => Response | Promise<Response>;

/** A face's pages, and where it has pages outside of /console: for everybody, without a sign-in. */
export interface ConsoleEntrance {
  open(): Promise<ConsoleHandler>;
  publicPaths: readonly `/${string}`[];
  limitStrangers: RateLimiter | undefined;
}

/**
 * Opens a face's console when the first page is asked for. What it is made of is loaded then: programs that call the API,
 * and a cold start, never pay for pages.
 */
export function addConsoleDoor(app: FaceApp, { open, publicPaths, limitStrangers }: ConsoleEntrance): void {
  let opened: Promise<ConsoleHandler> | undefined;
  const enter = async (context: FaceContext): Promise<Response> => {
    opened ??= open();
    const { requestId, language } = context.var;
    return (await opened)(context.req.raw, { requestId, language });
  };
  const enterAsStranger = (context: FaceContext): Promise<Response> => {
    limitStranger(context, limitStrangers);
    return enter(context);
  };
  for (const path of ['/console', '/console/*']) app.all(path, enter);
  for (const path of publicPaths) app.all(path, enterAsStranger);
}
