import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { askedScopes, type Pool } from '../../../lib/domain/access/scopes.ts';
import { LocalRunProblem } from '../problem.ts';
import { commandLineRedirect } from './clients.ts';
import { CookieJar } from './cookie-jar.ts';
import { type DemoMachine, type DemoPerson, demoPassword } from './demo-people.ts';

const Discovery = z.looseObject({ authorization_endpoint: z.url(), token_endpoint: z.url() });
type Discovery = z.infer<typeof Discovery>;
const Granted = z.looseObject({ access_token: z.string() });
const client = 'insaf-cli';
const mostRedirects = 8;

/**
 * Signs a demo person in as a browser would (authorization code with PKCE, RFC 7636), typing the demo password.
 * @param serverUrl the address of the local issuer's server.
 * @returns an access token.
 * @throws LocalRunProblem when the issuer does not answer, or does not let the person in.
 */
export const signIn = async (serverUrl: string, person: DemoPerson): Promise<string> => {
  const endpoints = await discover(serverUrl, person.pool);
  const verifier = randomBytes(32).toString('base64url');
  const code = await authorize(endpoints, person, verifier);
  return exchange(endpoints, {
    grant_type: 'authorization_code',
    client_id: client,
    redirect_uri: commandLineRedirect,
    code,
    code_verifier: verifier,
  });
};

/** A machine client's access token, with its own id and secret (RFC 6749, 4.4). */
export const signInMachine = async (serverUrl: string, machine: DemoMachine): Promise<string> => {
  const endpoints = await discover(serverUrl, machine.pool);
  const secret = Buffer.from(`${machine.who}:${machine.secret}`).toString('base64');
  return exchange(endpoints, { grant_type: 'client_credentials' }, { Authorization: `Basic ${secret}` });
};

const discover = async (serverUrl: string, pool: Pool): Promise<Discovery> => {
  const response = await reach(`${serverUrl}/${pool}/.well-known/openid-configuration`);
  return Discovery.parse(await response.json());
};

const authorize = async (endpoints: Discovery, person: DemoPerson, verifier: string): Promise<string> => {
  const state = randomBytes(16).toString('base64url');
  const start = new URL(endpoints.authorization_endpoint);
  start.search = String(
    new URLSearchParams({
      response_type: 'code',
      client_id: client,
      redirect_uri: commandLineRedirect,
      scope: askedScopes(person.pool),
      state,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    }),
  );
  const back = await browse(start, { email: person.email, password: demoPassword });
  const code = back.searchParams.get('code');
  if (!code || back.searchParams.get('state') !== state) throw refused(back.searchParams.get('error'));
  return code;
};

/** Follows redirects with cookies, fills in the one form on the way, and stops where the client would take over. */
const browse = async (start: URL, form: Record<string, string>): Promise<URL> => {
  const jar = new CookieJar();
  let at = start;
  let send: RequestInit = {};
  for (let step = 0; step < mostRedirects; step += 1) {
    const response = await reach(at, { ...send, headers: { cookie: jar.header() }, redirect: 'manual' });
    jar.keep(response);
    const location = response.headers.get('location');
    if (!location && (response.status !== 200 || send.method)) throw refused(`status ${response.status}`);
    send = location ? {} : { method: 'POST', body: new URLSearchParams(form) };
    at = location ? new URL(location, at) : at;
    if (at.href.startsWith(commandLineRedirect)) return at;
  }
  throw refused('it keeps sending us elsewhere');
};

const exchange = async (
  { token_endpoint }: Discovery,
  body: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<string> => {
  const response = await reach(token_endpoint, { method: 'POST', body: new URLSearchParams(body), headers });
  if (!response.ok) throw refused(`status ${response.status}`);
  return Granted.parse(await response.json()).access_token;
};

const reach = async (url: string | URL, init: RequestInit = {}): Promise<Response> => {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(10_000) });
  } catch (cause) {
    throw new LocalRunProblem(
      `No issuer answers at ${new URL(url).origin}.`,
      'Start the product first: npm start',
      {
        cause,
      },
    );
  }
};

const refused = (why: string | null): LocalRunProblem =>
  new LocalRunProblem(
    `The issuer gave no token (${why ?? 'no code'}).`,
    'Is it the issuer of this version? Stop the product and run npm start again.',
  );
