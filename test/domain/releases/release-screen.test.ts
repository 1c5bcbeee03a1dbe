import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screened } from '../../../lib/domain/releases/release-screen.ts';

const hidden = {
  reports: [
    {
      id: 'rpt_2f6c1a90-8f1b-4d0e-9c33-7a5b0e1d2c55',
      happenedOn: '2026-06-08',
      code: 'PASSPORT_RETURN_REFUSED',
    },
  ],
  others: [{ amount: { amount: '250000.00', currency: 'INR' }, paidOn: '2026-03-14' }],
};
const own = {
  contract: { id: 'ctr_3f0c2f5e-9d3a-4c7e-8a51-0d7e4c1b2a90', startsOn: '2026-03-14' },
  wage: { amount: '150.000' },
};
const workers = [{ latin: 'Anil Kumar', arabic: 'أنيل كومار' }];
const codes = (en: string, ar = 'نص'): string[] =>
  screened({ en, ar }, { own, hidden, workers }).map(({ code, pointer }) => `${pointer} ${code}`);

describe('The words of an official', () => {
  it.each([
    'It happened on 2026-06-08.',
    'It happened on 8 June.',
    'It happened on June 8th, 2026.',
    'It happened on 08/06/2026.',
    'It happened on 6/8.',
    'It happened on 8.6.2026.',
    'The worker paid 250,000.00 rupees.',
    'The worker paid 250000 rupees.',
    'See rpt_2f6c1a90-8f1b-4d0e-9c33-7a5b0e1d2c55.',
    'This is about PASSPORT_RETURN_REFUSED.',
    'See flg_00000000-0000-4000-8000-000000000000, of which nothing is known here.',
  ])('are refused for what only the protected facts say: %s', (en) => {
    expect(codes(en)).toContain('/words/en value-hidden');
  });

  it.each([
    'حدث ذلك في ٨ يونيو.',
    'حدث ذلك في ٢٠٢٦-٠٦-٠٨.',
    'دفع العامل ٢٥٠٬٠٠٠ روبية.',
    'حدث ذلك في ٠٨/٠٦/٢٠٢٦',
  ])('are read in Arabic too, with its digits and months: %s', (ar) => {
    expect(codes('Words.', ar)).toContain('/words/ar value-hidden');
  });

  it('may say what the recipient declared itself, also where the protected facts say the same', () => {
    expect(
      codes(
        'Your contract ctr_3f0c2f5e-9d3a-4c7e-8a51-0d7e4c1b2a90 began on 14 March 2026 at 150.000 dinars.',
      ),
    ).toEqual([]);
    expect(codes('Please answer within 21 days and send 3 payslips.')).toEqual([]);
  });

  it('are refused for the name of any worker, in part and in either script', () => {
    expect(codes('Ask Mr. KUMAR about it.')).toEqual(['/words/en names-worker']);
    expect(codes('Words.', 'اسألوا أنيل عن ذلك')).toEqual(['/words/ar names-worker']);
  });

  it.each([
    'We had a complaint.',
    'The hotline called.',
    'A worker told us.',
    'Somebody reported that wages are late.',
  ])('are refused where they tell of a source: %s', (en) =>
    expect(codes(en)).toContain('/words/en tells-of-source'),
  );

  it('are answered with the place of each fault, and never with what stands there', () => {
    const [error] = screened({ en: 'It happened on 8 June.', ar: 'نص' }, { own, hidden, workers });
    expect(error?.message.en).toContain('Characters 16 to 21');
    expect(
      JSON.stringify(screened({ en: 'On 8 June Kumar paid 250000.', ar: 'نص' }, { own, hidden, workers })),
    ).not.toMatch(/June|Kumar|250000/);
  });

  it('never pass a day or an amount that stands in the protected facts alone, however it is put into a sentence', () => {
    const day = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10));
    const around = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !/[\d./,-]/.test(text));
    fc.assert(
      fc.property(day, fc.integer({ min: 1_000, max: 9_999_999 }), around, (happenedOn, paid, text) => {
        const secret = { happenedOn, amount: `${paid}.000` };
        const refused = (words: string) =>
          screened({ en: words, ar: 'نص' }, { own: {}, hidden: secret, workers: [] }).length > 0;
        expect(refused(`${text} ${happenedOn} ${text}`)).toBe(true);
        expect(refused(`${text} ${paid.toLocaleString('en-US')} ${text}`)).toBe(true);
      }),
    );
  });
});
