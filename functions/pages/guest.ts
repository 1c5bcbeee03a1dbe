import { plainDateIn } from '../../lib/domain/values/dates.ts';
import type { Arrival } from '../http/console-door.ts';
import type { Operation } from '../http/operation.ts';
import type { ProblemBody } from '../http/words/problem-body.ts';
import { type Asker, asking, Refused, type Told } from './ask.ts';
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

/** Says that the address asks for the form that this browser carries, and not for a new one. */
export const againField = 'again';

/** The search of an address without what is the console's own. */
function queryOf(request: Request): URLSearchParams {
  const { searchParams } = new URL(request.url);
  searchParams.delete(againField);
  return searchParams;
}

/** The page of an address, whether or not it asks for a carried form. */
export function placeOf(request: Request): string {
  const { pathname } = new URL(request.url);
  const query = String(queryOf(request));
  return query === '' ? pathname : `${pathname}?${query}`;
}

export const asksAgain = (request: Request): boolean => new URL(request.url).searchParams.has(againField);

/** Where a form that is carried is shown again. */
export const againAt = (place: string): `/${string}` =>
  `/${place.slice(1)}${place.includes('?') ? '&' : '?'}${againField}=yes`;

export type AnyVisit = Visit<readonly Operation[], string>;

/** Path and search of a request: where to come back to. */
export function hereOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname + search;
}

/** What became of the changes that a page asked for. */
export interface Changes {
  /** One of them was made. */
  isDone: boolean;
  /** Why one was not. */
  refusal?: ProblemBody;
}

/** What a page may ask, and what it has asked. */
interface Asking {
  asks: readonly string[];
  asked: Promise<unknown>[];
  /** Told what becomes of changes. */
  changes?: Changes;
  /** A form is only shown again: every change that the page asks for gets this answer, and reaches no operation. */
  onlyShows?: ProblemBody;
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

/** Sends a change, and notes what became of it. */
async function noted<T>(sent: Promise<T>, changes: Changes | undefined): Promise<T> {
  try {
    const told = await sent;
    if (changes) changes.isDone = true;
    return told;
  } catch (error) {
    if (changes && error instanceof Refused) changes.refusal ??= error.problem;
    throw error;
  }
}

/** Makes what a page is given. It may ask what it declared, and nothing else. */
export const visiting = (reach: Parameters<typeof asking>[0] & { now(): number }) => {
  const operationAt = (id: string) => reach.operations.find((row) => row.operationId === id);
  const isChange = (id: string): boolean => operationAt(id)?.method !== 'GET';
  const ask = askedOnce(asking(reach), isChange);
  return (
    { requestId, language, session, draft, views, request, params }: Guest,
    { asks, asked, changes, onlyShows }: Asking,
  ): AnyVisit => {
    const asker: Asker = { token: session?.token, language, requestId };
    const kept = <T>(answer: Promise<T>): Promise<T> => {
      asked.push(answer);
      return answer;
    };
    return {
      ask: (operationId, sent) => {
        if (!asks.includes(operationId))
          throw new Error(`The page has not declared that it asks ${operationId}`);
        if (!isChange(operationId)) return kept(ask(request, asker, operationId, sent));
        if (onlyShows) return kept(noted(Promise.reject(new Refused(onlyShows)), changes));
        return kept(noted(ask(request, asker, operationId, sent), changes));
      },
      language,
      params,
      query: queryOf(request),
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
