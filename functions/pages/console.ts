import { Hono } from 'hono';
import { ProblemError } from '../../lib/problems/problem-error.ts';
import type { Arrival, ConsoleHandler } from '../http/console-door.ts';
import { type ProblemBody, toProblemBody } from '../http/words/problem-body.ts';
import { Refused } from './ask.ts';
import { assetServer } from './assets/serve-asset.ts';
import type { ConsoleParts } from './console-parts.ts';
import type { Form } from './form.ts';
import { answeredAgain, carriedTo, checkTypist, cookieFor, cookieOverSignIn, inPage } from './form-again.ts';
import { asksAgain, type Changes, type Guest, hereOf, visiting } from './guest.ts';
import { languageCookie, preferred } from './language-cookie.ts';
import type { Outcome, Page } from './page.ts';
import { stayPath } from './parts/session-notice.tsx';
import { readPosted } from './posted-form.ts';
import { type RefusedPage, type Rendering, rendering } from './rendering.tsx';
import type { CarriedForm } from './session/carried-forms.ts';
import { ownPath } from './session/sessions.ts';

interface Desk {
  parts: ConsoleParts;
  render: Rendering;
  visitOf: ReturnType<typeof visiting>;
}

/** Browsers say where a form was: another site's form, or one without a word about it, changes nothing here. */
function checkOrigin(request: Request, { baseUrl }: ConsoleParts): void {
  if (request.headers.get('origin') !== new URL(baseUrl).origin) throw new ProblemError('foreign-form');
}

async function formOf(guest: Guest, parts: ConsoleParts): Promise<Form | undefined> {
  const { request } = guest;
  if (request.method !== 'POST') return undefined;
  checkOrigin(request, parts);
  const form = await readPosted(request);
  await checkTypist(form, guest, parts);
  return form;
}

function refusedOf(
  error: unknown,
  guest: Guest,
  { parts, pageId }: { parts: ConsoleParts; pageId: string },
): RefusedPage {
  if (error instanceof Refused) return error;
  const problem = error instanceof ProblemError ? error : new ProblemError('internal', { cause: error });
  const { requestId, language } = guest;
  if (problem.code === 'internal') parts.onFault({ requestId, pageId, cause: problem.cause });
  return {
    problem: toProblemBody(problem, { baseUrl: parts.baseUrl, language, requestId }),
    headers: problem.headers,
  };
}

const isSignInMissing = ({ code }: ProblemBody): boolean =>
  code === 'token-missing' || code === 'token-invalid' || code === 'token-expired';

const readable = new Set(['GET', 'HEAD']);
const waysOf = (page: Page): string => (page.submit ? 'GET, HEAD, POST' : 'GET, HEAD');

interface Turn {
  page: Page;
  /** What was posted; or what is carried, to be shown again. */
  form: Form | undefined;
  carried: CarriedForm | undefined;
  changes: Changes;
}

async function turn(
  { visitOf, parts }: Desk,
  guest: Guest,
  { page, form, carried, changes }: Turn,
): Promise<Outcome> {
  if (!readable.has(guest.request.method) && !(form && page.submit))
    throw new ProblemError('method-not-allowed', { headers: { Allow: waysOf(page) } });
  if (!page.isPublic && !guest.session) throw new ProblemError('token-missing');
  const asked: Promise<unknown>[] = [];
  const onlyShows = carried && { onlyShows: answeredAgain(carried, guest, parts) };
  const visit = visitOf(guest, { asks: page.asks, asked, changes, ...onlyShows });
  // One question of several was refused: the others end before the page does, and not within somebody else's request.
  const whole = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } finally {
      await Promise.allSettled(asked);
    }
  };
  const outcome = await whole(() => (form && page.submit ? page.submit(visit, form) : page.show(visit)));
  // A form that came back asks only where it is shown: there its questions end, too.
  return 'showAgain' in outcome ? { showAgain: () => whole(() => outcome.showAgain()) } : outcome;
}

/** Whoever is not signed in any more: what they had typed goes with them through the sign-in. */
async function overSignIn({ parts, render }: Desk, guest: Guest, form: Form): Promise<Response> {
  const cookie = await cookieOverSignIn(form, guest, parts);
  const nobody = { ...guest, session: undefined };
  const answer = await render.signInAgain(nobody, cookie ? undefined : await inPage(form, guest, parts));
  if (cookie) answer.headers.append('Set-Cookie', cookie);
  return answer;
}

/** A refusal as a page; whoever is not signed in is sent to sign in. */
async function refusal(
  desk: Desk,
  guest: Guest,
  { refused, form }: { refused: RefusedPage; form: Form | undefined },
) {
  const { parts, render } = desk;
  const cookies = guest.request.headers.get('cookie') ?? undefined;
  if (!isSignInMissing(refused.problem) || (await parts.sessions.isJustMade(cookies)))
    return render.problem(guest, refused, form && (await inPage(form, guest, parts)));
  if (form) return overSignIn(desk, guest, form);
  return parts.sessions.signIn(hereOf(guest.request), cookies);
}

