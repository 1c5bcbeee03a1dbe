import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { FeeItemCode } from '../../../lib/domain/fees/fee-taxonomy.ts';
import { resolveFeeCaps } from '../../../lib/rules/fee-caps/resolve.ts';
import vectorsJson from '../../fixtures/fee-cap-vectors.json' with { type: 'json' };

/** The vectors give a rate as a decimal number, as in 4e-05; ours is a ratio of integers. */
const rate = z
  .object({ from: z.string(), to: z.string(), date: z.string(), rate: z.number() })
  .transform((row) => ({
    from: row.from,
    to: row.to,
    on: row.date,
    numerator: Math.round(row.rate * 1e9),
    denominator: 1e9,
    source: 'vector',
  }));
const payment = z.strictObject({
  item: FeeItemCode,
  amountMinor: z.int(),
  currency: z.string(),
  paidOn: z.string().optional(),
  place: z.enum(['origin', 'destination', 'unknown']),
  payee: z.string().optional(),
});
const vector = z.strictObject({
  id: z.string(),
  title: z.string(),
  input: z
    .strictObject({
      origin: z.string(),
      destination: z.string(),
      occupation: z.string(),
      payments: z.array(
        payment.transform(({ paidOn, payee, ...rest }) => ({
          ...rest,
          ...(paidOn && { paidOn }),
          ...(payee && { payee }),
        })),
      ),
      facts: z.record(z.string(), z.boolean()).default({}),
      basicMonthlyWage: z.strictObject({ amountMinor: z.int(), currency: z.string() }).optional(),
      contractMonths: z.int().optional(),
      rates: z.array(rate).default([]),
    })
    .transform(({ basicMonthlyWage: wage, contractMonths, ...rest }) => ({
      ...rest,
      ...(wage && { wage }),
      ...(contractMonths && { contractMonths }),
    })),
  expected: z.strictObject({
    results: z.array(z.looseObject({ scope: z.array(z.string()) })),
    standardFinding: z.boolean(),
    notices: z.array(z.string()),
  }),
});

const inAnyOrder = (results: readonly { scope: readonly string[] }[]) =>
  results
    .map((result) =>
      JSON.stringify({ ...result, scope: [...result.scope].sort() }, Object.keys(result).sort()),
    )
    .sort();

describe('the worked examples', () => {
  const vectors = z.array(vector).parse(vectorsJson.vectors);
  test('are all here', () => expect(vectors).toHaveLength(37));
  test.each(vectors.map((one) => [`${one.id}: ${one.title}`, one] as const))(
    '%s',
    (_, { input, expected }) => {
      const { results, ...rest } = resolveFeeCaps(input);
      expect(inAnyOrder(results)).toEqual(inAnyOrder(expected.results));
      expect({ ...rest, results: expected.results }).toEqual(expected);
    },
  );
});
