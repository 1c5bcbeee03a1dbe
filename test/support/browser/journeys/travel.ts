import type { Browser } from 'playwright-core';
import { sitDown } from '../chromium.ts';
import type { Country } from '../country.ts';
import { handsOn, type WayOfWorking } from './hands.ts';
import { type Arrived, arrive, type Journey } from './journeys.ts';

export interface Travelled extends Arrived {
  seconds: number;
  clicks: number;
  fields: number;
}

/** One journey by one person in a browser of their own: how long it took this machine, and what it took of the person. */
export async function travel(
  { browser, country }: { browser: Browser; country: Country },
  journey: Journey,
  { way, scripts }: { way: WayOfWorking; scripts: boolean },
): Promise<Travelled> {
  const { face, who, seat, go } = journey;
  const started = performance.now();
  const context = await sitDown(browser, { ...seat, ...(scripts ? {} : { scripts: false }) });
  try {
    const hands = handsOn(await context.newPage(), { way, scripts });
    await arrive(hands, `${country.insaf.urls[face]}/console`, who);
    const arrived = await go(hands, country.insaf);
    return {
      ...arrived,
      seconds: (performance.now() - started) / 1000,
      clicks: hands.clicks(),
      fields: hands.fields(),
    };
  } finally {
    await context.close();
  }
}
