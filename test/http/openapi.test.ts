import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withAddresses } from '../../functions/http/documents/addressed-document.ts';
import { toDocument } from '../../openapi/document.ts';
import { faces } from '../../openapi/faces.ts';
import { Problem } from '../../openapi/problem-schema.ts';
import { registering, sampleFace } from './sample-face.ts';
import { sampleOperations } from './sample-operations.ts';

const scopes = { ...faces.registry.scopes, ...faces.inspectorate.scopes };
const face = { ...faces.registry, scopes, operations: sampleOperations };
const document = toDocument(face);
const folder = mkdtempSync(join(tmpdir(), 'insaf-openapi-'));

const run = (command: string, ...args: string[]) => {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    env,
  });
  return { status, text: stdout + stderr };
};
const redocly = (...files: string[]) =>
  run('node_modules/.bin/redocly', 'lint', '--config', 'redocly.yaml', ...files);
const spectral = (...files: string[]) =>
  run('node_modules/.bin/spectral', 'lint', '-r', '.spectral.yaml', '--fail-severity=hint', ...files);

const saved = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

describe('the document of a table', () => {
  const sound = saved('sound.json', JSON.stringify(document));
  const badExample = JSON.stringify(document).replaceAll('"employerName":"Gulf Build"', '"employerName":7');
  const faulty = saved('faulty.json', badExample.replaceAll('"operationId":"getMeta",', ''));

  it.each([
    ['redocly', redocly],
    ['spectral', spectral],
  ])('is found sound by %s, which does find planted faults', (_name, lint) => {
    expect(lint(sound)).toMatchObject({ status: 0 });
    expect(lint(faulty).status).not.toBe(0);
  });

  it('declares for each operation its scope, its headers, its examples and its problems', () => {
    const register = document.paths?.['/v1/contracts']?.post;
    expect(register?.security).toEqual([{ oauth2: ['contracts:write'] }]);
    expect(register?.parameters).toContainEqual({ $ref: '#/components/parameters/IdempotencyKey' });
    expect(Object.keys(register?.responses ?? {})).toEqual(
      expect.arrayContaining(['201', '400', '401', '403', '409', '413', '415', '422', '429', '500', '503']),
    );
    expect(document.paths?.['/v1/meta']?.get?.security).toEqual([]);
  });

  it('does not build with a scope or a tag that is described nowhere', () => {
    expect(() => toDocument({ ...face, scopes: {} })).toThrow(/described nowhere/);
    expect(() => toDocument({ ...face, tags: {} })).toThrow(/described nowhere/);
  });

  it('describes a refusal as it is sent', async () => {
    const { app } = sampleFace();
    for (const path of ['/v1/contracts', '/v1/nowhere']) {
      const response = await app.request(path, registering({}));
      expect(Problem.safeParse(await response.json()).error).toBeUndefined();
    }
  });
});

describe('the committed documents', () => {
  it('are what the tables of operations say', () => {
    expect(run('openapi/build.ts', '--check')).toEqual({ status: 0, text: '' });
  });

  it.each([
    ['redocly', redocly],
    ['spectral', spectral],
  ])('are found sound by %s', (_name, lint) => {
    const result = lint('openapi/registry.json', 'openapi/inspectorate.json');
    expect(result.status, result.text).toBe(0);
  });
});

describe('a served document', () => {
  it("names this stage's own addresses and nothing of the examples", () => {
    const text = readFileSync(join(folder, 'sound.json'), 'utf8');
    const served = withAddresses(JSON.parse(text), {
      baseUrl: 'http://localhost:3000',
      authorizationUrl: 'http://localhost:3002/auth',
      tokenUrl: 'http://localhost:3002/token',
    });
    const shown = JSON.stringify(served);
    expect(shown).not.toContain('insaf.example');
    expect(shown).toContain('"url":"http://localhost:3000"');
    expect(shown).toContain('"type":"http://localhost:3000/problems/not-found"');
    expect(shown).toContain('"tokenUrl":"http://localhost:3002/token"');
  });

  it('calls scopes as its issuer does, where tokens are asked for and where they are needed', () => {
    const given = JSON.parse(readFileSync('openapi/registry.json', 'utf8'));
    const { authorizationCode } = given.components.securitySchemes.oauth2.flows;
    const addresses = { ...authorizationCode, baseUrl: given.servers[0].url, scopePrefix: 'registry/' };
    const served = JSON.parse(JSON.stringify(withAddresses(given, addresses)));
    const scopesIn = (document: typeof given): string[] => {
      const { flows } = document.components.securitySchemes.oauth2;
      const methods = Object.values<object>(document.paths).flatMap((path) => Object.values(path));
      return [
        ...Object.keys(flows.authorizationCode.scopes),
        ...Object.keys(flows.clientCredentials.scopes),
        ...methods.flatMap(({ security = [] }) =>
          security.flatMap(({ oauth2 = [] }: { oauth2?: string[] }) => oauth2),
        ),
      ];
    };
    expect(scopesIn(given).length).toBeGreaterThan(50);
    expect(scopesIn(served)).toEqual(scopesIn(given).map((scope) => `registry/${scope}`));
    expect(served.components.schemas).toEqual(given.components.schemas);
  });
});
