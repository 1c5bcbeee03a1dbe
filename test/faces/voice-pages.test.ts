import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as examples from '../../functions/registry/operations/examples.ts';
import { drawHumanCode } from '../../lib/domain/values/human-code.ts';
import { workerLinkLength } from '../../lib/domain/voice/worker-link.ts';
import {
  asNothing,
  type Carrier,
  carriers,
  cookiesOn,
  type Defect,
  defectsOf,
  filled,
  mountedRoutes,
  voiceMatrix,
} from '../support/authorisation/voice-cells.ts';
import { figure } from '../support/figure.ts';
import { fuzzVoice, voiceShots } from '../support/requests/voice-fuzz.ts';
import { aPhone, withoutKey } from '../support/stages/phone.ts';
import { running } from '../support/stages/running.ts';
import { aContract } from '../support/stages/stage.ts';
import { type WorkerStage, workerStage } from '../support/stages/worker-stage.ts';

const insaf = running();
let stage: WorkerStage;
beforeAll(async () => {
  stage = await workerStage(insaf);
});

describe('Every page', () => {
  const paths = [
    '/',
    '/?l=ur',
    '/code',
    '/phone?l=ar',
    '/speak',
    '/paid',
    '/back',
    '/messages',
    '/nowhere',
    '/s.css',
  ];

  test.each(paths)(
    '%s may load nothing from afar, run nothing, be framed or kept by nobody',
    async (path) => {
      const { headers, text } = await aPhone(insaf).get(path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      );
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
      expect(headers.get('x-request-id')).toBeNull();
      expect(text).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)|@font-face|style="/);
    },
  );

  test('has the same title, which says nothing', async () => {
    for (const path of ['/', '/speak', '/paid', '/messages', '/code'])
      expect((await aPhone(insaf).get(path)).text).toContain('<title>Information</title>');
  });

  test('says of what consent, duress and rights are in English only, with the number, where nobody has read a translation', async () => {
    const phone = aPhone(insaf);
    const { text } = await phone.get('/speak?l=hi');
    expect(text).toMatch(/<p lang="en" dir="ltr">By sending this/);
    expect(text).toContain('995');
    const receipt = await phone.post('/speak', { key: randomUUID(), l: 'ar', words: 'x' });
    expect(receipt.text).toMatch(/<p lang="en" dir="ltr">If somebody forces you/);
  });
});

describe('The link', () => {
  test('leads to a page that looks nothing up: the same for a code that opens something and one that does not', async () => {
    const other = drawHumanCode(workerLinkLength, (attempt) => Buffer.alloc(32, 7 + attempt));
    const [real, invented] = await Promise.all(
      [stage.code, other].map((each) => aPhone(insaf).get(`/l/${each}`)),
    );
    expect(real?.status).toBe(200);
    expect(invented?.text.replaceAll(other, stage.code)).toBe(real?.text);
    expect(invented?.headers.get('content-length')).toBe(real?.headers.get('content-length'));
  });

  test('is told to be mistaken when a character is, and to open nothing when it was never given out', async () => {
    const mistaken = `${stage.code.slice(0, -1)}${stage.code.endsWith('0') ? '1' : '0'}`;
    expect((await aPhone(insaf).get(`/l/${mistaken}`)).status).toBe(404);
    expect((await aPhone(insaf).post('/', { code: mistaken })).text).toContain('There is a mistake');
    const other = drawHumanCode(workerLinkLength, (attempt) => Buffer.alloc(32, 9 + attempt));
    const unknown = await aPhone(insaf).post('/', { code: other });
    expect([unknown.status, unknown.headers.get('set-cookie')]).toEqual([422, null]);
    expect(unknown.text).toContain('This code opens nothing');
  });

  test('opens for a quarter of an hour, in a cookie that no script and no other site can use', async () => {
    const answer = await aPhone(insaf).post('/', { code: stage.code.toLowerCase(), l: 'bn' });
    expect(answer.headers.get('location')).toBe('/');
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-s=[\w-]+; Max-Age=900; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect(cookie).not.toContain(stage.contractId);
  });

  test('shows the same bytes to whoever holds it: before it is used, while it is used, and after', async () => {
    const holder = await stage.opened();
    const looks = async () =>
      Promise.all(
        ['/', '/differs', '/paid', '/back'].map(async (path) => withoutKey(await holder.get(path))),
      );
    const before = await looks();
    const { phone } = await stage.told('/differs', { words: 'They keep my passport.' });
    const during = await looks();
    await phone.get('/');
    await insaf.settled();
    expect(during).toEqual(before);
    expect(await looks()).toEqual(before);
  });

  test('is printed with its code, its picture and the way to speak without it', async () => {
    const sheet = await aPhone(insaf).get(`/l/${stage.code}/print`);
    expect(sheet.text).toContain(`${insaf.insaf.urls.voice}/speak`);
    const picture = await aPhone(insaf).get(`/l/${stage.code}/qr.svg`);
    expect(picture.headers.get('content-type')).toBe('image/svg+xml');
    expect(picture.text).toMatch(/^<svg/);
    for (const part of ['print', 'qr.svg'])
      expect((await aPhone(insaf).get(`/l/none/${part}`)).status).toBe(404);
  });
});

