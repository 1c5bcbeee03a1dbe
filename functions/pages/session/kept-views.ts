import * as z from 'zod';
import { type SealedCookie, sealedCookie } from './sealed-cookie.ts';

/** A list as somebody likes to see it: a name, and the filters of its address. */
const KeptView = z.strictObject({ name: z.string().min(1).max(40), query: z.string().min(1).max(300) });
export type KeptView = z.infer<typeof KeptView>;

export const mostViews = 6;

/** Whose they are, by the id that the house gives to officials, so that the next person at the same desk does not see them. */
const KeptViews = z.strictObject({ owner: z.string().max(80), views: z.array(KeptView).max(mostViews) });
export type KeptViews = z.infer<typeof KeptViews>;

const halfAYear = 180 * 86_400;

/**
 * Views are kept by the browser that saved them, sealed, and nothing of them is stored here: what an official filters by says
 * what they are after.
 */
export const viewsCookie = (options: {
  face: string;
  key: Uint8Array;
  now(): number;
}): SealedCookie<KeptViews> =>
  sealedCookie<KeptViews>({
    name: `insaf-${options.face}-views`,
    key: options.key,
    now: options.now,
    seconds: halfAYear,
    parse: (content) => KeptViews.safeParse(content).data,
  });
