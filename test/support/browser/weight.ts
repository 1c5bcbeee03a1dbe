import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** What a page may weigh over the network, compressed, without its fonts. */
export const mostBytes = 60 * 1024;

const loaded = /(?:href|src)="(\/console\/assets\/[^"]+)"/g;
const weights = new Map<string, number>();

async function weightOf(page: Page, url: string): Promise<number> {
  const known = weights.get(url) ?? gzipSync(await (await page.request.get(url)).body()).length;
  weights.set(url, known);
  return known;
}

/** Bytes of a page with its style sheet and its script, each compressed as an edge does it. */
export async function weigh(page: Page): Promise<number> {
  const html = await page.content();
  const assets = [...html.matchAll(loaded)].map(([, path = '']) => new URL(path, page.url()).href);
  const parts = await Promise.all([...new Set(assets)].map((url) => weightOf(page, url)));
  return gzipSync(html).length + parts.reduce((sum, each) => sum + each, 0);
}
