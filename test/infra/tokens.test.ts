import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { createVerifier, type Verifier } from '../../functions/http/auth/authenticate.ts';
import { cloudIssuer, IssuerEnvironment } from '../../functions/http/auth/cloud-issuer.ts';
import { askedScopes, type Pool, pools, scopesOf } from '../../lib/domain/access/scopes.ts';
import { listOf, objectOf, synthesise, trial } from './synthesised.ts';

const templates = synthesise(trial());
const faceOf = { organisations: 'registry', officials: 'inspectorate' } as const;

/** What the stage tells the face of a pool, with every reference spelled out. */
function environmentOf(pool: Pool) {
  const faces = templates.ofType('AWS::Lambda::Function').filter(({ stack }) => stack.endsWith(faceOf[pool]));
  const told = faces.map(({ properties }) => objectOf(objectOf(properties.Environment).Variables));
  const given = told.find(({ INSAF_ISSUER }) => INSAF_ISSUER !== undefined) ?? {};
  return IssuerEnvironment.parse(
    Object.fromEntries(Object.entries(given).map(([name, value]) => [name, templates.spelled(value)])),
  );
}

/** A reference to a resource server is its identifier. */
const servers = new Map(
  templates
    .ofType('AWS::Cognito::UserPoolResourceServer')
    .map(({ id, properties }) => [id, String(properties.Identifier)]),
);
const asIssued = (scope: string): string => {
  const [server = '', name] = scope.split('/');
  return name === undefined ? scope : `${servers.get(server)}/${name}`;
};

/** The clients of a pool, each with what it may ask for. */
const clientsOf = (pool: Pool) =>
  templates
    .ofType('AWS::Cognito::UserPoolClient')
    .filter(({ properties }) =>
      environmentOf(pool).INSAF_ISSUER.endsWith(templates.spelled(properties.UserPoolId)),
    )
    .map(({ id, properties }) => ({
      id,
      scopes: listOf(properties.AllowedOAuthScopes).map((scope) => asIssued(templates.spelled(scope))),
    }));

/** What stands in an access token of Cognito, with what it adds that no face may believe. */
const claimsOf = (pool: Pool, client: { id: string; scopes: readonly string[] }): JWTPayload => ({
  iss: environmentOf(pool).INSAF_ISSUER,
  sub: '6f1f6c2e-9d4e-4d49-8f1c-2f3b6d0f6a11',
  token_use: 'access',
  client_id: client.id,
  scope: client.scopes.join(' '),
  version: 2,
  username: 'somebody',
  'cognito:groups': ['supervisor', 'administrators'],
  'custom:role': 'supervisor',
});

describe('a token as the pools of a stage give it', () => {
  let verify: Record<Pool, Verifier>;
  let sign: (claims: JWTPayload) => Promise<string>;
  beforeAll(async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    // The worst case: both pools sign with one key, so that nothing but what is pinned tells them apart
    const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'RS256', kid: 'one' }] });
    const verifierOf = (pool: Pool) =>
      createVerifier({
        issuers: [{ ...cloudIssuer(pool, environmentOf(pool)), keys }],
        clock: () => new Date(),
      });
    verify = { organisations: verifierOf('organisations'), officials: verifierOf('officials') };
    sign = async (claims) =>
      `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).setIssuedAt().setExpirationTime('15m').sign(privateKey)}`;
  });

  it.each(pools)('opens its own face with the scopes that it was given: %s', async (pool) => {
    for (const client of clientsOf(pool)) {
      const told = await verify[pool](await sign(claimsOf(pool, client)));
      expect(told.scopes.filter((scope) => !['openid', 'profile'].includes(scope))).toEqual(scopesOf(pool));
      // No group and no attribute: who somebody is here stands in our records
      expect(Object.keys(told).toSorted()).toEqual(['client', 'issuer', 'pool', 'scopes', 'subject']);
    }
  });

  it.each(pools)('of %s opens no other face, and no token of another kind opens any', async (pool) => {
    const [other] = pools.filter((each) => each !== pool);
    const [client] = clientsOf(pool);
    if (!other || !client) throw new Error('Two pools, each with a client.');
    const claims = claimsOf(pool, client);
    await expect(verify[other](await sign(claims))).rejects.toMatchObject({ code: 'token-invalid' });
    const { client_id: aud, scope: _, ...rest } = claims;
    for (const identity of [
      { ...claims, token_use: 'id' },
      { ...rest, aud: String(aud), token_use: 'id' },
    ])
      await expect(verify[pool](await sign(identity))).rejects.toMatchObject({ code: 'token-invalid' });
  });

  it('carries scopes of its own interface alone: those of another one keep their name and grant nothing', async () => {
    const [client] = clientsOf('officials');
    if (!client) throw new Error('No console for officials.');
    const scopes = clientsOf('organisations').flatMap((each) => each.scopes);
    const told = await verify.officials(await sign(claimsOf('officials', { ...client, scopes })));
    const known = new Set<string>(scopesOf('officials'));
    expect(told.scopes.filter((scope) => known.has(scope))).toEqual([]);
  });

  it('is believed of officials only when it came through their console', async () => {
    const [console, ...others] = clientsOf('officials');
    expect([console?.id, others]).toEqual([environmentOf('officials').INSAF_CONSOLE_CLIENT_ID, []]);
    const claims = claimsOf('officials', { id: 'another', scopes: console?.scopes ?? [] });
    await expect(verify.officials(await sign(claims))).rejects.toMatchObject({ code: 'token-invalid' });
  });

  it.each(pools)(
    'can be asked for by the console of %s, to which its client allows all that it asks',
    (pool) => {
      const { INSAF_SCOPE_PREFIX: prefix, INSAF_CONSOLE_CLIENT_ID: id } = environmentOf(pool);
      const console = clientsOf(pool).find((each) => each.id === id);
      expect(askedScopes(pool, prefix).split(' ').toSorted()).toEqual(console?.scopes.toSorted());
    },
  );

  it('is changed by nobody on its way: no trigger, and no group in the pools', () => {
    for (const { properties } of templates.ofType('AWS::Cognito::UserPool'))
      expect(properties.LambdaConfig).toBeUndefined();
    expect(templates.ofType('AWS::Cognito::UserPoolGroup')).toEqual([]);
  });
});
