import * as z from 'zod';
import type { PageKey, Reply } from './operation.ts';
import { queryInteger } from './query-fields.ts';

export const largestPage = 100;
export const usualPage = 25;

const limitMeaning = `How many entries at most; ${usualPage} unless said.`;

/** The two fields that every list takes; spread them into the strict query of a paged operation. */
export const pageQuery = {
  limit: queryInteger(1, largestPage, limitMeaning).optional().meta({ description: limitMeaning }),
  cursor: z
    .string()
    .min(1)
    .max(2_000)
    .optional()
    .meta({ description: 'The `page.next` of the page before, unchanged. Keep every filter as it was.' }),
};

/** How many entries a call asks for. */
export const limitOf = (query: { limit?: number | undefined }): number => query.limit ?? usualPage;

/** The page part of a list's answer. `scanned` tells of a short page: how many entries were looked at. */
export const Page = z
  .strictObject({
    next: z
      .string()
      .nullable()
      .meta({ description: 'Send it as `cursor` for the next page; null on the last.' }),
    scanned: z
      .int()
      .min(0)
      .optional()
      .meta({ description: 'How many entries were looked at for this page.' }),
  })
  .meta({ id: 'Page', description: 'Where a list goes on. There are no totals, on purpose.' });

/** The schema of a list of these. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item).max(largestPage), page: Page });

interface PageBody<Item> {
  items: Item[];
  page: z.input<typeof Page>;
}

/** The reply of a list; the face turns `next` into a sealed cursor. */
export const pageReply = <Item>(
  items: readonly Item[],
  next?: PageKey,
  scanned?: number,
): Reply<PageBody<Item>> => ({
  body: { items: [...items], page: { next: null, ...(scanned !== undefined && { scanned }) } },
  next,
});
