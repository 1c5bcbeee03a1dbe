import type { Locator, Page } from 'playwright-core';

/** How somebody works a page: with a pointer, or with the keys alone. */
export const waysOfWorking = ['pointer', 'keys'] as const;
export type WayOfWorking = (typeof waysOfWorking)[number];

/** Somebody before a page, whose steps are counted: a link or a button is one, a field that is filled is one. */
export interface Hands {
  page: Page;
  /** Whether its browser runs scripts. */
  scripts: boolean;
  /** Links followed and buttons pressed so far. */
  clicks(): number;
  fields(): number;
  /** Follows a link or presses a button, and waits for the page that comes. */
  press(target: Locator): Promise<void>;
  fill(target: Locator, text: string): Promise<void>;
  /** One of a list that opens. */
  choose(target: Locator, value: string): Promise<void>;
  /** One of a few, all in sight. */
  tick(target: Locator): Promise<void>;
}

/** More than any page has: a reader of the keyboard has given up long before. */
const mostTabs = 150;

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === element.ownerDocument.activeElement);

/** Goes from field to field until it is the one. The first Tab after a page has come starts at its top. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let at = 0; at < mostTabs; at += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${mostTabs} times Tab do not lead to ${target}.`);
}

/** Radios are one stop of the keyboard; the arrows go through them. */
async function arrowTo(page: Page, target: Locator): Promise<void> {
  const name = await target.getAttribute('name');
  const group = page.locator(`input[type=radio][name="${name}"]`);
  const checked = group.and(page.locator(':checked'));
  await tabTo(page, (await checked.count()) > 0 ? checked : group.first());
  await page.keyboard.press('Space');
  for (let at = 0; at < (await group.count()); at += 1) {
    if (await target.isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  if (!(await target.isChecked())) throw new Error(`The arrows do not lead to ${target}.`);
}

/** In a page the arrows take time to open a list; typing is how a person chooses, and this does what typing does. */
async function chooseByKeys(page: Page, target: Locator, value: string): Promise<void> {
  await tabTo(page, target);
  const values = await target
    .locator('option')
    .evaluateAll((all) => all.map((each) => each.getAttribute('value')));
  await page.keyboard.press('Home');
  for (let at = 0; at < values.indexOf(value); at += 1) await page.keyboard.press('ArrowDown');
  if ((await target.inputValue()) !== value) throw new Error(`The arrows do not lead to ${value}.`);
}

/** A pair of hands for a page. */
export function handsOn(page: Page, { way, scripts }: { way: WayOfWorking; scripts: boolean }): Hands {
  const counts = { clicks: 0, fields: 0 };
  const byKeys = way === 'keys';
  return {
    page,
    scripts,
    clicks: () => counts.clicks,
    fields: () => counts.fields,
    async press(target) {
      counts.clicks += 1;
      const enter = async (): Promise<void> => {
        await tabTo(page, target);
        await page.keyboard.press('Enter');
      };
      await Promise.all([page.waitForEvent('load'), byKeys ? enter() : target.click()]);
    },
    async fill(target, text) {
      counts.fields += 1;
      if (byKeys) {
        await tabTo(page, target);
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type(text);
      } else await target.fill(text);
    },
    async choose(target, value) {
      counts.fields += 1;
      if (byKeys) await chooseByKeys(page, target, value);
      else await target.selectOption(value);
    },
    async tick(target) {
      counts.fields += 1;
      if (byKeys) await arrowTo(page, target);
      else await target.check();
    },
  };
}
