import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../lib/rules/render-message.ts';
import { checked, entries, messageOf, outcomeIn } from '../support/rules/catalogue.ts';

const rule = {
  message: { en: 'Paid: {paid}.', ar: 'المدفوع: {paid}.' },
  evidence: { paid: { value: 'own.fees.workerPaidAtLeast', as: 'moneyAtLeast' } },
} as const;
const said = (
  paid: unknown,
  currency: string | undefined = 'BHD',
  as: 'money' | 'moneyAtLeast' = rule.evidence.paid.as,
) =>
  renderMessage(
    { ...rule, evidence: { paid: { ...rule.evidence.paid, as } } },
    { paid },
    { language: 'en', currency, words: {} },
  );

describe('an amount in a message', () => {
  it('stands with its currency and all its decimals', () => {
    expect(said(45_000)).toBe('Paid: BHD 45.000.');
  });

  it('is called unknown when it is: missing, "at least nothing", or without a currency', () => {
    for (const unknown of [
      said(undefined),
      said(0),
      renderMessage(rule, { paid: 45_000 }, { language: 'en', currency: undefined, words: {} }),
    ])
      expect(unknown).toBe('Paid: unknown.');
    expect(renderMessage(rule, { paid: 0 }, { language: 'ar', currency: 'BHD', words: {} })).toContain(
      'غير معروف',
    );
  });

  it('of nothing is told as nothing where it is a figure and no lower bound', () => {
    expect(said(0, 'BHD', 'money')).toBe('Paid: BHD 0.000.');
  });
});

describe('the rules of the catalogue', () => {
  it('never say "at least" of an amount of nothing', () => {
    const told = entries.flatMap(({ rule: each, cases }) => {
      const ready = checked(each);
      return cases.flatMap((given) => {
        const outcome = outcomeIn(ready, given);
        return outcome.outcome === 'flagged' ? [`${each.id}: ${messageOf(each, outcome, 'en')}`] : [];
      });
    });
    expect(told.length).toBeGreaterThan(entries.length / 2);
    expect(told.filter((message) => /at least:? BHD 0\.000/i.test(message))).toEqual([]);
  });
});
