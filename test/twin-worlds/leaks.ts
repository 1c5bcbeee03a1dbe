import { findAssessed, findProtected } from '../../lib/store/assessments.ts';
import { dueReleaseIds, findRelease } from '../../lib/store/releases.ts';
import type { Reader } from '../../lib/store/table/table.ts';
import type { Fetch, Plant, Reach } from './world.ts';

/** A body as an object; an answer without one is an empty one. */
export const bodyIn = (text: string): Record<string, unknown> =>
  text.startsWith('{') ? JSON.parse(text) : {};
const listIn = (body: Record<string, unknown>): unknown[] => (Array.isArray(body.items) ? body.items : []);

const contractsIn = (text: string): string[] => [...new Set(text.match(/ctr_[0-9a-f-]{36}/g))];

/** How much is told of the contracts that an address or an answer names. */
async function toldOf(table: Reader, text: string): Promise<number> {
  const all = await Promise.all(contractsIn(text).map((id) => findProtected(table, id)));
  return all.reduce((sum, { known }) => sum + known.reports.length + known.inspections.length, 0);
}

export interface Answer {
  request: Request;
  response: Response;
  text: string;
  /** Reports and inspections of the contracts that it names. */
  told: number;
  reach: Reach;
}
type Spoils = (answer: Answer) => Promise<Response | undefined> | Response | undefined;

/** A face that is asked as ever, and whose answer is then spoilt. What the plant itself looks up stands in no list of calls. */
export const spoilt =
  (spoils: Spoils): Plant =>
  (fetch, reach): Fetch =>
  async (request) => {
    const response = await fetch(request);
    const text = await response.clone().text();
    const told = await toldOf(reach.unseen, request.url + text);
    return (await spoils({ request, response, text, told, reach })) ?? response;
  };

export const withBody = ({ status, headers }: Response, body: string | null): Response =>
  new Response(body, { status, headers });
const withHeader = (
  { response, text }: Pick<Answer, 'response' | 'text'>,
  name: string,
  value: string,
): Response => {
  const spoiled = withBody(response, response.status === 304 ? null : text);
  spoiled.headers.set(name, value);
  return spoiled;
};
export const isPath = ({ url }: Request, pattern: RegExp): boolean => pattern.test(new URL(url).pathname);

/** Faults that somebody could build without meaning to. Each of them has to be found. */
export const leaks: Readonly<Record<string, Plant>> = {
  'a compliance notice computed from the assessment': spoilt(async ({ request, response, text, reach }) => {
    const [contractId] = contractsIn(request.url);
    if (!isPath(request, /\/notices$/) || contractId === undefined || response.status !== 200)
      return undefined;
    const { flags } = await findAssessed(reach.unseen, contractId);
    const body = bodyIn(text);
    return withBody(response, JSON.stringify({ ...body, standard: flags.length > 0 ? flags.length : 'met' }));
  }),
  'an ETag that carries a version of the assessment': spoilt(async (answer) => {
    const [contractId] = contractsIn(answer.request.url);
    if (contractId === undefined || !answer.response.headers.has('etag')) return undefined;
    const { lock, flags } = await findAssessed(answer.reach.unseen, contractId);
    const steps = flags.reduce((sum, flag) => sum + flag.version, lock);
    return withHeader(answer, 'etag', `"${steps}-0000000000000000"`);
  }),
  'a count in a list': spoilt(({ response, text, told }) => {
    const body = bodyIn(text);
    return 'page' in body
      ? withBody(response, JSON.stringify({ ...body, page: { next: null, scanned: told } }))
      : undefined;
  }),
  'a contract under report that is forbidden instead of missing': spoilt(
    ({ request, response, text, told }) =>
      response.status === 404 && told > 0 && isPath(request, /contracts/)
        ? new Response(text, { status: 403, headers: response.headers })
        : undefined,
  ),
  'a read of what is protected, of which nothing is shown': spoilt(async ({ request, reach }) => {
    const [contractId] = contractsIn(request.url);
    if (contractId !== undefined) await findAssessed(reach.seen, contractId);
    return undefined;
  }),
  'more work for what is under report': spoilt(async ({ told, reach }) => {
    if (told > 0) await reach.core.get({ pk: 'RATES', sk: '0' });
    return undefined;
  }),
  'a cursor that carries what was told': spoilt(({ response, text, told }) => {
    const body = bodyIn(text);
    const page = { next: `${Buffer.from(`told ${told}`).toString('base64url')}.x` };
    return told > 0 && 'page' in body ? withBody(response, JSON.stringify({ ...body, page })) : undefined;
  }),
  'a list that puts what is under report first': spoilt(async ({ response, text, reach }) => {
    const body = bodyIn(text);
    const ranked = await Promise.all(
      listIn(body).map(async (item) => ({ item, told: await toldOf(reach.unseen, JSON.stringify(item)) })),
    );
    const items = ranked.toSorted((a, b) => b.told - a.told).map(({ item }) => item);
    return items.length > 0 ? withBody(response, JSON.stringify({ ...body, items })) : undefined;
  }),
  'a release that is seen before its batch instant': spoilt(async ({ request, response, text, reach }) => {
    if (!isPath(request, /\/v1\/notices$/) || response.status !== 200) return undefined;
    const due = await dueReleaseIds(reach.unseen, '9999');
    const waiting = await Promise.all(due.map((id) => findRelease(reach.unseen, id)));
    const body = bodyIn(text);
    const items = [...listIn(body), ...waiting.map((release) => release?.text)];
    return withBody(response, JSON.stringify({ ...body, items }));
  }),
  'a refusal in other words': spoilt(({ response, text, told }) =>
    response.status >= 400 && told > 0
      ? withBody(response, text.replace('"title":"', '"title":"Under review: '))
      : undefined,
  ),
  'a page that is drawn in another way': spoilt(({ response, text, told }) =>
    told > 0 && text.startsWith('<!doctype')
      ? withBody(response, text.replace('<main', '<main data-review'))
      : undefined,
  ),
  'a release that says more than it declares': spoilt(({ request, response, text }) =>
    isPath(request, /\/v1\/notices$/) && listIn(bodyIn(text)).length > 0
      ? withHeader({ response, text }, 'x-notices', String(listIn(bodyIn(text)).length))
      : undefined,
  ),
  'a header of its own': spoilt((answer) =>
    answer.told > 0 ? withHeader(answer, 'cache-control', 'no-store, private') : undefined,
  ),
  'an answer that is longer by a space': spoilt(({ response, text, told }) =>
    told > 0 && text.endsWith('}') ? withBody(response, `${text} `) : undefined,
  ),
  'an id that tells': spoilt(({ request, response, text, told }) =>
    request.method === 'POST' && told > 0 && response.status === 201
      ? withBody(response, text.replace(/((?:fds|wpy|wtm|cus|hsg|amd)_[0-9a-f-]{35})./, '$1f'))
      : undefined,
  ),
};
