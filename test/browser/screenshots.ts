import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Seat, sitDown, startBrowser } from '../support/browser/chromium.ts';
import { type Country, openCountry } from '../support/browser/country.ts';
import { findPages, walkers } from '../support/browser/walkers.ts';

/** Where the pictures go; git does not keep them. */
const folder = process.argv[2] ?? 'screenshots';
const seats: readonly Seat[] = [
  { language: 'en', width: 1280 },
  { language: 'ar', width: 1280 },
  { language: 'en', width: 360 },
  { language: 'ar', width: 360 },
];
const seatName = ({ language, width }: Seat): string => `${language}-${width}`;

/** What nobody reaches by a link: a page that is not there, and a form that was sent empty. */
const unlinked: Readonly<Record<string, string>> = { 'not-found': '/console/no-such-page' };

/** A browser cannot draw a picture of any height: of a longer page its beginning is taken. */
const mostPixels = 12_000;

async function takePicture(page: Page, path: string): Promise<void> {
  const [width = 0, height = 0] = await page.evaluate<number[]>(
    '[document.documentElement.clientWidth, document.documentElement.scrollHeight]',
  );
  const clip = { x: 0, y: 0, width, height: Math.min(height, mostPixels) };
  await page.screenshot({ path, fullPage: true, clip });
}

async function takePictures(browser: Browser, country: Country): Promise<number> {
  let taken = 0;
  const { insaf } = country;
  for (const walker of walkers) {
    const found = (await findPages({ browser, country }, walker)).filter(({ isFile }) => !isFile);
    const [first] = found;
    if (!first) continue;
    const more = Object.entries(unlinked).map(([pageId, address]) => ({ ...first, pageId, address }));
    await Promise.all(
      seats.map(async (seat) => {
        for (const { pageId, address, cookies, face } of [...found, ...more]) {
          const context = await sitDown(browser, seat);
          await context.addCookies(cookies);
          const page = await context.newPage();
          await page.goto(insaf.urls[face] + address);
          await takePicture(page, join(folder, face, `${pageId}-${seatName(seat)}.png`));
          taken += 1;
          await context.close();
        }
      }),
    );
  }
  return taken;
}

/** `npm run screenshots [folder]`: every page of both consoles in both languages, on a desk and on a phone. */
async function run(): Promise<void> {
  for (const { face } of walkers) mkdirSync(join(folder, face), { recursive: true });
  const [country, browser] = await Promise.all([openCountry(), startBrowser()]);
  try {
    console.log(`${await takePictures(browser, country)} pictures in ${folder}`);
  } finally {
    await browser.close();
    await country.stop();
  }
}

await run();
