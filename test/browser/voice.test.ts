import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { voiceLanguages } from '../../lib/domain/voice/voice-language.ts';
import { chosen } from '../support/browser/chosen.ts';
import { sitDown, startBrowser } from '../support/browser/chromium.ts';
import { faultsOf, overflowing } from '../support/browser/inspection-of-pages.ts';
import { perform } from '../support/requests/operations.ts';
import { running } from '../support/stages/running.ts';
import { contractBetween, parties } from '../support/stages/stage.ts';

/** Where pictures of the pages go when somebody wants to look at them: the folder that this variable names. */
const pictures = process.env.INSAF_PICTURES;
const mostBytes = 60_000;

describe('A worker with a phone of 360 pixels', () => {
  const insaf = running();
  let browser: Browser;
  let link: string;
  const shots = pictures ?? mkdtempSync(join(tmpdir(), 'insaf-voice-'));
  beforeAll(async () => {
    browser = await startBrowser();
    const between = await parties(insaf);
    const registered = await perform(insaf, between.agency, [
      'registerContract',
      { body: contractBetween(between) },
    ]);
    link = registered.workerLink.url;
  });
  afterAll(async () => {
    await browser?.close();
    if (pictures === undefined) rmSync(shots, { recursive: true, force: true });
  });

  /** What every page is held to, whatever it shows. */
  async function holds(page: Page, name: string): Promise<void> {
    if (pictures !== undefined) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
    expect.soft(await faultsOf(page), name).toEqual([]);
    expect.soft(await overflowing(page), name).toEqual([]);
    expect.soft(Buffer.byteLength(await page.content()), name).toBeLessThan(mostBytes);
    expect.soft(await page.locator('script, link[rel=preload], style').count(), name).toBe(0);
  }

  const phone = async (): Promise<Page> => {
    const context = await sitDown(browser, { language: 'en', width: 360 });
    return context.newPage();
  };

  /** One on which no script can run at all; what is measured by scripts is measured on the other. */
  const oldPhone = async (): Promise<Page> => {
    const context = await sitDown(browser, { language: 'en', width: 360, scripts: false });
    return context.newPage();
  };
  const press = (page: Page) => page.click('main button[type=submit]');

  test('opens the link, reads the contract in Bengali, says what they paid, gets a receipt and comes back with it', async () => {
    const page = await phone();
    await page.goto(link);
    await holds(page, '01-link');
    await page.click('button[value=bn]');
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.textContent('h1')).toBe('আপনার কাজের চুক্তি');
    expect(await page.textContent('main')).toContain('আগের কথার চেয়ে খারাপ');
    await holds(page, '02-contract');

    await page.click('a[href="/paid"]');
    await holds(page, '03-what-was-paid');
    await page.check('input[value=RF06]');
    await page.locator('summary').nth(1).click();
    await page.check('input[value=RC101]');
    await press(page);
    await page.fill('[id="amount.RF06"]', '৯০,০০০');
    await page.selectOption('[id="to.RF06"]', 'subAgent');
    await page.check('input[name="receipt.RF06"][value=no]');
    await holds(page, '04-how-much');
    await press(page);
    await holds(page, '05-receipt');
    const [first = '', second = ''] = await page.locator('main .contact').allTextContents();
    expect([first, second].every((number) => /^[36]\d{3} \d{4}$/.test(number))).toBe(true);
    await page.context().close();

    const later = await phone();
    await later.goto(`${insaf.insaf.urls.voice}/messages?l=bn`);
    await holds(later, '06-two-numbers');
    await later.fill('#first', first);
    await later.fill('#second', second);
    await press(later);
    expect(await later.textContent('h1')).toBe('বার্তা');
    await holds(later, '07-mailbox');
    await later.fill('#words', 'আমি এখনও অপেক্ষা করছি।');
    await press(later);
    expect(await later.textContent('h1')).toBe('পাঠানো হয়েছে।');
    await later.context().close();
  });

  test('speaks without any link, and leaves in one step with nothing kept', async () => {
    const page = await oldPhone();
    await page.goto(insaf.insaf.urls.voice);
    await page.click('a[lang=ne]');
    await page.click('a[href^="/speak"]');
    await page.fill('#employer', 'Marsa Contracting');
    await page.selectOption('#sector', 'F');
    await page.locator('summary').nth(2).click();
    await page.check('input[value=WAGES_UNPAID]');
    await page.check('input[value=immediateDanger]');
    await press(page);
    expect(await page.locator('main .contact').count()).toBe(2);
    await page.goto(`${insaf.insaf.urls.voice}/code?l=ne`);
    await page.fill('#code', link.slice(-12));
    await press(page);
    expect(await page.context().cookies()).toHaveLength(1);
    // There may be no network behind the test: that the phone asks for the other page is enough.
    const elsewhere = page.waitForRequest((request) => !request.url().startsWith(insaf.insaf.urls.voice));
    await page.click('.leave', { noWaitAfter: true });
    expect(new URL((await elsewhere).url()).hostname).toBe('www.wikipedia.org');
    expect(await page.context().cookies(insaf.insaf.urls.voice)).toEqual([]);
    await page.context().close();
  });

  // Every language at night; per change two that the seed chooses.
  test.each(chosen(voiceLanguages, 2, 'languages of the voice'))(
    'reads every page in %s, in its direction and within its size',
    async (language) => {
      const page = await phone();
      await page.goto(link);
      await page.click(`button[value=${language}]`);
      const address = insaf.insaf.urls.voice;
      for (const path of ['/', '/differs', '/paid', '/back']) {
        await page.goto(`${address}${path}`);
        expect(await page.getAttribute('html', 'lang')).toBe(language);
        await holds(page, `${language}-link${path.replace('/', '-')}`);
      }
      await page.context().clearCookies();
      await page.goto(address);
      await holds(page, '08-languages');
      for (const path of ['/', '/speak', '/messages', '/code', '/phone']) {
        await page.goto(`${address}${path}?l=${language}`);
        expect(await page.getAttribute('html', 'dir')).toBe(['ar', 'ur'].includes(language) ? 'rtl' : 'ltr');
        await holds(page, `${language}${path.replace('/', '-')}`);
      }
      await page.context().close();
    },
  );

  test('may have the sheet from a printer', async () => {
    const page = await phone();
    await page.goto(`${link}/print`);
    await holds(page, '11-sheet');
    // One sheet of paper is handed over: a second one, with the last language alone on it, stays in the printer.
    const paper = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(1);
    await page.context().close();
  });
});
