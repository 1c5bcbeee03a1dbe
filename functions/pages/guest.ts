import { plainDateIn } from '../../lib/domain/values/dates.ts';
import type { Arrival } from '../http/console-door.ts';
import type { Operation } from '../http/operation.ts';
import { type Asker, asking, type Told } from './ask.ts';
import { faultsIn } from './check.ts';
import type { Visit } from './page.ts';
import { homeZone } from './reader.ts';
import type { Draft } from './session/drafts.ts';
import type { KeptViews } from './session/kept-views.ts';
import { randomText } from './session/sealed-cookie.ts';

/** One request for a page, with whoever sends it. */
export interface Guest extends Arrival {
  session: { token: string; name: string } | undefined;
  draft: Draft;
  views: KeptViews | undefined;
  request: Request;
  params: Readonly<Record<string, string>>;
}

export type AnyVisit = Visit<readonly Operation[], string>;

/** Path and search of a request: where to come back to. */
export function hereOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname + search;
}

/** What a page may ask, and what it has asked. */
interface Asking {
  asks: readonly string[];
  asked: Promise<unknown>[];
}

type AskAs = ReturnType<typeof asking>;

/**
 * What is asked without any argument is asked once in a request: the menu asks who one is, and so does the page below it. A
 * change forgets the answers.
 */
function askedOnce(ask: AskAs, isChange: (operationId: string) => boolean) {
  const answers = new WeakMap<Request, Map<string, Promise<Told<never>>>>();
  return (request: Request, ...[asker, operationId, sent]: Parameters<AskAs>): Promise<Told<never>> => {
    const known = answers.get(request) ?? new Map<string, Promise<Told<never>>>();
    answers.set(request, known);
    if (isChange(operationId)) known.clear();
    if (sent || isChange(operationId)) return ask(asker, operationId, sent);
    const answer = known.get(operationId) ?? ask(asker, operationId);
    known.set(operationId, answer);
    return answer;
  };
}

/** Makes what a page is given. It may ask what it declared, and nothing else. */
export const visiting = (reach: Parameters<typeof asking>[0] & { now(): number }) => {
  const operationAt = (id: string) => reach.operations.find((row) => row.operationId === id);
  const ask = askedOnce(asking(reach), (id) => operationAt(id)?.method !== 'GET');
  return (
    { requestId, language, session, draft, views, request, params }: Guest,
    { asks, asked }: Asking,
  ): AnyVisit => {
    const asker: Asker = { token: session?.token, language, requestId };
    return {
      ask: (operationId, sent) => {
        if (!asks.includes(operationId))
          throw new Error(`The page has not declared that it asks ${operationId}`);
        const answer = ask(request, asker, operationId, sent);
        asked.push(answer);
        return answer;
      },
      language,
      params,
      query: new URL(request.url).searchParams,
      here: hereOf(request),
      origin: reach.baseUrl,
      requestId,
      now: new Date(reach.now()).toISOString(),
      accepted: request.headers.get('accept-language'),
      draft,
      views,
      check: (operationId, body) => faultsIn(operationAt(operationId), body, language),
      newKey: randomText,
      today: plainDateIn(homeZone, new Date(reach.now()).toISOString()),
    };
  };
};
