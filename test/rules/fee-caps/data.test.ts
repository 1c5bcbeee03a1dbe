import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { FeeItemCode } from '../../../lib/domain/fees/fee-taxonomy.ts';
import { Country, Currency } from '../../../lib/domain/values/codes.ts';
import capsJson from '../../../lib/reference/corridor-fee-caps.json' with { type: 'json' };
import { capFacts, capWhys } from '../../../lib/rules/fee-caps/cap.ts';
import { capRows } from '../../../lib/rules/fee-caps/cap-row.ts';

const country = Country.or(z.literal('*'));
const partialDate = z
  .string()
  .regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
  .nullable();
const confidence = z.enum(['high', 'medium', 'low']);
const rule = z.looseObject({
  id: z.string().min(1),
  destination: country,
  occupation: z.string().min(1),
  capType: z.string().refine((type) => Object.hasOwn(capsJson.capTypes, type)),
  currency: Currency.nullable(),
  value: z
    .union([z.number().positive(), z.strictObject({ perYear: z.number(), max: z.number() })])
    .nullable(),
  effectiveFrom: partialDate,
  confidence,
  covers: z.array(FeeItemCode).nullable(),
  coversConfidence: confidence.nullable(),
});
const originRule = rule.extend({
  origin: country,
  sex: z.enum(['M', 'F', 'ANY']),
  amountMinor: z.int().min(0).nullable(),
  effectiveTo: partialDate,
  allowedAtCost: z.array(FeeItemCode).optional(),
  condition: z
    .strictObject({
      key: z.enum(capFacts),
      capMinorWhenTrue: z.int().min(0).optional(),
      rowIdWhenTrue: z.string().optional(),
      onlyWhenTrue: z.boolean().optional(),
      note: z.string(),
    })
    .optional(),
});

describe('the cap tables', () => {
  test('have the shape that the code takes them for', () => {
    z.array(originRule).nonempty().parse(capsJson.originRules);
    z.array(rule).nonempty().parse(capsJson.destinationRules);
    z.array(FeeItemCode).nonempty().parse(capsJson.destinationItems);
  });
  test('explain exactly the reasons that we give', () => {
    expect(Object.keys(capsJson.whyCodes)).toEqual(capWhys);
  });
  test('name no row twice, and point only to rows that are there', () => {
    const ids = [...capsJson.originRules, ...capsJson.destinationRules].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { condition } of capRows)
      if (condition?.rowIdWhenTrue) expect(ids).toContain(condition.rowIdWhenTrue);
  });
  test('give every fixed cap a figure with its currency, and every zero the figure nothing', () => {
    for (const { id, capType, amountMinor, currency } of capRows) {
      if (/^(FIXED|STATE)/.test(capType))
        expect([id, amountMinor !== null && currency !== null]).toEqual([id, true]);
      if (capType === 'ZERO') expect([id, amountMinor, currency !== null]).toEqual([id, 0, true]);
    }
  });
  test('never overlap but for sex or a switch: no two rows of one kind of worker cover an item on one day', () => {
    const clashes = capRows.flatMap((a, at) =>
      capRows
        .slice(at + 1)
        .filter(
          (b) =>
            a.side === b.side &&
            a.origin === b.origin &&
            a.destination === b.destination &&
            a.occupation === b.occupation &&
            a.sex === b.sex &&
            a.capType !== 'STATE_FEE' &&
            b.capType !== 'STATE_FEE' &&
            !(a.condition && b.condition) &&
            (a.effectiveTo ?? '9') >= (b.effectiveFrom ?? '0') &&
            (b.effectiveTo ?? '9') >= (a.effectiveFrom ?? '0') &&
            a.covers?.some((item) => b.covers?.includes(item)),
        )
        .map((b) => [a.id, b.id]),
    );
    expect(clashes).toEqual([]);
  });
});
