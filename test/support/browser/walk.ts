import type { Page } from 'playwright-core';
import type { Page as ConsolePage } from '../../../functions/pages/page.ts';
import { linksOf } from './inspection-of-pages.ts';

const asPattern = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/:\w+/g, '[^/]+')}$`);

/** Which page of the table an address belongs to. */
export const pageAt = (pages: readonly ConsolePage[], address: string): ConsolePage | undefined => {
  const [path = ''] = address.split('?');
  return pages.find((page) => page.path === path) ?? pages.find((page) => asPattern(page.path).test(path));
};

export interface Visited {
  pageId: string;
  address: string;
  /** A file to save: there is nothing to look at. */
  isFile: boolean;
}

const isSaved = (address: string): boolean => /\.csv(\?|$)/.test(address);

/** Opens an address as somebody who follows a link would; what is saved instead of shown is fetched. */
async function opens(page: Page, url: string): Promise<boolean> {
  if (isSaved(url)) return (await page.request.get(url)).status() === 200;
  const answer = await page.goto(url);
  return answer?.status() === 200 && answer.headers()['content-type']?.includes('html') === true;
}

/**
 * Follows a console's own links from its start, one address for each page of its table, as a person would find them.
 * @param first addresses that go before those that are found: of the many records, those that have most to show
 * @returns the pages that were reached, each with the address by which it was
 */
export async function walkConsole(
  page: Page,
  pages: readonly ConsolePage[],
  first: readonly string[] = [],
): Promise<Visited[]> {
  const start = new URL(page.url());
  const waiting = [start.pathname + start.search, ...first];
  const visited: Visited[] = [];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const found = pageAt(pages, address);
    if (!found || visited.some(({ pageId }) => pageId === found.pageId)) continue;
    if (!(await opens(page, start.origin + address))) continue;
    visited.push({ pageId: found.pageId, address, isFile: isSaved(address) });
    if (!isSaved(address)) waiting.push(...(await linksOf(page)));
  }
  return visited;
}
