import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../lib/domain/reports/report.ts';
import { reportChannels } from '../../../lib/domain/voice/allegation.ts';
import { confirmationOf } from '../../../lib/rules/repayments/confirmation.ts';
import { aReport } from '../../support/rules/records.ts';

type Said = Pick<Report, 'repaid' | 'channel'>;
const on = (day: number, said: Said, more: Partial<Report> = {}): Report =>
  aReport([], {
    ...said,
    receivedAt: `2026-06-${String(day).padStart(2, '0')}T08:00:00Z`,
    ...more,
  });
const official = { repaid: 'all', channel: 'interview' } as const;
const link = (repaid: 'all' | 'some' | 'nothing') => ({ repaid, channel: 'handedLink' }) as const;
const filed = { kind: 'filed', at: '2026-06-01T08:00:00Z' } as const;
const withdrawn = { kind: 'withdrawn', at: '2026-06-09T08:00:00Z' } as const;
const consent = { assessment: 'given', contact: 'refused', referral: 'refused' } as const;

const anyWord = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  repaid: fc.constantFrom('all', 'some', 'nothing', undefined),
  channel: fc.constantFrom(...reportChannels),
});
const words = fc.uniqueArray(anyWord, { selector: ({ day }) => day, maxLength: 6 });
type Word = typeof words extends fc.Arbitrary<(infer W)[]> ? W : never;
const reportsOf = (all: readonly Word[]): Report[] =>
  all.map(({ day, repaid, channel }) => on(day, { channel, ...(repaid ? { repaid } : {}) }));
const isOfficial = ({ channel }: Word): boolean => channel !== 'handedLink' && channel !== 'speak';

describe('That all was given back', () => {
  test('is confirmed by a word to an official, and by no word through a handed link or an open door', () => {
    for (const channel of reportChannels) {
      const isTrusted = isOfficial({ day: 1, repaid: 'all', channel });
      expect(confirmationOf([on(1, { repaid: 'all', channel })])).toBe(
        isTrusted ? 'confirmed' : 'unconfirmed',
      );
    }
  });

  test('is contradicted by any word, whoever carried it, unless a later one to an official says otherwise', () => {
    expect(confirmationOf([on(2, official), on(3, link('some'))])).toBe('contradicted');
    expect(confirmationOf([on(2, link('nothing'))])).toBe('contradicted');
    expect(confirmationOf([on(1, link('nothing')), on(2, official)])).toBe('confirmed');
    expect(confirmationOf([on(1, link('nothing')), on(2, link('all'))])).toBe('contradicted');
  });

  test('is contradicted by a word of the very moment in which it was confirmed', () => {
    expect(confirmationOf([on(2, official), on(2, link('some'))])).toBe('contradicted');
    expect(confirmationOf([on(2, link('some')), on(2, official)])).toBe('contradicted');
  });

  test('is what is left after the last word to an official, in whatever order the reports are read', () => {
    fc.assert(
      fc.property(words, fc.nat(5), (all, turn) => {
        const said = all.filter(({ repaid }) => repaid).toSorted((a, b) => a.day - b.day);
        const last = said.findLastIndex(isOfficial);
        const left = said.slice(Math.max(0, last));
        const isDoubted = left.some(({ repaid }) => repaid !== 'all');
        const expected = isDoubted ? 'contradicted' : last >= 0 ? 'confirmed' : 'unconfirmed';
        const reports = reportsOf(all);
        expect(confirmationOf([...reports.slice(turn), ...reports.slice(0, turn)])).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  test('rests on no word whose use was refused or that was withdrawn, and on that of a child, who is not asked', () => {
    const refused = { consent: { ...consent, assessment: 'refused' } } as const;
    expect(confirmationOf([on(1, official), on(2, link('some'), refused)])).toBe('confirmed');
    expect(confirmationOf([on(1, official, { steps: [filed, withdrawn] })])).toBe('unconfirmed');
    expect(confirmationOf([on(1, official, { consent })])).toBe('confirmed');
    const { consent: _, ...child } = on(1, official, { bestInterest: 'serves' });
    expect(confirmationOf([child])).toBe('confirmed');
  });

  test('is not said by a report about something else, nor by none', () => {
    expect(confirmationOf([])).toBe('unconfirmed');
    expect(confirmationOf([on(1, official), on(2, { channel: 'hotline' })])).toBe('confirmed');
  });
});