test('Leaving forgets what the browser can be made to forget, and shows something else', async () => {
  const phone = await stage.opened();
  const answer = await phone.get('/leave');
  expect(answer.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"');
  expect([answer.status, answer.headers.get('location')]).toEqual([303, 'https://www.wikipedia.org/']);
  expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
});

describe('Whoever shares an address with a worker', () => {
  test('cannot use it up so that nobody can speak, nor feel by their own refusals that somebody does', async () => {
    const [watcher, worker] = [aPhone(insaf), aPhone(insaf)];
    const statuses = [];
    for (let sent = 0; sent < 150; sent += 1) statuses.push((await watcher.post('/', { code: 'x' })).status);
    const told = { key: randomUUID(), words: 'They hold my passport.' };
    expect((await worker.post('/speak', told)).status).toBe(200);
    statuses.push((await watcher.post('/', { code: 'x' })).status);
    expect(new Set(statuses)).toEqual(new Set([422]));
  });

  test('cannot hold its one process with a form of thousands of fields', async () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`x${n}`, '1']));
    expect((await aPhone(insaf).post('/speak', many)).status).toBe(400);
  });
});

describe('Who may do what with the face of workers,', () => {
  let cookies: Readonly<Record<Carrier, string>>;
  let held = 0;
  beforeAll(async () => {
    const worker = { ...examples.registerContract.worker, name: { latin: 'Sunil Das' } };
    const otherContractId = await aContract(insaf, stage.between, { worker });
    const { first, second } = await stage.told('/differs');
    await insaf.settled();
    const opened = await aPhone(insaf).post('/messages', { first, second });
    const mailbox = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
    cookies = await cookiesOn(insaf, { contractId: stage.contractId, otherContractId, mailbox });
  });
  afterAll(() => figure('T1', `pages of workers: ${held} cells hold`));

  interface Asked {
    form?: Defect['fields'];
    headers?: Defect['headers'];
  }
  async function ask(route: string, carrier: Carrier, { form, headers = {} }: Asked = {}) {
    const path = route.slice(route.indexOf(' ') + 1).replace(':code', stage.code);
    const phone = aPhone(insaf, cookies[carrier]);
    const answer = form ? await phone.post(path, form, headers) : await phone.get(path);
    const kept = [...answer.headers].filter(([name]) => name !== 'date' && name !== 'set-cookie');
    const text = withoutKey(answer).replaceAll(/class="contact">[^<]+/g, 'class="contact">');
    held += 1;
    return { status: answer.status, bytes: JSON.stringify([answer.status, kept, text]), text };
  }
  const rows = Object.entries(voiceMatrix);

  test('is decided for every route that is mounted', async () => {
    expect(
      rows.map(([route]) => route).sort(),
      'Give it a row in test/support/authorisation/voice-cells.ts',
    ).toEqual((await mountedRoutes(insaf)).sort());
  });

  test.each(rows)(
    '%s answers each carrier as declared, and what opens nothing as nothing',
    async (route, row) => {
      const statuses = row.answers.split(' ').map(Number);
      const said = new Map<Carrier, Awaited<ReturnType<typeof ask>>>();
      for (const carrier of carriers.slice(0, statuses.length))
        said.set(carrier, await ask(route, carrier, row.fields ? { form: filled(row.fields) } : {}));
      expect([...said.values()].map(({ status }) => status)).toEqual(statuses);
      for (const carrier of asNothing)
        expect(said.get(carrier)?.bytes, carrier).toBe(said.get('nothing')?.bytes);
      expect(said.get('otherLink')?.text).not.toContain('Rajesh');
      expect(said.get('link')?.text).not.toContain('Sunil');
      // Whatever a page says, the way out stands on it; a sheet of paper has none.
      if (!route.endsWith('/print'))
        for (const { text } of said.values())
          if (text.includes('<html')) expect(text).toContain('href="/leave"');
      const refused = [...said.values()].filter(({ status }) => status === 403 || status === 404);
      expect(new Set(refused.map(({ bytes }) => bytes)).size).toBeLessThanOrEqual(1);
      if (statuses.at(-1) === 404)
        expect(said.get('vanished')?.text).toBe((await ask('GET /nowhere', 'nothing')).text);
    },
  );

  test('no defect of a field is read differently by what is carried, each is answered alike, and nothing is stored', async () => {
    const before = await insaf.items();
    const refusals = new Set<string>();
    for (const [route, { answers, fields }] of rows)
      for (const carrier of fields ? (['nothing', 'link', 'mailbox', 'over'] as const) : []) {
        const isShut = answers.split(' ')[carriers.indexOf(carrier)] === '403';
        for (const { name, fields: form, headers = {} } of defectsOf(filled(fields ?? {}))) {
          const { status, bytes } = await ask(route, carrier, { form, headers });
          expect([route, carrier, name, status]).toEqual([route, carrier, name, isShut ? 403 : 400]);
          if (!isShut) refusals.add(bytes);
        }
      }
    expect(refusals.size).toBe(1);
    expect(await insaf.items()).toEqual(before);
  });

  test('and whatever is done to one field of a form gets no 5xx, no answer of another kind, and runs nothing (T3)', async () => {
    const seed = Math.floor(Math.random() * 2 ** 20);
    const faults = await fuzzVoice(insaf, { runs: 300, seed, cookie: cookies.link });
    figure('T3', `forms of workers: 300 of ${voiceShots} changed forms, ${faults.length} faults`, seed);
    expect(faults).toEqual([]);
  });
});
