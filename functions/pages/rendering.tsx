import { raw } from 'hono/html';
import { Fragment } from 'hono/jsx';
import type { ProblemBody } from '../http/words/problem-body.ts';
import type { ConsoleParts } from './console-parts.ts';
import { type FixedPage, notSignedInPage, problemPage, signInAgainPage, stayedPage } from './fixed-pages.tsx';
import { type AnyVisit, againAt, type Guest, hereOf, placeOf } from './guest.ts';
import { type Frame, Layout } from './layout.tsx';
import type { CameBack, Download, Moved, Outcome, Shown, Whole } from './page.ts';
import { pageHeaders } from './page-headers.ts';
import type { CarriedInPage } from './parts/carried-fields.tsx';
import type { WhyNotSignedIn } from './parts/not-signed-in.tsx';
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

const saved = ({ type, file, content }: Download, headers: Readonly<Record<string, string>>): Response => {
  const save = { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${file}"` };
  return new Response(content, { headers: { ...headers, ...save } });
};

type ShowPage = (guest: Guest, shown: Omit<Shown, 'status'>, status: number) => Promise<Response>;

/** Puts a page into the console's frame. */
function framing(look: Look, askAs: (guest: Guest) => AnyVisit): ShowPage {
  const headers = pageHeaders(look.issuerOrigin);
  const livelyHeaders = pageHeaders(look.issuerOrigin, { scripts: true });
  return async (guest, shown, status) => {
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
}

/** Answers with what a page of the face gave back. */
function answering(look: Look, page: ShowPage): Rendering['outcome'] {
  const headers = pageHeaders(look.issuerOrigin);
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
  return async (guest, given) => {
    const outcome = cameBack(given) ? await given.showAgain() : given;
    if (isShown(outcome)) return shown(guest, outcome);
    if ('to' in outcome) return moved(guest, outcome);
    return 'whole' in outcome ? whole(outcome, headers) : saved(outcome, headers);
  };
}

/** @param askAs what the menu may ask as this guest */
export function rendering(look: Look, askAs: (guest: Guest) => AnyVisit): Rendering {
  const page = framing(look, askAs);
  const fixed = (guest: Guest, { status, ...shown }: FixedPage): Promise<Response> =>
    page(guest, shown, status);
  return {
    outcome: answering(look, page),
    async problem(guest, { problem, headers: told }, typed) {
      const answer = await fixed(guest, problemPage(guest, problem, { publicHome: look.publicHome, typed }));
      for (const [name, value] of Object.entries(told)) answer.headers.set(name, value);
      return answer;
    },
    again: ({ request }, cookie) =>
      new Response(null, {
        status: 303,
        headers: {
          ...pageHeaders(look.issuerOrigin),
          Location: againAt(placeOf(request)),
          'Set-Cookie': cookie,
        },
      }),
    notSignedIn: (guest, why) => fixed(guest, notSignedInPage(guest, look.publicHome, why)),
    stayed: (guest) => fixed(guest, stayedPage(guest)),
    signInAgain: (guest, carried) => fixed(guest, signInAgainPage(guest, carried)),
  };
}
