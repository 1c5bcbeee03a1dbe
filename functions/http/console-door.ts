import { ProblemError } from '../../lib/problems/problem-error.ts';
import type { Language } from '../../lib/problems/text.ts';
import type { FaceApp, FaceContext } from './face-env.ts';
import type { RateLimiter } from './rate-limit.ts';
import { limitStranger } from './strangers.ts';

/** What comes with a request from the face's door. */
export interface Arrival {
  requestId: string;
  language: Language;
  /** Refused at the door, before any page was asked: the console says so in its own layout. */
  refused?: ProblemError;
}

/** Answers every request below /console, and the face's pages for everybody. */
export type ConsoleHandler = (request: Request, arrival: Arrival) => Response | Promise<Response>;

/** A face's pages, and where it has pages outside of /console: for everybody, without a sign-in. */
export interface ConsoleEntrance {
  open(): Promise<ConsoleHandler>;
  publicPaths: readonly `/${string}`[];
  limitStrangers: RateLimiter | undefined;
}

/** A browser says that it reads pages; what begins with the version of the interface is asked by programs. */
const isReader = ({ req }: FaceContext): boolean =>
  req.header('accept')?.includes('text/html') === true && !req.path.startsWith('/v1/');

/**
 * Opens a face's console when the first page is asked for. What it is made of is loaded then: programs that call the API,
 * and a cold start, never pay for pages.
 */
export function addConsoleDoor(app: FaceApp, { open, publicPaths, limitStrangers }: ConsoleEntrance): void {
  let opened: Promise<ConsoleHandler> | undefined;
  const enter = async (context: FaceContext, refused?: ProblemError): Promise<Response> => {
    opened ??= open().catch((error: unknown) => {
      // The next request tries anew: one that could not be loaded once is not lost for ever.
      opened = undefined;
      throw error;
    });
    const { requestId, language } = context.var;
    return (await opened)(context.req.raw, { requestId, language, ...(refused && { refused }) });
  };
  const enterAsStranger = (context: FaceContext): Promise<Response> => {
    try {
      limitStranger(context, limitStrangers);
    } catch (error) {
      if (!(error instanceof ProblemError) || !isReader(context)) throw error;
      return enter(context, error);
    }
    return enter(context);
  };
  for (const path of ['/console', '/console/*']) app.all(path, (context) => enter(context));
  for (const path of publicPaths) app.all(path, enterAsStranger);
  // An address that nothing answers: a person who mistyped it reads a page, a program a problem.
  app.get('*', (context, next) => (isReader(context) ? enterAsStranger(context) : next()));
}
