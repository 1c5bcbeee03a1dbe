import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faceNames } from '../../infra/config.ts';
import { inspectorateScopes, registryScopes } from '../../lib/domain/access/scopes.ts';
import { listOf, objectOf, synthesise, trial } from './synthesised.ts';

const key = 'A'.repeat(124);
const templates = synthesise({
  ...trial(),
  sealingPublicKeys: { identity: key, protected: key },
  ruleSetPublicKey: key,
  checkpointPublicKey: key,
  credentialKeys: [{ name: 'first', publicKey: key }],
  witnessUrl: 'https://witness.example',
});

describe.each(faceNames)('the %s face', (name) => {
  const of = (type: string) => templates.ofType(type).filter(({ stack }) => stack.includes(name));
  const [stage] = of('AWS::ApiGatewayV2::Stage');
  const environment = objectOf(objectOf(of('AWS::Lambda::Function')[0]?.properties.Environment).Variables);

  it('answers on its own host and nowhere else', () => {
    expect(
      of('AWS::ApiGatewayV2::Api').map(({ properties }) => properties.DisableExecuteApiEndpoint),
    ).toEqual([true]);
    const hosts = of('AWS::ApiGatewayV2::DomainName').map(({ properties }) => properties);
    expect(hosts.map(({ DomainName }) => DomainName)).toEqual([`${name}.${trial().domain}`]);
    expect(objectOf(listOf(hosts[0]?.DomainNameConfigurations)[0]).SecurityPolicy ?? 'TLS_1_2').toBe(
      'TLS_1_2',
    );
  });

  it('is throttled at the gateway', () => {
    const { ThrottlingRateLimit, ThrottlingBurstLimit } = objectOf(stage?.properties.DefaultRouteSettings);
    expect(ThrottlingRateLimit).toBe(trial().requestsPerSecond[name]);
    expect(Number(ThrottlingBurstLimit)).toBeGreaterThan(0);
  });

  it('logs neither who called nor which path: a path can hold a worker’s link', () => {
    const { Format } = objectOf(stage?.properties.AccessLogSettings);
    expect(String(Format)).toContain('$context.requestId');
    expect(String(Format)).not.toMatch(/path|sourceIp|userAgent|identity|authorizer|domain/i);
  });

  it('can be called by its own gateway only', () => {
    const [permission, ...others] = of('AWS::Lambda::Permission');
    const [api] = of('AWS::ApiGatewayV2::Api');
    expect(others).toEqual([]);
    expect(permission?.properties.Principal).toBe('apigateway.amazonaws.com');
    expect(templates.spelled(permission?.properties.SourceArn)).toContain(`:${api?.id}/`);
  });

  it('is told every setting under a name that begins with INSAF_, and no secret', () => {
    for (const variable of Object.keys(environment)) expect(variable).toMatch(/^INSAF_/);
    expect(environment.INSAF_PUBLIC_URL).toBe(`https://${name}.${trial().domain}`);
    for (const [variable, value] of Object.entries(environment))
      if (variable.startsWith('INSAF_HASHING_SECRET_'))
        expect(templates.spelled(value)).toMatch(/hashingsecret/);
  });

  it('seals with a public key that is pinned in the stage, if it seals at all', () => {
    const pinned = Object.keys(environment).filter((variable) =>
      variable.startsWith('INSAF_SEALING_PUBLIC_KEY_'),
    );
    const expected = { registry: ['IDENTITY'], voice: ['PROTECTED'], inspectorate: [] };
    expect(pinned.map((variable) => variable.replace('INSAF_SEALING_PUBLIC_KEY_', ''))).toEqual(
      expected[name],
    );
  });
});

describe('the environment', () => {
  const given = new Set(
    templates
      .ofType('AWS::Lambda::Function')
      .flatMap(({ properties }) => Object.keys(objectOf(objectOf(properties.Environment).Variables))),
  );

  it('holds every variable that a configuration reads by its full name', () => {
    const source = ['config', 'voice-config', 'environment']
      .map((name) => readFileSync(join(import.meta.dirname, `../../functions/${name}.ts`), 'utf8'))
      .join('\n');
    const read = new Set(source.match(/\bINSAF_[A-Z_]+\b(?!\$)/g));
    expect(read.size).toBeGreaterThan(5);
    for (const name of read) if (!name.endsWith('_')) expect(given).toContain(name);
  });
});

describe('the two sets of people', () => {
  const pools = templates.ofType('AWS::Cognito::UserPool').map(({ properties }) => properties);
  const pool = (audience: string) =>
    pools.find(({ UserPoolName }) => String(UserPoolName).endsWith(audience));
  const clients = templates.ofType('AWS::Cognito::UserPoolClient').map(({ properties }) => properties);

  it('are two pools, and officials neither sign themselves up nor get in without a second factor', () => {
    expect(pools).toHaveLength(2);
    const officials = pool('-officials');
    expect(objectOf(officials?.AdminCreateUserConfig).AllowAdminCreateUserOnly).toBe(true);
    expect(officials?.MfaConfiguration).toBe('ON');
    expect(objectOf(pool('-organisations')?.AdminCreateUserConfig).AllowAdminCreateUserOnly).toBe(false);
    for (const { EnabledMfas } of pools) expect(EnabledMfas).toEqual(['SOFTWARE_TOKEN_MFA']);
  });

  it('can be given the scopes that the app knows', () => {
    const given = templates
      .ofType('AWS::Cognito::UserPoolResourceServer')
      .map(({ properties }) => listOf(properties.Scopes).map((scope) => objectOf(scope).ScopeName));
    expect(given).toEqual([[...registryScopes], [...inspectorateScopes]]);
  });

  it('sign in to a console with a code and no secret, for minutes at a time', () => {
    const consoles = clients.filter(({ AllowedOAuthFlows }) => listOf(AllowedOAuthFlows).includes('code'));
    expect(consoles).toHaveLength(2);
    for (const client of consoles) {
      expect(client.GenerateSecret).toBe(false);
      expect(client.AllowedOAuthFlows).toEqual(['code']);
      expect(client.AccessTokenValidity).toBe(15);
      for (const url of listOf(client.CallbackURLs))
        expect(url).toMatch(/^https:\/\/(registry|inspectorate)\./);
    }
  });

  it('give programs a secret and no person’s flow', () => {
    const machines = clients.filter(({ AllowedOAuthFlows }) =>
      listOf(AllowedOAuthFlows).includes('client_credentials'),
    );
    expect(machines).toHaveLength(1);
    expect(machines[0]).toMatchObject({ GenerateSecret: true, AllowedOAuthFlows: ['client_credentials'] });
  });

  it('leave the voice face alone: it knows no issuer', () => {
    const [voice] = templates.ofType('AWS::Lambda::Function').filter(({ stack }) => stack.includes('voice'));
    expect(JSON.stringify(voice?.properties.Environment)).not.toMatch(/ISSUER|cognito/i);
  });
});
