import type { Browser } from 'playwright-core';
import type { Insaf } from '../../../functions/local/server.ts';
import { type Seat, signInTo, sitDown } from './chromium.ts';
import { faultsOf, overflowing } from './inspection-of-pages.ts';
import { walkConsole } from './walk.ts';
import type { walkers } from './walkers.ts';

export type Walker = (typeof walkers)[number];

/** What a change is held to: each direction, each width and the high contrast at least once. */
export const someSeats: readonly Seat[] = [
  { language: 'en', width: 1280 },
  { language: 'ar', width: 360 },
  { language: 'ar', width: 1280, forcedColors: true },
];
/** What a night is held to. */
export const everySeat: readonly Seat[] = [
  ...someSeats,
  { language: 'ar', width: 1280 },
  { language: 'en', width: 360 },
];

interface Look {
  /** Pages that were reached, by whoever walked. */
  reached: Set<string>;
  /** What axe finds, and what sticks out, by page and seat; nothing else is in here. */
  faults: string[];
}

/** Walks one console as each of its people, and looks at every page that they find from these seats, all seats at once. */
export async function lookAtPages(
  browser: Browser,
  insaf: Insaf,
  { walker: { face, who, pages }, seats }: { walker: Walker; seats: readonly Seat[] },
): Promise<Look> {
  const look: Look = { reached: new Set(), faults: [] };
  for (const person of who) {
    const desk = await sitDown(browser, { language: 'en', width: 1280 });
    const first = await signInTo(desk, `${insaf.urls[face]}/console`, person);
    // Each page is looked at once, by the first who finds it.
    const visited = (await walkConsole(first, pages)).filter(({ pageId }) => !look.reached.has(pageId));
    const cookies = await desk.cookies();
    for (const { pageId } of visited) look.reached.add(pageId);
    const fromSeat = async (seat: Seat) => {
      const context = await sitDown(browser, seat);
      await context.addCookies(cookies.filter(({ name }) => name !== 'insaf-language'));
      const page = await context.newPage();
      for (const { pageId, address } of visited) {
        await page.goto(insaf.urls[face] + address);
        const found = [...(await faultsOf(page)), ...(await overflowing(page))];
        look.faults.push(...found.map((fault) => `${pageId} ${JSON.stringify(seat)}: ${fault}`));
      }
      await context.close();
    };
    await Promise.all(seats.map(fromSeat));
    await desk.close();
  }
  return look;
}
