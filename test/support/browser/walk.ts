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

interface Visited {
  pageId: string;
  address: string;
}

/**
 * Follows a console's own links from its start, one address for each page of its table, as a person would find them.
 * @returns the pages that were reached, each with the address by which it was
 */
export async function walkConsole(page: Page, pages: readonly ConsolePage[]): Promise<Visited[]> {
  const start = new URL(page.url());
  const waiting = [start.pathname + start.search];
  const visited: Visited[] = [];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const found = pageAt(pages, address);
    if (!found || visited.some(({ pageId }) => pageId === found.pageId)) continue;
    const answer = await page.goto(start.origin + address);
    if (answer?.status() !== 200 || !answer.headers()['content-type']?.includes('html')) continue;
    visited.push({ pageId: found.pageId, address });
    waiting.push(...(await linksOf(page)));
  }
  return visited;
}
