import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Seat, signInTo, sitDown, startBrowser } from '../support/browser/chromium.ts';
import { type Country, openCountry } from '../support/browser/country.ts';
import { walkConsole } from '../support/browser/walk.ts';
import { walkers } from '../support/browser/walkers.ts';

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

async function takePictures(browser: Browser, { insaf, paidContract }: Country): Promise<number> {
  let taken = 0;
  const done = new Set<string>();
  for (const { face, who, pages } of walkers)
    for (const person of who) {
      const desk = await sitDown(browser, { language: 'en', width: 1280 });
      const first = await signInTo(desk, `${insaf.urls[face]}/console`, person);
      const visited = (await walkConsole(first, pages)).filter(({ pageId }) => !done.has(pageId));
      const extra = Object.entries(unlinked).map(([pageId, address]) => ({ pageId, address }));
      if (person === 'inspector')
        extra.push({ pageId: 'contract-with-wages', address: `/console/contracts/${paidContract}` });
      for (const { pageId } of visited) done.add(pageId);
      const cookies = await desk.cookies();
      await Promise.all(
        seats.map(async (seat) => {
          const context = await sitDown(browser, seat);
          await context.addCookies(cookies.filter(({ name }) => name !== 'insaf-language'));
          const page = await context.newPage();
          for (const { pageId, address } of [...visited, ...extra]) {
            await page.goto(insaf.urls[face] + address);
            const file = join(folder, face, `${pageId}-${seatName(seat)}.png`);
            await page.screenshot({ path: file, fullPage: true });
            taken += 1;
          }
          await context.close();
        }),
      );
      await desk.close();
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
