import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../support/browser/chromium.ts';
import { type Country, openCountry } from '../support/browser/country.ts';
import { everySeat, lookAtPages } from '../support/browser/look-at-pages.ts';
import { walkers } from '../support/browser/walkers.ts';

let country: Country;
let browser: Browser;

beforeAll(async () => {
  [country, browser] = await Promise.all([openCountry(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await country?.stop();
});

describe('by night, from every seat', () => {
  it.each(walkers)(
    'the console of the $face has no fault that axe finds and nothing that sticks out',
    async (walker) => {
      const { faults } = await lookAtPages(browser, country.insaf, { walker, seats: everySeat });
      expect(faults).toEqual([]);
    },
  );
});
