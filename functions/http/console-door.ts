import type { Language } from '../../lib/problems/text.ts';
import type { FaceApp, FaceContext } from './face-env.ts';

/** What comes with a request from the face's door. */
export interface Arrival {
  requestId: string;
  language: Language;
}

/** Answers every request below /console. */
export type ConsoleHandler = (request: Request, arrival: Arrival) => Response | Promise<Response>;

/**
 * Opens a face's console when the first page is asked for. What it is made of is loaded then: programs that call the API,
 * and a cold start, never pay for pages.
 */
export function addConsoleDoor(app: FaceApp, open: () => Promise<ConsoleHandler>): void {
  let opened: Promise<ConsoleHandler> | undefined;
  const enter = async (context: FaceContext): Promise<Response> => {
    opened ??= open();
    const { requestId, language } = context.var;
    return (await opened)(context.req.raw, { requestId, language });
  };
  app.all('/console', enter);
  app.all('/console/*', enter);
}
