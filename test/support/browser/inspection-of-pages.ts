import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const inPage = readFileSync(new URL('./in-page.js', import.meta.url), 'utf8').replaceAll(/^export /gm, '');

/** Runs one of the functions of in-page.js where the page is. The debugger does it, so the content policy stays. */
const ask = <Answer>(page: Page, call: string): Promise<Answer> =>
  page.evaluate(`(() => { ${inPage}\nreturn ${call}; })()`);

const standard: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Off unless it is asked for by name: targets of 24 pixels, with the exceptions of WCAG 2.2, 2.5.8.
  rules: { 'target-size': { enabled: true } },
};

/** What axe finds against WCAG 2.2 AA and good practice: the rule, and where. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(standard)})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Elements that stick out of the page at the side. */
export const overflowing = (page: Page): Promise<string[]> => ask(page, 'overflowingElements()');

/** Where the landmarks begin, seen from the side from which the page is read, in pixels. */
export type Beginnings = Readonly<Record<string, number>>;

const landmarks = [
  '.insaf-masthead__name',
  '.govuk-service-navigation__service-name',
  'main',
  'h1',
  '.insaf-footer__links',
  '.govuk-back-link',
  '.insaf-recorded',
  '.insaf-filters',
  '.insaf-ways',
  '.insaf-heat',
  '.insaf-chart',
  'main table',
  'main dl',
  // A form in a row of a table stands where the words of its columns let it.
  'main form:not(td *)',
];

/** axe does not see a broken mirror: this does, when both languages are measured. */
export const beginningsOf = (page: Page): Promise<Beginnings> =>
  ask(page, `beginnings(${JSON.stringify(landmarks)})`);

/** How many links, buttons and fields can be seen: what is lost at a larger size is missing here. */
export const controlsOf = (page: Page): Promise<number> => ask(page, 'visibleControls()');

/** Addresses of this console that a page leads to. */
export const linksOf = (page: Page): Promise<string[]> => ask(page, 'consoleLinks()');
