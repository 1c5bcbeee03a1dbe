import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import { type Configuration, interactionPolicy, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { type Pool, scopesOf } from '../../../lib/domain/access/scopes.ts';
import { clientsOf } from './clients.ts';
import { demoPeople } from './demo-people.ts';
import { signingAlgorithm } from './keys.ts';
import { createIssuerMemory } from './memory.ts';
import { issuerScreens, showProblem } from './screens.ts';
import { signInRoute, signInWith } from './sign-in-screens.ts';

export interface IssuerOptions {
  pool: Pool;
  issuer: string;
  key: JWK;
  /** The address of the pool's face, without a slash at its end. */
  consoleUrl: string;
}

export const accessTokenSeconds = 3_600;
const who = ['openid', 'profile'];

/**
 * One pool's OpenID provider. Its access tokens have the shape of Cognito's: `sub`, `client_id`, `scope`, `token_use`,
 * `iat`, `exp`, `jti`. They also carry `aud` and the header `typ: at+jwt`, which RFC 9068 requires and Cognito leaves
 * out; the faces rely on neither.
 */
export const createIssuer = (options: IssuerOptions): Provider => {
  const provider = new Provider(options.issuer, configurationOf(options));
  provider.use(signInWith(provider, options.pool));
  return provider;
};

const configurationOf = ({ pool, issuer, key, consoleUrl }: IssuerOptions): Configuration => ({
  adapter: createIssuerMemory(),
  jwks: { keys: [key] },
  clients: clientsOf(pool, consoleUrl),
  scopes: who,
  claims: { openid: ['sub'], profile: ['name', 'email'] },
  conformIdTokenClaims: false,
  // The names differ per pool, because all ports of one host share their cookies.
  cookies: {
    keys: [randomBytes(32).toString('base64url')],
    names: {
      session: `issuer_${pool}`,
      interaction: `issuer_${pool}_sign_in`,
      resume: `issuer_${pool}_resume`,
    },
  },
  clientBasedCORS: (_context, origin) => origin === new URL(consoleUrl).origin,
  extraTokenClaims: () => ({ token_use: 'access' }),
  features: featuresOf(pool),
  findAccount: (_context, subject) => accountOf(pool, subject),
  interactions: { url: (_context, { uid }) => `${issuer}${signInRoute}${uid}`, policy: firstPartyPolicy() },
  loadExistingGrant: (context) => grantEverything(context, pool),
  renderError: showProblem,
  responseTypes: ['code'],
  clientAuthMethods: ['none', 'client_secret_basic'],
  routes: { authorization: '/authorize' },
  ttl: {
    AccessToken: accessTokenSeconds,
    ClientCredentials: accessTokenSeconds,
    AuthorizationCode: 60,
    DeviceCode: 600,
    Grant: 8 * accessTokenSeconds,
    IdToken: accessTokenSeconds,
    Interaction: 600,
    Session: 8 * accessTokenSeconds,
  },
});

const featuresOf = (pool: Pool): NonNullable<Configuration['features']> => ({
  clientCredentials: { enabled: true },
  deviceFlow: { enabled: true, ...issuerScreens.deviceFlow },
  devInteractions: { enabled: false },
  dPoP: { enabled: false },
  pushedAuthorizationRequests: { enabled: false },
  rpInitiatedLogout: { enabled: true, ...issuerScreens.signOut },
  userinfo: { enabled: false },
  resourceIndicators: {
    enabled: true,
    defaultResource: (context) => {
      giveAllWhenNoneIsAsked(context, pool);
      return resourceOf(pool);
    },
    useGrantedResource: () => true,
    getResourceServerInfo: () => ({
      scope: scopesOf(pool).join(' '),
      audience: resourceOf(pool),
      accessTokenFormat: 'jwt',
      accessTokenTTL: accessTokenSeconds,
      jwt: { sign: { alg: signingAlgorithm } },
    }),
  },
});

const resourceOf = (pool: Pool): string => `urn:insaf:${pool}`;

/** A machine that names no scope gets all of its own, as with Cognito (RFC 6749, 3.3 allows a default). */
const giveAllWhenNoneIsAsked = ({ oidc }: KoaContextWithOIDC, pool: Pool): void => {
  const { params } = oidc;
  if (params?.grant_type === 'client_credentials') params.scope ??= scopesOf(pool).join(' ');
};

/** All clients are our own: a native one is not made to ask for consent either. */
const firstPartyPolicy = () => {
  const policy = interactionPolicy.base();
  policy.get('consent')?.checks.remove('native_client_prompt');
  return policy;
};

const grantEverything = async ({ oidc }: KoaContextWithOIDC, pool: Pool) => {
  const { client, session, provider } = oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(who.join(' '));
  grant.addResourceScope(resourceOf(pool), scopesOf(pool).join(' '));
  await grant.save();
  return grant;
};

const accountOf = async (pool: Pool, subject: string) => {
  const person = demoPeople.find((known) => known.pool === pool && known.subject === subject);
  if (!person) return undefined;
  const claims = async () => ({ sub: subject, name: person.name.en, email: person.email });
  return { accountId: subject, claims };
};
