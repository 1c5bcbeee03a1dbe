import { raw } from 'hono/html';
import { type Child, Fragment } from 'hono/jsx';
import type { ProblemBody } from '../http/words/problem-body.ts';
import type { ConsoleParts } from './console-parts.ts';
import { type AnyVisit, againAt, type Guest, hereOf, placeOf } from './guest.ts';
import { type Frame, Layout } from './layout.tsx';
import type { CameBack, Moved, Outcome, Shown, Whole } from './page.ts';
import { pageHeaders } from './page-headers.ts';
import type { CarriedInPage } from './parts/carried-fields.tsx';
import { NotSignedIn, notSignedInTitle, type WhyNotSignedIn } from './parts/not-signed-in.tsx';
import { ProblemPage } from './parts/problem-page.tsx';
import { Stayed, stayedTitle } from './parts/session-notice.tsx';
import { SignInAgain, signInAgainTitle } from './parts/sign-in-again.tsx';
import { readerOf } from './reader.ts';

type Look = Pick<
  ConsoleParts,
  'service' | 'sectionsFor' | 'footer' | 'issuerOrigin' | 'drafts' | 'views' | 'publicHome'
>;

/** A refusal on its way to a page, with what its headers tell a browser. */
export interface RefusedPage {
  problem: ProblemBody;
  headers: Readonly<Record<string, string>>;
}

/** Turns what pages give back into answers of HTTP. */
export interface Rendering {
  outcome(guest: Guest, outcome: Outcome): Promise<Response>;
  /** @param typed a form that could not be sent: the page carries what was typed, to be sent again */
  problem(guest: Guest, refused: RefusedPage, typed?: CarriedInPage): Promise<Response>;
  /** The form is shown again at the address that asks for it. */
  again(guest: Guest, cookie: string): Response;
  /** The sign-in did not come to its end. */
  notSignedIn(guest: Guest, why: WhyNotSignedIn): Promise<Response>;
  /** After a sign-in that was only made to stay signed in. */
  stayed(guest: Guest): Promise<Response>;
  /** @param carried in the page itself; absent where the browser keeps it, so that the sign-in leads back to it */
  signInAgain(guest: Guest, carried: CarriedInPage | undefined): Promise<Response>;
}

const cameBack = (outcome: Outcome): outcome is CameBack => 'showAgain' in outcome;
const isShown = (outcome: Outcome): outcome is Shown => 'main' in outcome;
const refusals: readonly (number | undefined)[] = [403, 409, 412, 422];

async function frameOf(
  { service, sectionsFor, footer = [] }: Look,
  guest: Guest,
  ask: AnyVisit,
): Promise<Frame> {
  const reader = readerOf(guest.language);
  // A page of its own must not fail because its menu cannot be known.
  const sections = guest.session ? await sectionsFor(ask).catch(() => []) : [];
  return {
    reader,
    service: reader.say(service),
    sections,
    person: guest.session?.name,
    here: hereOf(guest.request),
    footer: footer.map(({ href, label }) => ({ href, label: reader.say(label) })),
  };
}

/** Too many at once, a fault of ours, something that does not answer: the same may go well in a moment. */
const maySucceedLater = ({ status }: ProblemBody): boolean => status === 429 || status >= 500;

/** What the person is not allowed, or what is not there, may be so once somebody has seen to it. */
const isCarried = (problem: ProblemBody): boolean =>
  maySucceedLater(problem) || [401, 403, 404, 409].includes(problem.status);

/** A form that changes something. */
const isSent = /<form [^>]*method="post"/;

/** What everybody may see, everybody may keep for a minute; it sets no cookie and knows no person. */
const whole = ({ whole, language }: Whole, headers: Readonly<Record<string, string>>): Response =>
  new Response(`<!doctype html>${whole}`, {
    headers: {
      ...headers,
      'Cache-Control': 'public, max-age=60',
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': language,
    },
  });

