import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForm } from '../../functions/pages/form.ts';
import { readerOf } from '../../functions/pages/reader.ts';
import { termsIn } from '../../functions/registry/pages/register-contract/answers.ts';

const post = (fields: Record<string, string>) => readForm(String(new URLSearchParams(fields)));

describe('a form', () => {
  it('becomes the body of an operation: dots nest, numbers list, and what was left empty is absent', () => {
    const form = post({
      'terms.wage.amount': ' 120.500 ',
      'terms.wage.currency': 'BHD',
      'terms.end': '',
      'items.1.code': 'b',
      'items.0.code': 'a',
      key: 'k',
      etag: '"1"',
    });
    expect(form.body()).toEqual({
      terms: { wage: { amount: '120.500', currency: 'BHD' } },
      items: [{ code: 'a' }, { code: 'b' }],
    });
    expect(form.value('key')).toBe('k');
  });

  it('carries every field that was typed over a sign-in, and nothing whose name is not a form’s', () => {
    const form = readForm('a=1&a=2&b=x%0D%0Ay&__proto__=1&b.constructor..x=2&1=3');
    expect(form.entries()).toEqual([
      ['a', '1'],
      ['a', '2'],
      ['b', 'x\ny'],
    ]);
  });

  it('is not made to dig by a name that is deeper or longer than any of ours', () => {
    const deepest = `a${'.a'.repeat(11)}`;
    const form = readForm(`${deepest}=1&${deepest}.a=2&a${'.a'.repeat(100_000)}=3&${'b'.repeat(201)}=4`);
    expect(form.entries()).toEqual([[deepest, '1']]);
  });

  it('never reaches a prototype, whatever the names are', () => {
    const part = fc.constantFrom('constructor', 'prototype', 'toString', 'a', '0', 'valueOf');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(part, { minLength: 1, maxLength: 4 }), fc.string())),
        (fields) => {
          const text = new URLSearchParams(
            fields.map(([path, value]): [string, string] => [path.join('.'), value]),
          );
          const body = readForm(String(text)).body();
          expect(JSON.parse(JSON.stringify(body))).toBeTypeOf('object');
          expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('a');
          expect({}.constructor).toBe(Object);
        },
      ),
    );
  });
});

describe('the answers of a long form, before anything is registered', () => {
  it('stand as they will be registered: a wage with the decimals of its currency, in Latin digits; what is no sum, as it was typed', () => {
    const wageOf = (typed: string) =>
      termsIn(readerOf('ar'), { 'offer.terms.wage.basic.amount': typed }, 'offer')[1];
    expect(wageOf('١٥٠')).toContain('150.000');
    expect(wageOf('كثير')).toBe('كثير');
  });
});
