import * as oidc from 'openid-client';
import * as z from 'zod';
import type { SealedCookie } from './sealed-cookie.ts';

/** How a console signs people in. */
export interface SignInOptions {
  /** The pool's issuer, character by character as in its tokens. */
  issuer: string;
  clientId: string;
  /** What a token is asked for: who one is, and every scope of the face. */
  scope: string;
  baseUrl: string;
}

/** What a browser keeps while its person is at the issuer; `to` is where the person wanted to go. */
export const Going = z.strictObject({
  verifier: z.string(),
  state: z.string(),
  nonce: z.string(),
  to: z.string(),
  /** Whether the person has to show anew who they are. */
  isAnew: z.boolean(),
});
export type Going = z.infer<typeof Going>;

/** Who is signed in: the access token, and the name that the masthead shows. */
export const Session = z.strictObject({ token: z.string(), name: z.string() });
export type Session = z.infer<typeof Session>;

/** Where the person wants to go, and how they come to the issuer. */
export interface Way {
  to: string;
  /** The issuer shall ask for the password although it still knows this browser. */
  isAnew: boolean;
  /** A first try has just come to nothing. */
  isSecond: boolean;
}

/** The issuer brings the state back as it was: so a try is counted also where a browser keeps no cookie. */
const second = 'second-';
export const isSecondTry = (url: URL): boolean => url.searchParams.get('state')?.startsWith(second) === true;

export interface SignIn {
  /** Where to send the browser, and what it shall keep meanwhile. */
  start(way: Way): Promise<{ location: string; cookie: string }>;
  /** Ends at the address of the code. Nothing when this browser did not start it, or the issuer said no. */
  finish(url: URL, going: Going): Promise<Session | undefined>;
  /** Where to sign out of the issuer, too. */
  leave(): Promise<string>;
}

/** How old a sign-in may be that was asked for anew: the way back from the issuer. */
const freshSeconds = 60;

const loopback = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/|$)/;

/** What the issuer says of itself, asked for once; a question that came to nothing is asked again. */
function knownIssuer({ issuer, clientId }: SignInOptions): () => Promise<oidc.Configuration> {
  let known: Promise<oidc.Configuration> | undefined;
  return () => {
    known ??= oidc
      .discovery(new URL(issuer), clientId, undefined, oidc.None(), {
        execute: loopback.test(issuer) ? [oidc.allowInsecureRequests] : [],
      })
      .catch((error: unknown) => {
        known = undefined;
        throw error;
      });
    return known;
  };
}

/** Nothing where the issuer said no, or what came back is not what this browser was sent for. */
async function arrivedWith(
  issuer: Promise<oidc.Configuration>,
  url: URL,
  { verifier, state, nonce, isAnew }: Going,
): Promise<Session | undefined> {
  try {
    const tokens = await oidc.authorizationCodeGrant(await issuer, url, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
      // Whoever took the wish out of the address on its way is not let in by an older sign-in.
      ...(isAnew ? { maxAge: freshSeconds } : {}),
    });
    const { name, email, sub } = { ...tokens.claims() };
    return { token: tokens.access_token, name: String(name ?? email ?? sub) };
  } catch (error) {
    if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ClientError)
      return undefined;
    if (error instanceof oidc.ResponseBodyError) return undefined;
    throw error;
  }
}

/** Where the issuer ends its own session and leads back to; our own page where it knows of no such address. */
function leavingOf({ clientId, baseUrl }: SignInOptions, issuer: oidc.Configuration): string {
  const { end_session_endpoint } = issuer.serverMetadata();
  if (!end_session_endpoint) return `${baseUrl}/console`;
  const url = new URL(end_session_endpoint);
  url.searchParams.set('client_id', clientId);
  url.searchParams.set('post_logout_redirect_uri', `${baseUrl}/console`);
  // What Cognito calls the same, and without which it refuses to sign anybody out
  url.searchParams.set('logout_uri', `${baseUrl}/console`);
  return url.href;
}

/** Authorization code with PKCE (RFC 7636), state and nonce, by a public client that has no secret to lose. */
export function createSignIn(options: SignInOptions, cookie: SealedCookie<Going>): SignIn {
  const issuer = knownIssuer(options);
  return {
    async start({ to, isAnew, isSecond }) {
      const going: Going = {
        isAnew,
        verifier: oidc.randomPKCECodeVerifier(),
        state: `${isSecond ? second : ''}${oidc.randomState()}`,
        nonce: oidc.randomNonce(),
        to,
      };
      const location = oidc.buildAuthorizationUrl(await issuer(), {
        redirect_uri: `${options.baseUrl}/console/signed-in`,
        scope: options.scope,
        code_challenge: await oidc.calculatePKCECodeChallenge(going.verifier),
        code_challenge_method: 'S256',
        state: going.state,
        nonce: going.nonce,
        ...(isAnew ? { prompt: 'login', max_age: String(freshSeconds) } : {}),
      });
      return { location: location.href, cookie: await cookie.seal(going) };
    },
    finish: (url, going) => arrivedWith(issuer(), url, going),
    leave: async () => leavingOf(options, await issuer()),
  };
}
