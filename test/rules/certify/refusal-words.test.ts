import { describe, expect, it } from 'vitest';
import type { FeeItem } from '../../../lib/domain/fees/fee-disclosure.ts';
import { shownHumanCode } from '../../../lib/domain/values/human-code.ts';
import { moneyOf } from '../../../lib/domain/values/money.ts';
import { aCertificate, afterStep } from '../../support/credentials/certificates.ts';
import { demanded } from '../repayments/accounts.ts';
import { charge, inr, refused, type Stated, sound, whole } from './stated.ts';

const messageOf = (stated: Stated, code: string) => {
  const found = refused(stated).find((each) => each.code === code);
  if (!found) throw new Error(`Not refused for ${code}`);
  return found.message;
};
const filing = (...added: FeeItem[]): Stated => ({
  ...sound,
  disclosure: { workerPaidNothing: false, items: [...added, ...whole.items.slice(1)] },
});
const two = (first: FeeItem['item'], second: FeeItem['item'], more: Partial<FeeItem>): Stated =>
  filing(...[first, second].map((item) => charge(inr(100), { item, ...more })));

/** What stands in a sentence in neither language: codes, sums, days, names of fields, numbers of certificates. */
const figuresIn = (text: string): string[] =>
  text.match(
    /`\w+`|\[[\w*-]+\]|[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}|[A-Z]{2}\d{2,3}|\d[\d.]* [A-Z]{3}|\d{4}-\d{2}-\d{2}/g,
  ) ?? [];

const certificate = aCertificate();
const refusals: Readonly<Record<string, { stated: Stated; names: readonly string[] }>> = {
  'licence-not-valid': { stated: { ...sound, agency: { licences: [] } }, names: ['2026-04-01'] },
  'statement-missing': {
    stated: { ...sound, disclosure: { workerPaidNothing: undefined } },
    names: ['`workerPaidNothing`'],
  },
  'items-undeclared': {
    stated: {
      ...sound,
      disclosure: {
        nothingPaidFor: whole.nothingPaidFor?.filter((item) => item !== 'RF02' && item !== 'RC702'),
      },
    },
    names: ['RF02', 'RC702', '`nothingPaidFor`'],
  },
  'payer-unknown': { stated: two('RC102', 'RC103', { payer: 'UNKNOWN' }), names: ['RC102', 'RC103'] },
  'illegitimate-cost': { stated: two('IL01', 'IL02', { payer: 'EMPLOYER' }), names: ['IL01', 'IL02'] },
  'outside-collected': {
    stated: two('OT01', 'OT02', { collector: { role: 'employer' } }),
    names: ['OT01', 'OT02'],
  },
  'certificate-suspended': {
    stated: { ...sound, certificate: afterStep(certificate, 'suspended') },
    names: [shownHumanCode(certificate.number)],
  },
  'certificate-in-force': { stated: { ...sound, certificate }, names: [shownHumanCode(certificate.number)] },
  'standard-not-met': {
    stated: filing(charge(inr(2_000_000)), charge(inr(100), { item: 'RC101' })),
    names: ['20001.00 INR', 'RF01', 'RC101', '20001.00 INR', '30000.00 INR'],
  },
  'law-not-met': {
    stated: filing(charge(inr(2_000_000)), charge(inr(2_500_000)), charge(inr(100), { item: 'RC101' })),
    names: ['20000.00 INR', '25000.00 INR', 'RF01', '30000.00 INR', '[IN-*-ALL-ANY-012]'],
  },
};

