import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { told as aWord } from '../../functions/inspectorate/operations/examples-told.ts';
import { pages as inspectoratePages } from '../../functions/inspectorate/pages/console.ts';
import { findDemoPerson } from '../../functions/local/issuer/demo-people.ts';
import { signIn } from '../../functions/local/issuer/sign-in.ts';
import { fixedIds, seedDemo } from '../../functions/local/seed/seed-demo.ts';
import { type Insaf, startInsaf } from '../../functions/local/server.ts';
import { pages as registryPages } from '../../functions/registry/pages/console.ts';
import { type Seat, signInTo, sitDown, startBrowser } from '../support/browser/chromium.ts';
import { furnishRules } from '../support/browser/furnish-rules.ts';
import { beginningsOf, faultsOf, overflowing } from '../support/browser/inspection-of-pages.ts';
import { serveANotice } from '../support/browser/serve-a-notice.ts';
import { walkConsole } from '../support/browser/walk.ts';

const tokenOf = async (who: string): Promise<string> => {
  const person = findDemoPerson(who);
  if (!person) throw new RangeError(`Nobody is called ${who}.`);
  return signIn(insaf.urls.issuer, person);
};

const dataDir = mkdtempSync(join(tmpdir(), 'insaf-browser-'));
let insaf: Insaf;
let browser: Browser;

beforeAll(async () => {
  const ports = { registry: 0, inspectorate: 0, issuer: 0, voice: 0, engine: 0 };
  [insaf, browser] = await Promise.all([
    startInsaf({ dataDir, ports, writeLog: () => undefined }),
    startBrowser(),
  ]);
  await furnishRules(insaf);
  await seedDemo(insaf, () => undefined);
  // The seeded country has declared everything itself; a page of a report needs somebody who spoke.
  const response = await fetch(`${insaf.urls.inspectorate}/v1/reports`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${await tokenOf('hotline')}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': 'report',
    },
    body: JSON.stringify({ ...aWord, contractId: undefined, employerId: undefined }),
  });
  expect(response.status, await response.text()).toBe(201);
  await serveANotice(insaf, { recipientId: fixedIds.employer, contractIds: [] });
});
afterAll(async () => {
  await browser?.close();
  await insaf?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Who walks which console: together they must reach every page of it. */
const walkers = [
  { face: 'inspectorate', who: ['inspector', 'hotline', 'rules-author'], pages: inspectoratePages },
  { face: 'registry', who: ['employer', 'agency', 'newcomer'], pages: registryPages },
] as const;

const everySeat: readonly Seat[] = [
  { language: 'en', width: 1280 },
  { language: 'ar', width: 1280 },
  { language: 'en', width: 360 },
  { language: 'ar', width: 360 },
  { language: 'ar', width: 1280, forcedColors: true },
];

describe.each(walkers)('the console of the $face', ({ face, who, pages }) => {
  it('can be walked from its start to each of its pages, in both languages, on a desk and on a phone', async () => {
    const reached = new Set<string>();
    for (const person of who) {
      const desk = await sitDown(browser, { language: 'en', width: 1280 });
      const first = await signInTo(desk, `${insaf.urls[face]}/console`, person);
      // Each page is looked at once, by the first who finds it.
      const visited = (await walkConsole(first, pages)).filter(({ pageId }) => !reached.has(pageId));
      const cookies = await desk.cookies();
      for (const { pageId } of visited) reached.add(pageId);
      for (const seat of everySeat) {
        const context = await sitDown(browser, seat);
        await context.addCookies(cookies.filter(({ name }) => name !== 'insaf-language'));
        const page = await context.newPage();
        for (const { pageId, address } of visited) {
          await page.goto(insaf.urls[face] + address);
          const where = `${pageId} ${JSON.stringify(seat)}`;
          expect.soft(await faultsOf(page), where).toEqual([]);
          expect.soft(await overflowing(page), where).toEqual([]);
        }
        await context.close();
      }
      await desk.close();
    }
    expect([...reached].sort()).toEqual(pages.map(({ pageId }) => pageId).sort());
  });

  it.each([1280, 360] as const)(
    'is a mirror of itself in the other direction at %i pixels',
    async (width) => {
      const [person] = who;
      const measured = [];
      for (const language of ['en', 'ar'] as const) {
        const context = await sitDown(browser, { language, width });
        const page = await signInTo(context, `${insaf.urls[face]}/console`, person);
        measured.push(await beginningsOf(page));
        await context.close();
      }
      const [left = {}, right = {}] = measured;
      expect(Object.keys(left).length).toBeGreaterThan(3);
      for (const [landmark, at] of Object.entries(left))
        expect(Math.abs(at - (right[landmark] ?? Number.NaN)), landmark).toBeLessThanOrEqual(2);
    },
  );
});

describe('the pages for everybody', () => {
  it.each(['/', '/accessibility'])(
    '%s is read without signing in, in the language that the browser asks for',
    async (path) => {
      for (const [language, beginning] of [
        ['en', '<html lang="en" dir="ltr"'],
        ['ar', '<html lang="ar" dir="rtl"'],
      ] as const) {
        const answer = await fetch(insaf.urls.registry + path, { headers: { 'accept-language': language } });
        expect(answer.status).toBe(200);
        expect(await answer.text()).toContain(beginning);
      }
    },
  );

  it('belong to the registry: officials have no page outside of their console', async () => {
    const answer = await fetch(`${insaf.urls.inspectorate}/`);
    expect(answer.status).toBe(404);
  });
});
