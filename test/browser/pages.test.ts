import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Insaf } from '../../functions/local/server.ts';
import { signInTo, sitDown, startBrowser } from '../support/browser/chromium.ts';
import { type Country, openCountry } from '../support/browser/country.ts';
import { beginningsOf } from '../support/browser/inspection-of-pages.ts';
import { lookAtPages, someSeats } from '../support/browser/look-at-pages.ts';
import { walkers } from '../support/browser/walkers.ts';

let country: Country;
let insaf: Insaf;
let browser: Browser;

beforeAll(async () => {
  [country, browser] = await Promise.all([openCountry(), startBrowser()]);
  insaf = country.insaf;
});
afterAll(async () => {
  await browser?.close();
  await country?.stop();
});

describe.each(walkers)('the console of the $face', (walker) => {
  const { face, who, pages } = walker;
  it('can be walked from its start to each of its pages, in both languages, on a desk and on a phone', async () => {
    const { reached, faults } = await lookAtPages(browser, insaf, { walker, seats: someSeats });
    expect.soft(faults).toEqual([]);
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
