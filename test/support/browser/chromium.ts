import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';

/** How somebody sits before a page. */
export interface Seat {
  language: 'en' | 'ar';
  width: 360 | 640 | 1280;
  /** The high-contrast mode of an operating system. */
  forcedColors?: true;
  scripts?: false;
}

/** A real Chromium out of an npm package: nothing else has to be installed. */
export const startBrowser = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  });

/** A browser of one person, with nothing remembered. */
export const sitDown = (
  browser: Browser,
  { language, width, forcedColors, scripts }: Seat,
): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width, height: width === 1280 ? 900 : 740 },
    locale: language === 'ar' ? 'ar-BH' : 'en-GB',
    forcedColors: forcedColors ? 'active' : 'none',
    javaScriptEnabled: scripts ?? true,
    reducedMotion: 'reduce',
  });

/** Opens a console and signs a demo person in where the issuer asks; ends on the page that was wanted. */
export async function signInTo(context: BrowserContext, url: string, who: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  if (page.url().startsWith(url)) return page;
  await page.selectOption('select[name=email]', `${who}@demo`);
  await page.fill('input[name=password]', 'insaf-demo');
  await page.click('button[type=submit]');
  await page.waitForURL((address) => address.href.startsWith(new URL(url).origin));
  return page;
}
