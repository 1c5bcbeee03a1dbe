import { decodeJwt } from 'jose';
import * as z from 'zod';
import { ProblemError } from '../../../lib/problems/problem-error.ts';
import { ownerOf } from './owner.ts';
import type { SealedCookie } from './sealed-cookie.ts';
import { sealedCookie } from './sealed-cookie.ts';
import { createSignIn, Going, isSecondTry, Session, type SignInOptions } from './sign-in.ts';

/** As long as an access token of the pools lives. */
const sessionSeconds = 3_600;
const goingSeconds = 600;
/** A working day at a shared machine. */
const leftSeconds = 12 * 3_600;

/** The way from the issuer to a page, twice over. */
const justMadeSeconds = 30;

/** Somebody has signed out here, and nobody has signed in since. */
const Left = z.strictObject({ left: z.literal(true) });
/** Who was signed in here last and has not signed out: what they typed is theirs when the session is over. */
const Last = z.strictObject({ owner: z.string() });

export interface SessionOptions extends SignInOptions {
  /** Distinguishes the cookies of this face: ports of one host share them. */
  face: string;
  /** 32 bytes that seal this face's cookies. */
  key: Uint8Array;
  now(): number;
}

const ours = /^\/(?:$|\?|(?:console|verify|licences|accessibility)(?:\/|$|\?))/;

/**
 * Only paths of our own pages: whoever made the link may not send the person on to elsewhere. Judged as a browser would read it,
 * with its dots resolved; two slashes at the start would name another host.
 */
export const ownPath = (path: string | null | undefined): `/${string}` => {
  const base = 'http://own.invalid';
  const url = path?.startsWith('/') && URL.canParse(path, base) ? new URL(path, base) : undefined;
  const resolved = url?.origin === base ? url.pathname + url.search : '';
  return ours.test(resolved) ? `/${resolved.slice(1)}` : '/console';
};

export interface Sessions {
  of(cookies: string | undefined): Promise<Session | undefined>;
  /** How long the session of this browser still lasts; 0 where there is none. */
  secondsLeft(cookies: string | undefined): Promise<number>;
  /** Who was signed in last, also after their session has ended; it opens nothing. */
  lastOwner(cookies: string | undefined): Promise<string | undefined>;
  signIn(to: string, cookies: string | undefined): Promise<Response>;
  /** Nothing where the second try, too, came back without anybody who may be let in: a third would come back the same. */
  signedIn(url: string, cookies: string | undefined): Promise<Response | undefined>;
  /**
   * It was made a moment ago: if it is refused, signing in again leads to the same refusal. Judged by when we sealed it: a token
   * may be made for a shorter time than others, and by a clock that differs from ours.
   */
  isJustMade(cookies: string | undefined): Promise<boolean>;
  /** @param forgotten cookies beside the session that the next person at this browser shall not find */
  signOut(forgotten: readonly string[]): Promise<Response>;
}

const sent = (location: string, cookies: readonly string[]): Response => {
  const headers = new Headers({ Location: location, 'Cache-Control': 'no-store' });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
};

/** Who is signed in, kept by the browser in a cookie that only this face opens: nothing is stored here. */
export function createSessions(options: SessionOptions): Sessions {
  const { face, key, now } = options;
  const cookie = <T extends object>(name: string, seconds: number, schema: z.ZodType<T>): SealedCookie<T> =>
    sealedCookie({
      name: `insaf-${face}-${name}`,
      key,
      seconds,
      now,
      parse: (content) => schema.safeParse(content).data,
    });
  const session = cookie<Session>('session', sessionSeconds, Session);
  const going = cookie<Going>('sign-in', goingSeconds, Going);
  const left = cookie('left', leftSeconds, Left);
  const last = cookie('last', leftSeconds, Last);
  const signIn = createSignIn(options, going);
  const begin = async (to: string, cookies: string | undefined, isSecond: boolean): Promise<Response> => {
    // The issuer may still know who has signed out of here: the next one at this machine is not them.
    const isAnew = (await left.open(cookies)) !== undefined;
    const way = { to: ownPath(to), isAnew, isSecond };
    const { location, cookie: kept } = await signIn.start(way).catch((cause: unknown) => {
      // Nobody can sign in while the issuer does not answer; that is no fault of the page.
      throw new ProblemError('unavailable', { cause });
    });
    return sent(location, [kept]);
  };
  return {
    of: (cookies) => session.open(cookies),
    async secondsLeft(cookies) {
      const open = await session.open(cookies);
      const { exp = 0, iat = 0 } = open ? decodeJwt(open.token) : {};
      return Math.max(0, Math.floor(Math.min(exp, iat + sessionSeconds) - now() / 1000));
    },
    isJustMade: async (cookies) => ((await session.ageOf(cookies)) ?? justMadeSeconds) < justMadeSeconds,
    lastOwner: async (cookies) => (await last.open(cookies))?.owner,
    signIn: (to, cookies) => begin(to, cookies, false),
    async signedIn(url, cookies) {
      const begun = await going.open(cookies);
      const arrived = begun && (await signIn.finish(new URL(url), begun));
      if (!begun || !arrived) {
        // Gone back to after all went well.
        if (await session.open(cookies)) return sent('/console', [going.forget]);
        // Too late, or another browser's link: begin again instead of explaining codes to a person; but once, and not for ever.
        return isSecondTry(new URL(url)) ? undefined : begin(begun?.to ?? '/console', cookies, true);
      }
      const owner = await last.seal({ owner: ownerOf(arrived) });
      return sent(begun.to, [await session.seal(arrived), owner, going.forget, left.forget]);
    },
    // The session of this browser ends whatever the issuer answers.
    signOut: async (forgotten) =>
      sent(await signIn.leave().catch(() => `${options.baseUrl}/console`), [
        session.forget,
        last.forget,
        await left.seal({ left: true }),
        ...forgotten,
      ]),
  };
}
