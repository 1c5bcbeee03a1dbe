import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Ports } from '../../functions/local/options.ts';
import { registerParties } from '../support/faults/kill-rounds.ts';
import {
  argumentsFor,
  type Child,
  freePorts,
  killNow,
  startChild,
  stopChild,
} from '../support/stages/child.ts';

const anyPort: Ports = { registry: 0, inspectorate: 0, issuer: 0, voice: 0, engine: 0 };
let folder: string;
let dataDir: string;
const children: Child[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'insaf-start-'));
  dataDir = join(folder, 'data');
});
afterEach(async () => {
  for (const child of children.splice(0)) await killNow(child);
  rmSync(folder, { recursive: true, force: true });
});

function begin(...args: string[]): Child {
  const child = startChild(args);
  children.push(child);
  return child;
}

/** What a start that cannot go on tells: one sentence, one cure, no stack. */
async function complaintOf(...args: string[]): Promise<string[]> {
  const child = begin(...args);
  expect(await child.exited, child.said()).toBe(1);
  expect(child.said()).not.toMatch(/\n\s+at |node:|Error:|file:\/\//);
  return child
    .said()
    .split('\n')
    .filter((line) => line !== '');
}
const withData = (path: string): string[] => argumentsFor(path, anyPort);

describe('What keeps the product from starting is said in one sentence with its cure, and the exit code is 1:', () => {
  test.each(['registry', 'issuer', 'engine'])('the port of the %s is in use', async (name) => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const complaint = await complaintOf(...argumentsFor(dataDir, { ...anyPort, [name]: port }));
    other.close();
    expect(complaint).toEqual([
      expect.stringMatching(`ort ${port} .*in use\\.$`),
      expect.stringMatching(/\w/),
    ]);
  });

  test('a port that is no port', async () => {
    expect(await complaintOf('--voice-port', '70000')).toEqual([
      '--voice-port takes a number from 0 to 65535.',
      'For example: npm start -- --voice-port 4000',
    ]);
  });

  test.each([['--bogus'], ['extra']])('%s, which it does not understand, and what it does', async (arg) => {
    const [sentence, ...usage] = await complaintOf(arg);
    expect(sentence).toBe(`The local run does not understand ${arg}.`);
    expect(usage.join('\n')).toContain('npm start -- --reset');
  });

  test('a data folder that is a file, or lies below one', async () => {
    writeFileSync(dataDir, '');
    for (const path of [dataDir, join(dataDir, 'below')])
      expect(await complaintOf(...withData(path))).toEqual([
        `Nothing can be kept in ${path}.`,
        'Name a folder that you may write to: npm start -- --data DIR',
      ]);
  });

  // The administrator may write everywhere.
  test.skipIf(process.getuid?.() === 0)('a data folder that may not be written', async () => {
    mkdirSync(dataDir, { mode: 0o500 });
    const [sentence] = await complaintOf(...withData(dataDir));
    chmodSync(dataDir, 0o700);
    expect(sentence).toBe(`Nothing can be kept in ${dataDir}.`);
  });

  test('a database file that is damaged, which it leaves as it is', async () => {
    mkdirSync(join(dataDir, 'database'), { recursive: true });
    writeFileSync(join(dataDir, 'database', 'dynoxide.db'), randomBytes(9_000));
    expect(await complaintOf(...withData(dataDir))).toEqual([
      `The database in ${join(dataDir, 'database')} is damaged and cannot be opened.`,
      expect.stringMatching(/^Move the folder away .*\.$/),
    ]);
  });

  test.each([
    ['issuer-keys.json', 0o600, /does not hold the signing keys/],
    ['keys.json', 0o600, /is not a key file of this version/],
    ['keys.json', 0o644, /other users of this machine may read it/],
  ])('a file %s that nobody can use (%#)', async (name, mode, sentence) => {
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, name), '{', { mode });
    const complaint = await complaintOf(...withData(dataDir));
    expect(complaint).toEqual([expect.stringMatching(sentence), expect.stringMatching(/\w/)]);
  });

  test('--reset of a folder that is no data folder, which keeps all it holds', async () => {
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'thesis.txt'), 'three years');
    const [sentence] = await complaintOf(...withData(dataDir), '--reset');
    expect(sentence).toBe(`${dataDir} is not a data folder of Insaf, so it was left as it is.`);
    expect(existsSync(join(dataDir, 'thesis.txt'))).toBe(true);
  });

  test('a data folder that another run has, with --reset as without, and that run goes on', async () => {
    const first = begin(...withData(dataDir));
    await first.ready;
    for (const more of [[], ['--reset']]) {
      const [sentence] = await complaintOf(...withData(dataDir), ...more);
      expect(sentence).toMatch(`is in use by process ${first.process.pid}.`);
    }
    expect(existsSync(join(dataDir, 'database', 'dynoxide.db'))).toBe(true);
    expect(await stopChild(first)).toBe(0);
  });
});

test('--help tells how to run it, and nothing starts', async () => {
  const child = begin('--help');
  expect([await child.exited, child.said()]).toEqual([0, expect.stringContaining('npm start -- --data DIR')]);
});

test('A second start keeps the data, also that of a run that was killed, and --reset forgets it', async () => {
  const ports = await freePorts();
  const args = argumentsFor(dataDir, ports);
  const nameOf = async (token: string) => {
    const url = `http://localhost:${ports.registry}/v1/me`;
    const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    return [response.status, (await response.text()).includes('Bridge of Trust')];
  };
  const first = begin(...args);
  await first.ready;
  const { token } = await registerParties({ dataDir, ports });
  expect(await nameOf(token)).toEqual([200, true]);
  expect(await stopChild(first)).toBe(0);

  const second = begin(...args);
  await second.ready;
  expect(await nameOf(token)).toEqual([200, true]);
  await killNow(second);

  const third = begin(...args, '--reset');
  await third.ready;
  // New keys as well: what the old ones signed is worth nothing any more.
  expect(await nameOf(token)).toEqual([401, false]);
  expect(await stopChild(third)).toBe(0);
});