/** @param askAs what the menu may ask as this guest */
export function rendering(look: Look, askAs: (guest: Guest) => AnyVisit): Rendering {
  const headers = pageHeaders(look.issuerOrigin);
  const livelyHeaders = pageHeaders(look.issuerOrigin, { scripts: true });
  const page = async (guest: Guest, shown: Omit<Shown, 'status'>, status: number): Promise<Response> => {
    const frame = await frameOf(look, guest, askAs(guest));
    const main = String(Fragment({ children: shown.main }));
    const hasForm = guest.session !== undefined && isSent.test(main);
    const html = (
      <Layout
        frame={frame}
        title={shown.title}
        main={raw(main)}
        section={shown.section}
        back={shown.back}
        isRecorded={shown.recorded ?? false}
        isRefused={refusals.includes(status)}
        isLively={shown.isLively ?? false}
        hasForm={hasForm}
      />
    );
    const type = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Language': guest.language };
    const again = shown.againAfterSeconds ? { Refresh: String(shown.againAfterSeconds) } : {};
    return new Response(`<!doctype html>${html}`, {
      status,
      headers: { ...(shown.isLively || hasForm ? livelyHeaders : headers), ...type, ...again },
    });
  };
  const shown = async (guest: Guest, outcome: Shown): Promise<Response> => {
    const answer = await page(guest, outcome, outcome.status ?? 200);
    if (outcome.draft && guest.session)
      answer.headers.append('Set-Cookie', await look.drafts.seal(outcome.draft, guest.session));
    return answer;
  };
  const moved = async ({ session }: Guest, { to, draft, views }: Moved): Promise<Response> => {
    const location = new Headers({ ...headers, Location: to });
    if (draft === 'forget') location.append('Set-Cookie', look.drafts.forget);
    else if (draft && session) location.append('Set-Cookie', await look.drafts.seal(draft, session));
    if (views) location.append('Set-Cookie', await look.views.seal(views));
    return new Response(null, { status: 303, headers: location });
  };
  const plain = (guest: Guest, title: string, { main, status }: { main: Child; status: number }) =>
    page(guest, { title, main }, status);
  return {
    async outcome(guest, given) {
      const outcome = cameBack(given) ? await given.showAgain() : given;
      if (isShown(outcome)) return shown(guest, outcome);
      if ('to' in outcome) return moved(guest, outcome);
      if ('whole' in outcome) return whole(outcome, headers);
      const save = {
        'Content-Type': outcome.type,
        'Content-Disposition': `attachment; filename="${outcome.file}"`,
      };
      return new Response(outcome.content, { headers: { ...headers, ...save } });
    },
    async problem(guest, { problem, headers: told }, typed) {
      const { method } = guest.request;
      const isLater = maySucceedLater(problem);
      const answer = await plain(guest, problem.title, {
        main: (
          <ProblemPage
            reader={readerOf(guest.language)}
            problem={problem}
            home={guest.session ? '/console' : (look.publicHome ?? '/console')}
            again={method === 'GET' && isLater ? hereOf(guest.request) : undefined}
            typed={isCarried(problem) ? typed : undefined}
            isLater={isLater}
          />
        ),
        status: problem.status,
      });
      for (const [name, value] of Object.entries(told)) answer.headers.set(name, value);
      return answer;
    },
    again: ({ request }, cookie) =>
      new Response(null, {
        status: 303,
        headers: { ...headers, Location: againAt(placeOf(request)), 'Set-Cookie': cookie },
      }),
    notSignedIn: (guest, why) =>
      plain(guest, notSignedInTitle(readerOf(guest.language)), {
        main: <NotSignedIn reader={readerOf(guest.language)} home={look.publicHome} why={why} />,
        status: 403,
      }),
    stayed: (guest) =>
      plain(guest, stayedTitle(readerOf(guest.language)), {
        main: <Stayed reader={readerOf(guest.language)} />,
        status: 200,
      }),
    signInAgain: (guest, carried) =>
      plain(guest, signInAgainTitle(readerOf(guest.language)), {
        main: (
          <SignInAgain
            reader={readerOf(guest.language)}
            carried={carried}
            back={againAt(placeOf(guest.request))}
          />
        ),
        status: 401,
      }),
  };
}
