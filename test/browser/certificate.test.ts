import jsqr from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { voiceLanguages } from '../../lib/domain/voice/voice-language.ts';
import { startBrowser } from '../support/browser/chromium.ts';
import { faultsOf, overflowing } from '../support/browser/inspection-of-pages.ts';
import { anIssuedCertificate, takeStep } from '../support/credentials/issued-certificate.ts';
import { running } from '../support/stages/running.ts';

const insaf = running({ paused: true });
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const registry = (path: string): string => insaf.insaf.urls.registry + path;

/** What a camera reads in a picture of a part of the page. */
async function scanned(page: Page, selector: string): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await page.locator(selector).screenshot());
  return jsqr.default(new Uint8ClampedArray(data), width, height)?.data;
}

/** The certificate as it is printed, on a screen as fine as a cheap printer's paper. */
async function printed(number: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 900, height: 1_300 },
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  await page.goto(registry(`/verify/${number}/document`));
  return page;
}

describe('a printed certificate', () => {
  it('is scanned by a stranger, who reaches its page and sees that it is valid, and after a suspension that it is not', async () => {
    const certificate = await anIssuedCertificate(insaf);
    const page = await printed(certificate.number);
    const address = await scanned(page, '#address');
    expect(address).toBe(registry(`/verify/${certificate.number}`));
    const phone = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await phone.goto(address ?? '');
    expect(await phone.locator('[role=status] h1').innerText()).toContain('Valid');
    await takeStep(insaf, certificate, 'suspended');
    // What a browser may keep for a minute, a new reader does not have.
    const another = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await another.goto(address ?? '');
    expect(await another.locator('[role=status] h1').innerText()).toContain('Suspended');
    await another.goto(registry(`/verify/${certificate.number}/document`));
    expect(new URL(another.url()).pathname).toBe(`/verify/${certificate.number}`);
  });

  it('carries the whole credential in its second code, to the last character, and fits one sheet', async () => {
    const certificate = await anIssuedCertificate(insaf);
    const page = await printed(certificate.number);
    expect(await scanned(page, '#credential')).toBe(certificate.jwt);
    const paper = await page.pdf({ format: 'A4', printBackground: true });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    console.log(`A credential is ${certificate.jwt.length} characters.`);
  });
});

describe('the page on which anybody checks', () => {
  it('speaks eight languages, each in its direction, without a fault that a machine finds', async () => {
    const { number } = await anIssuedCertificate(insaf);
    const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
    const said = new Set<string>();
    for (const language of voiceLanguages) {
      for (const path of [`/verify/${number}`, '/verify', '/licences'].map((at) => `${at}?l=${language}`)) {
        await page.goto(registry(path));
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        const dir = ['ar', 'ur'].includes(language) ? 'rtl' : 'ltr';
        expect(await page.locator('html').getAttribute('dir')).toBe(dir);
        expect.soft(await faultsOf(page), path).toEqual([]);
        expect.soft(await overflowing(page), path).toEqual([]);
        said.add(await page.locator('main').innerText());
      }
    }
    expect(said.size).toBe(3 * voiceLanguages.length);
    await page.goto(registry(`/verify/${number}/document`));
    expect.soft(await faultsOf(page), 'document').toEqual([]);
    expect.soft(await overflowing(page), 'document').toEqual([]);
  });

  it('takes a number as somebody types it, and tells a slip of the finger', async () => {
    const { number } = await anIssuedCertificate(insaf);
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    const check = async (typed: string) => {
      await page.goto(registry('/verify'));
      await page.fill('#number', typed);
      await page.click('button[type=submit]');
      return page.locator('[role=status] h1').innerText();
    };
    const typed = `${number.slice(0, 4)}-${number.slice(4, 8)}-${number.slice(8)}`.toLowerCase();
    expect(await check(typed)).toContain('Valid');
    expect(await check(`${number.slice(0, 11)}${number.endsWith('0') ? '1' : '0'}`)).toContain('Look at');
    expect(await check('7K3M-9QXD-2F0X')).toContain('Not known');
  });
});
