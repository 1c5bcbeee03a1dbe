import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Seat, signInTo, sitDown, startBrowser } from '../support/browser/chromium.ts';
import { faultsOf } from '../support/browser/inspection-of-pages.ts';
import { sessionEndingIn } from '../support/stages/ending-session.ts';
import { running } from '../support/stages/running.ts';

const on = running({ paused: true });
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

describe('a form at the counter', () => {
  const form = '/console/register-employer/household';
  const arrived = async (seat: Seat): Promise<Page> => {
    const page = await signInTo(
      await sitDown(browser, seat),
      `${on.insaf.urls.registry}/console`,
      'newcomer',
    );
    await page.goto(on.insaf.urls.registry + form);
    return page;
  };

  it('that came back is loaded anew, left and come back to, and is sent once in all', async () => {
    const page = await arrived({ language: 'ar', width: 360 });
    let sent = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST') sent += 1;
    });
    await page.fill('[name="name.arabic"]', 'سارة أحمد');
    await page.click('main button[type=submit]');
    await page.waitForURL(/again=yes/);
    await page.reload();
    await page.click('.govuk-back-link');
    await page.goBack();
    expect(await page.inputValue('[name="name.arabic"]')).toBe('سارة أحمد');
    expect(await page.locator('.govuk-error-summary a').count()).toBeGreaterThan(0);
    expect(sent).toBe(1);
    await page.context().close();
  });

  it('says in time that the session ends, and stays signed in from there while what is typed stays', async () => {
    const page = await arrived({ language: 'en', width: 360 });
    const context = page.context();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.fill('[name="name.latin"]', 'Sara Ahmed');
    const comesBack = () => page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
    const soon = page.locator('[data-when=soon]');
    await comesBack();
    expect(await soon.isVisible()).toBe(false);
    const [name = '', value = ''] = (await sessionEndingIn(240, on.insaf)).split('=');
    const known = (await context.cookies()).filter((each) => each.name === name);
    await context.addCookies(known.map((each) => ({ ...each, value })));
    await comesBack();
    await soon.waitFor({ state: 'visible' });
    expect(await faultsOf(page)).toEqual([]);
    const [other] = await Promise.all([context.waitForEvent('page'), soon.locator('a').click()]);
    await other.getByText('You are signed in').first().waitFor();
    await comesBack();
    await soon.waitFor({ state: 'hidden' });
    expect(await page.inputValue('[name="name.latin"]')).toBe('Sara Ahmed');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('says that the session is over, asks no more of its own accord, and keeps what it said while nobody answers', async () => {
    const page = await arrived({ language: 'ar', width: 360 });
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    let asked = 0;
    let answer: (route: Route) => Promise<void> = (route) => route.fulfill({ json: { secondsLeft: 0 } });
    await page.clock.install();
    await page.route('**/console/session', (route) => {
      asked += 1;
      return answer(route);
    });
    await page.reload();
    const over = page.locator('[data-when=over]');
    const comesBackTo = async (next: typeof answer): Promise<void> => {
      answer = next;
      const answered = Promise.race([
        page.waitForEvent('requestfinished', (sent) => sent.url().endsWith('/console/session')),
        page.waitForEvent('requestfailed', (sent) => sent.url().endsWith('/console/session')),
      ]);
      await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
      await answered;
    };
    await over.waitFor({ state: 'visible' });
    expect(await over.locator('a').textContent()).toContain('تسجيل الدخول');
    expect(await faultsOf(page)).toEqual([]);
    await page.clock.runFor(600_000);
    expect(asked).toBe(1);
    await comesBackTo((route) => route.abort());
    await comesBackTo((route) => route.fulfill({ contentType: 'text/html', body: '<p>Somebody else</p>' }));
    expect([await over.isVisible(), asked]).toEqual([true, 3]);
    answer = (route) => route.fulfill({ json: { secondsLeft: 3_000 } });
    const isOverLater = async (): Promise<boolean> => {
      await page.clock.runFor(20_000);
      return over.isVisible();
    };
    await expect.poll(isOverLater).toBe(false);
    expect([asked, broken]).toEqual([4, []]);
    await page.context().close();
  });
});
