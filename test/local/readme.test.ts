import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signature } from '../../functions/inspectorate/operations/examples-releases.ts';
import { seedDemo } from '../../functions/local/seed/seed-demo.ts';
import { type Insaf, startInsaf } from '../../functions/local/server.ts';
import { letReleasesLeave } from '../../functions/processors/release-processor.ts';

const root = new URL('../..', import.meta.url).pathname;
const dataDir = mkdtempSync(join(tmpdir(), 'insaf-readme-'));
const run = promisify(execFile);
let insaf: Insaf | undefined;

const commandsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)]
    .map(([, block]) => block ?? '')
    .filter((block) => block.includes('curl'));

/** The command as printed, with the ports of this run in the place of the usual ones. */
function here(command: string): string {
  if (!insaf) throw new Error('not started');
  const { registry, inspectorate, issuer } = insaf.urls;
  return command
    .replaceAll('http://localhost:3000', registry)
    .replaceAll('http://localhost:3001', inspectorate)
    .replaceAll(/npm run -s token -- (\S+?)\)/g, `npm run -s token -- $1 --issuer ${issuer})`)
    .replaceAll('curl -s', "curl -s -w '\\n%{http_code}\\n'");
}

async function answers(command: string): Promise<{ status: number; body: Record<string, unknown> }[]> {
  const { stdout } = await run('bash', ['-c', here(command)], { cwd: root, maxBuffer: 8_000_000 });
  return [...stdout.matchAll(/^(\{.*\})\n(\d{3})$/gm)].map(([, text, status]) => ({
    status: Number(status),
    body: JSON.parse(text ?? '{}'),
  }));
}

beforeAll(async () => {
  insaf = await startInsaf({
    dataDir,
    ports: { registry: 0, inspectorate: 0, issuer: 0, voice: 0, engine: 0 },
    writeLog: () => {},
  });
  await seedDemo(insaf, () => {});
}, 120_000);

afterAll(async () => {
  await insaf?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the README, copied word for word', () => {
  const [register, flagged, profile] = commandsOf('README.md');

  test('registers a contract and shows the agency what it may know of its own declaration', async () => {
    const [answer] = await answers(register ?? '');
    expect(answer?.status).toBe(201);
    expect(answer?.body).toMatchObject({
      contract: { worker: { document: { lastThree: '567' } } },
      compliance: { standard: 'notMet', feeCaps: [{ status: 'over', why: 'overCap' }] },
    });
    expect(JSON.stringify(answer?.body)).not.toContain('Z1234567');
  });

  test('finds employers to visit, with the reasons in both languages', async () => {
    await insaf?.processors.settled();
    const [answer] = await answers(flagged ?? '');
    expect(answer?.status).toBe(200);
    expect(answer?.body.items).toHaveLength(3);
    for (const item of Object(answer?.body).items)
      expect(item).toMatchObject({
        sector: 'F',
        why: [{ words: { en: expect.any(String), ar: expect.any(String) } }, {}, {}],
      });
  });

  test('reads why, contract by contract', async () => {
    const [answer] = await answers(profile ?? '');
    expect(answer?.status).toBe(200);
    expect(answer?.body).toMatchObject({
      organisation: { id: 'org_00000000-0000-4000-8000-000000000001' },
      rank: { contracts: expect.any(Number) },
    });
  });
});

/** A letter to the demo agency about itself, drafted, signed by another and left, whatever the hour. */
async function servedOnAgency(): Promise<void> {
  const headers = '-H "Insaf-Purpose: inspection" -H "Content-Type: application/json"';
  const as = (who: string) => `-H "Authorization: Bearer $(npm run -s token -- ${who})" ${headers}`;
  const post = (who: string, path: string, key: string, body: object) =>
    answers(
      `curl -s http://localhost:3001${path} ${as(who)} -H "Idempotency-Key: ${key}" -d '${JSON.stringify(body)}'`,
    );
  const [me] = await answers(
    'curl -s http://localhost:3000/v1/me -H "Authorization: Bearer $(npm run -s token -- agency-demo)"',
  );
  const { id: recipientId } = Object(me?.body.organisation);
  const letter = { kind: 'askEmployer', recipientId, coverReason: 'routineReview', window: { days: 0 } };
  const [drafted] = await post('inspector-regulator', '/v1/releases', 'a-letter-0', letter);
  const path = `/v1/releases/${drafted?.body.id}/signature`;
  const [signed] = await post('supervisor', path, 'a-signature-0', signature);
  expect([drafted?.status, signed?.status]).toEqual([201, 201]);
  if (insaf) await letReleasesLeave(insaf.releases, new Date(Date.now() + 40 * 86_400_000).toISOString());
}

test('the commands of docs/integrate.md answer as the page says', { timeout: 120_000 }, async () => {
  await servedOnAgency();
  const commands = commandsOf('docs/integrate.md').join('\n');
  const found = await answers(commands);
  expect(found.map(({ status }) => status)).toEqual([
    ...[200, 200, 201, 201],
    ...[201, 201, 201, 201, 201, 200],
    ...[200, 201],
  ]);
  const [, , , certificate, , , , , , account, notice, answered] = found.map(({ body }) => body);
  expect(certificate).toMatchObject({ state: 'valid', credential: { jwt: expect.any(String) } });
  expect(account).toMatchObject({ settled: true, plan: { instalments: [{}, {}, {}] } });
  expect(notice).toMatchObject({ kind: 'askEmployer', replyBy: expect.any(String) });
  expect(answered).toMatchObject({ reply: { stance: 'explains' } });
  expect(found[0]?.body).toMatchObject({ role: 'system', organisation: { kind: 'employer' } });
});
