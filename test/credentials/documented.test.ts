import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documented, documentedCheck } from '../support/credentials/documented-checks.ts';
import { anIssuedCertificate, takeStep } from '../support/credentials/issued-certificate.ts';
import { running } from '../support/stages/running.ts';

const insaf = running({ paused: true });
const folder = mkdtempSync(join(tmpdir(), 'insaf-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const has = (...programs: string[]): boolean =>
  programs.every((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0);
const get = async (path: string): Promise<string> =>
  (await insaf.call({ face: 'registry' }, 'GET', path)).text;

/** A credential in one state with all that whoever checks it needs, in files of a folder of its own. */
async function filed(list: number, step?: 'suspended' | 'withdrawn') {
  const place = mkdtempSync(join(folder, 'case-'));
  const certificate = await anIssuedCertificate(insaf, { status: { list, index: 12_345 } });
  if (step) await takeStep(insaf, certificate, step);
  const files = {
    'credential.jwt': certificate.jwt,
    'jwks.json': await get('/.well-known/jwks.json'),
    'revocation.jwt': await get(`/v1/public/status-lists/${list}-revocation`),
    'suspension.jwt': await get(`/v1/public/status-lists/${list}-suspension`),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text);
  return { place, number: certificate.number, list };
}

const states = [
  { list: 21, state: 'valid' },
  { list: 22, state: 'suspended', step: 'suspended' },
  { list: 23, state: 'withdrawn', step: 'withdrawn' },
] as const;
const cases = new Map<string, Awaited<ReturnType<typeof filed>>>();
beforeAll(async () => {
  for (const each of states)
    cases.set(each.state, await filed(each.list, 'step' in each ? each.step : undefined));
});

const names = ['credential.jwt', 'jwks.json', 'revocation.jwt', 'suspension.jwt'];
const given = (state: string) => {
  const found = cases.get(state);
  if (!found) throw new Error(`no ${state} certificate`);
  return found;
};

const argsOf = (script: string) => [join(folder, script), insaf.insaf.urls.registry, ...names];

/** Runs a documented program over the files of a case. */
function run(command: string, args: readonly string[], cwd: string): Promise<Ran> {
  // The machine may be slow: how old a list may be is tried where the clock is given.
  const { registry } = insaf.insaf.urls;
  const env = { ...process.env, OLDEST: '3000', REGISTRY: registry, NUMBER: given('valid').number };
  return new Promise((resolve) => {
    execFile(command, [...args], { cwd, env }, (error, stdout, stderr) =>
      resolve({ said: stdout.trim(), refused: error !== null, why: stderr }),
    );
  });
}
interface Ran {
  said: string;
  refused: boolean;
  why: string;
}

const programs = [
  { language: 'Python', fence: 'python', command: 'python3', script: 'verify.py', needs: ['python3'] },
  {
    language: 'a shell',
    fence: 'sh verify',
    command: 'bash',
    script: 'verify.sh',
    needs: ['bash', 'openssl', 'jq', 'gzip', 'base64', 'od'],
  },
];

describe.each(programs)('the program of docs/verify.md in $language', ({ fence, command, script, needs }) => {
  const isHere = has(...needs);
  if (!isHere) console.log(`Not run: this machine lacks one of ${needs.join(', ')}.`);
  beforeAll(() => writeFileSync(join(folder, script), documented(fence)));

  it.skipIf(!isHere)('tells each state without a network', async () => {
    const runs = states.map(async ({ state }) => {
      const { place, number } = given(state);
      const { said, why } = await run(command, argsOf(script), place);
      expect(said, why).toBe(`${number} ${state}`);
    });
    await Promise.all(runs);
  });

  it.skipIf(!isHere)(
    'refuses a changed credential, a changed list and another certificate’s list',
    async () => {
      const { place } = given('valid');
      const changed = (name: string, change: (text: string) => string): string => {
        const bent = mkdtempSync(join(folder, 'bent-'));
        for (const each of names) {
          const text = readFileSync(join(place, each), 'utf8');
          writeFileSync(join(bent, each), each === name ? change(text) : text);
        }
        return bent;
      };
      const flip = (text: string) => {
        const at = text.indexOf('.') + 20;
        return text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
      };
      const bent = [
        changed('credential.jwt', flip),
        changed('suspension.jwt', flip),
        changed('suspension.jwt', () =>
          readFileSync(join(given('suspended').place, 'suspension.jwt'), 'utf8'),
        ),
        changed('suspension.jwt', () => readFileSync(join(place, 'revocation.jwt'), 'utf8')),
      ];
      const runs = bent.map(async (cwd) => {
        const { said, refused, why } = await run(command, argsOf(script), cwd);
        expect({ said, refused }, why).toEqual({ said: '', refused: true });
      });
      await Promise.all(runs);
    },
  );
});

describe('the TypeScript of docs/verify.md', () => {
  const known = (state: string) => {
    const { place, list, number } = given(state);
    const read = (name: string) => readFileSync(join(place, name), 'utf8');
    const issuer = insaf.insaf.urls.registry;
    const address = (purpose: string) => `${issuer}/v1/public/status-lists/${list}-${purpose}`;
    return {
      token: read('credential.jwt'),
      known: {
        ...{ issuer, number, now: new Date(), oldestList: 3_000 },
        keys: JSON.parse(read('jwks.json')).keys,
        lists: Object.fromEntries(
          ['revocation', 'suspension'].map((purpose) => [address(purpose), read(`${purpose}.jwt`)]),
        ),
      },
    };
  };

  it('tells each state without a network', async () => {
    const check = await documentedCheck(folder);
    for (const { state } of states) {
      const { token, known: at } = known(state);
      expect(check(token, at).state).toBe(state);
    }
  });

  it('rests on no list that is older than it was told', async () => {
    const check = await documentedCheck(folder);
    const { token, known: at } = known('valid');
    const later = new Date(at.now.getTime() + 600_000);
    expect(() => check(token, { ...at, now: later, oldestList: 60 })).toThrow('the list is too old');
    expect(check(token, { ...at, now: later, oldestList: 3_600 }).state).toBe('valid');
  });
});

describe('what docs/verify.md fetches', () => {
  const needs = ['curl', 'jq', 'bash', 'base64'];
  const isHere = has(...needs);
  if (!isHere) console.log(`Not run: this machine lacks one of ${needs.join(', ')}.`);

  it.skipIf(!isHere)('is what checking takes, by the number alone', async () => {
    const place = mkdtempSync(join(folder, 'fetched-'));
    const { refused, why } = await run('bash', ['-euc', documented('sh fetch')], place);
    expect(refused, why).toBe(false);
    for (const name of names) expect(readFileSync(join(place, name), 'utf8').length).toBeGreaterThan(100);
  });
});
