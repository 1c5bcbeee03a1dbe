import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { chosen, isNight, together } from '../support/browser/chosen.ts';
import { type Seat, signInTo, sitDown, startBrowser } from '../support/browser/chromium.ts';
import { type Country, openCountry } from '../support/browser/country.ts';
import { beginningsOf, controlsOf, faultsOf, overflowing } from '../support/browser/inspection-of-pages.ts';
import { waysOfWorking } from '../support/browser/journeys/hands.ts';
import { journeys } from '../support/browser/journeys/journeys.ts';
import { travel } from '../support/browser/journeys/travel.ts';
import { type Found, findPages, walkers } from '../support/browser/walkers.ts';
import { mostBytes, weigh } from '../support/browser/weight.ts';

// All of it takes minutes where a machine does other things beside; the bound only ends what hangs.
if (isNight) vi.setConfig({ testTimeout: 2_400_000 });

let country: Country;
let browser: Browser;

beforeAll(async () => {
  [country, browser] = await Promise.all([openCountry(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await country?.stop();
});

/** How people sit before a page, at twice the size too, which is half the room (WCAG 1.4.4, 1.4.10). */
const everySeat: readonly Seat[] = [
  { language: 'en', width: 1280 },
  { language: 'ar', width: 1280 },
  { language: 'en', width: 360 },
  { language: 'ar', width: 360 },
  { language: 'en', width: 640 },
  { language: 'ar', width: 640 },
  { language: 'ar', width: 1280, forcedColors: true },
  { language: 'en', width: 360, forcedColors: true },
];
const atOnce = 3;

async function open({ face, address, cookies }: Found, seat: Seat): Promise<[BrowserContext, Page]> {
  const context = await sitDown(browser, seat);
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto(country.insaf.urls[face] + address);
  return [context, page];
}

/** What every page is held to, however it is looked at. */
async function look(found: Found, seat: Seat): Promise<void> {
  const [context, page] = await open(found, seat);
  const where = `${found.pageId} ${JSON.stringify(seat)}`;
  expect.soft(await faultsOf(page), where).toEqual([]);
  expect.soft(await overflowing(page), where).toEqual([]);
  expect.soft(await weigh(page), where).toBeLessThanOrEqual(mostBytes);
  await context.close();
}

/** Landmarks begin as far from the side from which one reads, in both directions. */
async function compareMirror(found: Found, width: Seat['width']): Promise<void> {
  const measured = [];
  for (const language of ['en', 'ar'] as const) {
    const [context, page] = await open(found, { language, width });
    measured.push({ begins: await beginningsOf(page), controls: await controlsOf(page) });
    await context.close();
  }
  const [left, right] = measured;
  const where = `${found.pageId} ${width}`;
  expect.soft(Object.keys(left?.begins ?? {}).length, where).toBeGreaterThan(3);
  for (const [landmark, at] of Object.entries(left?.begins ?? {}))
    expect
      .soft(Math.abs(at - (right?.begins[landmark] ?? Number.NaN)), `${where} ${landmark}`)
      .toBeLessThanOrEqual(2);
  expect.soft(left?.controls, where).toBe(right?.controls);
}

/** Documents without a console round them, in eight languages or two at once: `certificate.test.ts` looks at these. */
const ofTheirOwn = ['verify', 'licences', 'verify-number', 'certificate-document'];

describe.each(walkers)('the console of the $face', (walker) => {
  let shown: readonly Found[] = [];

  it('can be walked from its start to each of its pages, and to each of its files', async () => {
    const found = await findPages({ browser, country }, walker);
    const reached = found.map(({ pageId }) => pageId).sort();
    expect(reached).toEqual(walker.pages.map(({ pageId }) => pageId).sort());
    shown = found.filter(({ isFile, pageId }) => !isFile && !ofTheirOwn.includes(pageId));
  });

  it('has no fault that axe finds, no target too small, nothing that sticks out and no page too heavy, however one sits before it', async () => {
    const looks = chosen(shown, 12, `looks ${walker.face}`).flatMap((found) =>
      chosen(everySeat, 1, found.pageId).map((seat) => [found, seat] as const),
    );
    await together(looks, atOnce, ([found, seat]) => look(found, seat));
  });

  it('is a mirror of itself in the other direction within two pixels, with the same links and fields', async () => {
    const pages = chosen(shown, 4, `mirror ${walker.face}`);
    const pairs = pages.flatMap((found) =>
      chosen([1280, 360] as const, 1, found.pageId).map((width) => [found, width] as const),
    );
    await together(pairs, atOnce, ([found, width]) => compareMirror(found, width));
  });

  it('loses nothing at twice the size', async () => {
    await together(chosen(shown, 4, `zoom ${walker.face}`), atOnce, async (found) => {
      const counts = [];
      for (const width of [1280, 640] as const) {
        const [context, page] = await open(found, { language: 'en', width });
        counts.push(await controlsOf(page));
        await context.close();
      }
      expect.soft(counts[1], found.pageId).toBe(counts[0]);
    });
  });
});

const ways = waysOfWorking.flatMap((way) => [true, false].map((scripts) => ({ way, scripts })));

describe.each(journeys)('$name', (journey) => {
  it('is gone to its end, with a pointer or the keys alone, with scripts or without', async () => {
    for (const how of chosen(ways, 1, journey.name)) {
      const { goal, fromList = 0 } = await travel({ browser, country }, journey, how);
      expect.soft(goal, JSON.stringify(how)).not.toBe('');
      expect.soft(fromList, JSON.stringify(how)).toBeLessThanOrEqual(3);
    }
  });
});

describe('the list of whom to visit', () => {
  const arrived = async (seat: Seat): Promise<Page> =>
    signInTo(await sitDown(browser, seat), `${country.insaf.urls.inspectorate}/console`, 'inspector');

  it('answers a filter without being loaded anew where scripts run, and breaks no rule of its content policy', async () => {
    const page = await arrived({ language: 'en', width: 1280 });
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    let loads = 0;
    page.on('load', () => (loads += 1));
    const all = await page.locator('#list tbody tr').count();
    await page.selectOption('select[name=level]', 'urgent');
    await page.waitForURL(/level=urgent/);
    await page.locator('#list tbody tr').first().waitFor();
    await expect.poll(() => page.locator('#said').innerText()).toContain('Urgent');
    expect(await page.locator('#list tbody tr').count()).toBeLessThan(all);
    expect(await page.locator('#list tbody tr').count()).toBe(
      await page.locator('#list .insaf-level--urgent').count(),
    );
    expect({ loads, complaints }).toEqual({ loads: 0, complaints: [] });
    await page.context().close();
  });

  it('keeps a view by its name, and goes to the next page and back, without any script', async () => {
    const page = await arrived({ language: 'ar', width: 360, scripts: false });
    await page.goto(`${page.url().split('?')[0]}?governorate=capital`);
    await page.locator('.insaf-views summary').first().click();
    await page.fill('input[name=name]', 'العاصمة');
    await page.click('.insaf-views form button[type=submit]');
    await page.goto(`${country.insaf.urls.inspectorate}/console`);
    const first = await page.locator('#list tbody a').first().innerText();
    await page.click('a[rel=next]');
    expect(await page.locator('#list tbody a').first().innerText()).not.toBe(first);
    await page.click('a[rel=prev]');
    expect(await page.locator('#list tbody a').first().innerText()).toBe(first);
    await page.click('.insaf-views__list a');
    expect(new URL(page.url()).search).toBe('?governorate=capital');
    await page.locator('.insaf-views summary').last().click();
    await page.click('button[name=forget]');
    expect(await page.locator('.insaf-views__list').count()).toBe(0);
    await page.context().close();
  });
});

describe('the pages for everybody', () => {
  it.each(['/', '/accessibility'])(
    '%s is read without signing in, in the language that the browser asks for',
    async (path) => {
      for (const [language, beginning] of [
        ['en', '<html lang="en" dir="ltr"'],
        ['ar', '<html lang="ar" dir="rtl"'],
      ] as const) {
        const headers = { 'accept-language': language };
        const answer = await fetch(country.insaf.urls.registry + path, { headers });
        expect(answer.status).toBe(200);
        expect(await answer.text()).toContain(beginning);
      }
    },
  );

  it('belong to the registry: officials have no page outside of their console', async () => {
    const answer = await fetch(`${country.insaf.urls.inspectorate}/`);
    expect(answer.status).toBe(404);
  });
});
