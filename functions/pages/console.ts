import { Hono } from 'hono';
import { ProblemError } from '../../lib/problems/problem-error.ts';
import type { Arrival, ConsoleHandler } from '../http/console-door.ts';
import { type ProblemBody, toProblemBody } from '../http/words/problem-body.ts';
import { Refused } from './ask.ts';
import { assetServer } from './assets/serve-asset.ts';
import type { ConsoleParts } from './console-parts.ts';
import type { Form } from './form.ts';
import { type Guest, hereOf, visiting } from './guest.ts';
import { languageCookie, preferred } from './language-cookie.ts';
import type { Page } from './page.ts';
import { readPosted } from './posted-form.ts';
import { type Rendering, rendering } from './rendering.tsx';
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

const formOf = async (request: Request, parts: ConsoleParts): Promise<Form | undefined> => {
  if (request.method !== 'POST') return undefined;
  checkOrigin(request, parts);
  return readPosted(request);
};

function problemOf(error: unknown, guest: Guest, { parts, pageId }: { parts: ConsoleParts; pageId: string }) {
  if (error instanceof Refused) return error.problem;
  const problem = error instanceof ProblemError ? error : new ProblemError('internal', { cause: error });
  const { requestId, language } = guest;
  if (problem.code === 'internal') parts.onFault({ requestId, pageId, cause: problem.cause });
  return toProblemBody(problem, { baseUrl: parts.baseUrl, language, requestId });
}

const isSignInMissing = ({ code }: ProblemBody): boolean =>
  code === 'token-missing' || code === 'token-invalid' || code === 'token-expired';

async function turn({ visitOf }: Desk, guest: Guest, { page, form }: { page: Page; form: Form | undefined }) {
  if (!page.isPublic && !guest.session) throw new ProblemError('token-missing');
  const asked: Promise<unknown>[] = [];
  const visit = visitOf(guest, { asks: page.asks, asked });
  try {
    if (!form) return await page.show(visit);
    if (!page.submit) throw new ProblemError('method-not-allowed', { headers: { Allow: 'GET, HEAD' } });
    return await page.submit(visit, form);
  } finally {
    // One question of several was refused: the others end before the page does, and not within somebody else's request.
    await Promise.allSettled(asked);
  }
}

/** A refusal as a page; whoever is not signed in is sent to sign in, and what they had typed goes with them. */
function refusal(
  { parts, render }: Desk,
  guest: Guest,
  { problem, form }: { problem: ProblemBody; form: Form | undefined },
) {
  if (!isSignInMissing(problem)) return render.problem(guest, problem);
  if (form) return render.signInAgain({ ...guest, session: undefined }, form);
  return parts.sessions.signIn(hereOf(guest.request));
}

/** One request for one page. */
async function answer(desk: Desk, guest: Guest, page: Page): Promise<Response> {
  let form: Form | undefined;
  try {
    form = await formOf(guest.request, desk.parts);
    return await desk.render.outcome(guest, await turn(desk, guest, { page, form }));
  } catch (error) {
    const problem = problemOf(error, guest, { parts: desk.parts, pageId: page.pageId });
    return refusal(desk, guest, { problem, form });
  }
}

interface Arriving {
  env: Arrival;
  req: { raw: Request; param(): Record<string, string> };
}

async function guestOf({ env, req }: Arriving, { sessions, drafts, views }: ConsoleParts): Promise<Guest> {
  const cookies = req.raw.headers.get('cookie') ?? undefined;
  return {
    requestId: env.requestId,
    language: preferred(cookies) ?? env.language,
    session: await sessions.of(cookies),
    draft: (await drafts.open(cookies)) ?? {},
    views: await views.open(cookies),
    request: req.raw,
    params: req.param(),
  };
}

/** Addresses that every console has: its files, signing in and out, the choice of language. */
function addCommon(app: Hono<{ Bindings: Arrival }>, parts: ConsoleParts): void {
  const { sessions, baseUrl } = parts;
  const serve = assetServer(parts.assets);
  app.get('/console/assets/:file', ({ req }) => serve(req.param('file'), req.header('if-none-match')));
  app.get('/console/sign-in', ({ req }) => sessions.signIn(ownPath(req.query('to'))));
  app.get('/console/signed-in', ({ req }) =>
    sessions.signedIn(baseUrl + hereOf(req.raw), req.header('cookie')),
  );
  app.post('/console/sign-out', ({ req }) => {
    checkOrigin(req.raw, parts);
    return sessions.signOut();
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
    return desk.render.problem(guest, problemOf(error, guest, { parts, pageId: 'none' }));
  };
  addCommon(app, parts);
  for (const page of parts.pages)
    app.on(['GET', 'POST'], page.path, async (context) => answer(desk, await guestOf(context, parts), page));
  app.notFound((context) => refuse(new ProblemError('not-found'), context));
  app.onError(refuse);
  return (request, arrival) => app.fetch(request, arrival);
}