describe('Why a certificate is refused', () => {
  it.each(Object.keys(refusals))('names the same in both languages: %s', (code) => {
    const { stated, names } = refusals[code] ?? { stated: sound, names: [] };
    const { en, ar } = messageOf(stated, code);
    expect([figuresIn(en), figuresIn(ar)]).toEqual([names, names]);
    expect(ar).toMatch(/[\u0600-\u06ff]/);
  });

  it('lists in each language by its own comma, and adds up payments as they were made', () => {
    for (const code of [
      'items-undeclared',
      'payer-unknown',
      'illegitimate-cost',
      'outside-collected',
      'standard-not-met',
    ]) {
      const { stated, names } = refusals[code] ?? { stated: sound, names: [] };
      const listed = names.filter((name) => /^[A-Z]{2}\d+$/.test(name));
      const { en, ar } = messageOf(stated, code);
      expect([en.includes(listed.join(', ')), ar.includes(listed.join('، '))]).toEqual([true, true]);
    }
    const { stated } = refusals['law-not-met'] ?? { stated: sound };
    for (const text of Object.values(messageOf(stated, 'law-not-met')))
      expect(text).toContain('20000.00 INR + 25000.00 INR');
  });

  it('says whether a verification was refused or is still to come', () => {
    const words = (['refused', 'unverified'] as const).map((status) =>
      messageOf({ ...sound, agency: { verification: { status } } }, 'organisation-unverified'),
    );
    expect(words.map(({ en }) => /was refused/.test(en))).toEqual([true, false]);
    expect(words.map(({ ar }) => /رُفض/.test(ar))).toEqual([true, false]);
    expect(words.every(({ en, ar }) => en.length > 40 && ar.length > 40)).toBe(true);
  });

  it('names the country whose licence is missing', () => {
    const at = (registrationCountry: string) =>
      messageOf({ ...sound, agency: { registrationCountry, licences: [] } }, 'licence-not-valid');
    expect([at('IN').en, at('IN').ar].every((text) => text.includes('IN'))).toBe(true);
    expect([at('BH').en, at('BH').ar].every((text) => text.includes('BH'))).toBe(true);
  });
});

describe('What is not paid back', () => {
  const standard = (stated: Stated) => messageOf(stated, 'standard-not-met');
  const lawIn = (stated: Stated): string => {
    const { en, ar } = standard(stated);
    const inEnglish = /within the cap of the corridor/.test(en)
      ? 'within'
      : /is over the cap/.test(en)
        ? 'over'
        : 'unknown';
    const inArabic = /مشروع/.test(ar) ? 'within' : /فوق حد القانون/.test(ar) ? 'over' : 'unknown';
    expect(inArabic).toBe(inEnglish);
    return inEnglish;
  };

  it('is within the law only where everything is, over it where anything is, and else not certain', () => {
    const [fee, much, other] = [
      charge(inr(100)),
      charge(inr(9_000_000)),
      charge(inr(100), { item: 'RC101' }),
    ];
    expect(
      [filing(fee), filing(much), filing(fee, other), filing(much, other), filing(other)].map(lawIn),
    ).toEqual(['within', 'over', 'unknown', 'over', 'unknown']);
  });

  it('names a cap only where the law has a figure', () => {
    const from = (country: string, currency: string, minor = 100) =>
      standard({
        ...filing(charge(moneyOf(minor, currency), { collectedIn: country })),
        contract: { recruitment: { channel: 'agency', country, chain: [] } },
      }).en;
    expect(from('LK', 'LKR')).toContain('within the cap of the law is not certain');
    expect(from('FR', 'EUR')).toContain('within the cap of the law is not certain');
    expect(from('NP', 'NPR')).toContain('within the cap of the law (0.00 NPR) is not certain');
    expect(from('BD', 'BDT')).toContain('within the cap of the corridor (97780.00 BDT)');
  });

  it('is judged at the place of work where it was collected there', () => {
    const atWork = standard(filing(charge(moneyOf(10_000, 'BHD'), { collectedIn: 'BH' })));
    expect(atWork.en).toContain('over the cap of the law (0.000 BHD)');
  });

  it('has an open end while an amount or the whole is unknown, and says so in both languages', () => {
    const { amount: _, ...unstated } = charge(inr(1));
    const [known, open] = [standard(filing(charge(inr(100)))), standard(filing(unstated))];
    expect([known.en, open.en].map((text) => text.includes('at least'))).toEqual([false, true]);
    expect([known.ar, open.ar].map((text) => text.includes('على الأقل'))).toEqual([false, true]);
    expect([known.en, open.en]).toEqual([
      expect.stringContaining('of which 1.00 INR is still owed'),
      expect.stringContaining('0.000 BHD at least'),
    ]);
  });

  it('names each item once, and an unknown amount above a cap of nothing by no sum', () => {
    const { en } = standard(filing(charge(inr(100)), charge(inr(200))));
    expect(en).toContain('3.00 INR paid by the worker (RF01), of which');
  });

  it('may be a demand of the authority alone, beside no disclosure: it names no item', () => {
    const stated = { ...sound, disclosure: undefined, demands: [demanded(2_000, 'BHD')] };
    expect(refused(stated).map(({ code }) => code)).toEqual(['disclosure-missing', 'standard-not-met']);
    expect(standard(stated).en).toContain('2.000 BHD paid by the worker, of which 2.000 BHD');
    expect(standard(stated).ar).toContain('دفع العامل 2.000 BHD وما زال');
  });
});