async function answerPosted(
  desk: Desk,
  guest: Guest,
  { page, form }: { page: Page; form: Form },
): Promise<Response> {
  const { parts, render } = desk;
  const changes: Changes = { isDone: false };
  const outcome = await turn(desk, guest, { page, form, carried: undefined, changes });
  const cookie = await cookieFor({ form, outcome, changes }, guest, parts);
  if (cookie) return render.again(guest, cookie);
  const answer = await render.outcome(guest, outcome);
  // It was mended and sent: nothing of it is kept any longer.
  if (asksAgain(guest.request) && (changes.isDone || 'to' in outcome))
    answer.headers.append('Set-Cookie', parts.carried.forget);
  return answer;
}

/** A page as it is asked for, or with the form that this browser carries for it. */
async function shownOf(
  desk: Desk,
  guest: Guest,
  { page, carried }: { page: Page; carried: CarriedForm | undefined },
): Promise<Outcome> {
  const changes: Changes = { isDone: false };
  const outcome = await turn(desk, guest, { page, form: carried?.form, carried, changes });
  // A page that led on now, because it has nothing to show of a refusal, would pass for done what was not sent.
  if (carried && changes.refusal && 'to' in outcome) throw new Refused(changes.refusal);
  return outcome;
}

/** One request for one page. */
async function answer(desk: Desk, guest: Guest, page: Page): Promise<Response> {
  let form: Form | undefined;
  try {
    form = await formOf(guest, desk.parts);
    const carried = form ? undefined : await carriedTo(guest, desk.parts);
    if (form) return await answerPosted(desk, guest, { page, form });
    form = carried?.form;
    return await desk.render.outcome(guest, await shownOf(desk, guest, { page, carried }));
  } catch (error) {
    const refused = refusedOf(error, guest, { parts: desk.parts, pageId: page.pageId });
    return refusal(desk, guest, { refused, form });
  }
}

interface Arriving {
  env: Arrival;
  req: { raw: Request; param(): Record<string, string> };
}

async function guestOf({ env, req }: Arriving, { sessions, drafts, views }: ConsoleParts): Promise<Guest> {
  const cookies = req.raw.headers.get('cookie') ?? undefined;
  const session = await sessions.of(cookies);
  return {
    requestId: env.requestId,
    language: preferred(cookies) ?? env.language,
    session,
    draft: await drafts.open(cookies, session),
    views: await views.open(cookies),
    request: req.raw,
    params: req.param(),
  };
}

/** Addresses that every console has: its files, signing in and out, the choice of language. */
function addCommon(app: Hono<{ Bindings: Arrival }>, { parts, render }: Desk): void {
  const { sessions, baseUrl } = parts;
  const serve = assetServer(parts.assets);
  app.get('/console/assets/:file', ({ req }) => serve(req.param('file'), req.header('if-none-match')));
  app.get('/console/sign-in', ({ req }) => sessions.signIn(ownPath(req.query('to')), req.header('cookie')));
  app.get('/console/signed-in', async (context) => {
    const { req } = context;
    // The issuer said no, or the person did. What it says of that is not ours to repeat: anybody can write an address.
    if (req.query('error') !== undefined) return render.notSignedIn(await guestOf(context, parts), 'stopped');
    const arrived = await sessions.signedIn(baseUrl + hereOf(req.raw), req.header('cookie'));
    return arrived ?? render.notSignedIn(await guestOf(context, parts), 'notAsked');
  });
  app.get(stayPath, async (context) => {
    const guest = await guestOf(context, parts);
    return guest.session ? render.stayed(guest) : sessions.signIn(stayPath, context.req.header('cookie'));
  });
  app.get('/console/session', async ({ req }) =>
    Response.json(
      { secondsLeft: await sessions.secondsLeft(req.header('cookie')) },
      { headers: { 'Cache-Control': 'no-store' } },
    ),
  );
  app.post('/console/sign-out', ({ req }) => {
    checkOrigin(req.raw, parts);
    return sessions.signOut([parts.drafts.forget, parts.carried.forget]);
  });
  app.get('/console/language', ({ req }) => {
    const cookie = languageCookie(req.query('to'));
    const headers = { Location: ownPath(req.query('back')), 'Cache-Control': 'no-store' };
    return new Response(null, {
      status: 303,
      headers: cookie ? { ...headers, 'Set-Cookie': cookie } : headers,
    });
  });
}

/** A console: a face's pages behind one sign-in. Built when the first page is asked for, not before. */
export function createConsole(parts: ConsoleParts): ConsoleHandler {
  const visitOf = visiting(parts);
  const desk: Desk = {
    parts,
    visitOf,
    render: rendering(parts, (guest) => visitOf(guest, { asks: ['getMe'], asked: [] })),
  };
  const app = new Hono<{ Bindings: Arrival }>();
  const refuse = async (error: unknown, context: Arriving): Promise<Response> => {
    const guest = await guestOf(context, parts);
    return desk.render.problem(guest, refusedOf(error, guest, { parts, pageId: 'none' }));
  };
  addCommon(app, desk);
  for (const page of parts.pages)
    app.all(page.path, async (context) => answer(desk, await guestOf(context, parts), page));
  app.notFound((context) => refuse(new ProblemError('not-found'), context));
  app.onError(refuse);
  return (request, arrival) =>
    arrival.refused
      ? refuse(arrival.refused, { env: arrival, req: { raw: request, param: () => ({}) } })
      : app.fetch(request, arrival);
}
