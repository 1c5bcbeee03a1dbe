import * as z from 'zod';
import { Instant, PlainDate } from '../domain/values/dates.ts';
import { keys } from './keys.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Reader, Write } from './table/table.ts';

const EnteredRates = z.array(
  z.object({
    enteredAt: Instant,
    rates: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        on: PlainDate,
        numerator: z.int(),
        denominator: z.int(),
        source: z.string(),
      }),
    ),
  }),
);
export type EnteredRates = z.infer<typeof EnteredRates>;

/** Every batch of rates that was entered, oldest first, and the version of the list. */
export const findRates = async (core: Reader): Promise<{ version: number; entered: EnteredRates }> => {
  const item = await core.get(keys.rates());
  return item
    ? { version: Number(item.v), entered: EnteredRates.parse(unpackFrom(item)) }
    : { version: 0, entered: [] };
};

/** Rates are only added; an answer of yesterday is given again with what was known yesterday. */
export const putRates = (entered: EnteredRates, before: number): Write<'core'> => ({
  put: 'core',
  item: { ...keys.rates(), v: before + 1, b: pack(entered) },
  when: before === 0 ? 'absent' : { equals: { v: before } },
});
