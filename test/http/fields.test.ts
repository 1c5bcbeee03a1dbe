import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasMessage } from '../../functions/http/words/field-messages.ts';
import { as, newSample, problemIn, registering, sampleFace } from './sample-face.ts';

const { app } = sampleFace();
const errorsOf = async (body: unknown, headers: Record<string, string> = {}) => {
  const response = await app.request('/v1/contracts', registering(body, headers));
  expect(response.status).toBe(422);
  return (await problemIn(response)).errors ?? [];
};
const queryErrors = async (query: string) => {
  const response = await app.request(`/v1/contracts?${query}`, { headers: as('reader') });
  expect(response.status).toBe(422);
  return (await problemIn(response)).errors ?? [];
};

describe('a refused field', () => {
  it.each([
    ['missing', { ...newSample, channel: undefined }, '/channel', 'missing', /required/],
    ['of the wrong type', { ...newSample, employerName: 5 }, '/employerName', 'wrong-type', /text in quotes/],
    ['too short', { ...newSample, employerName: 'x' }, '/employerName', 'too-short', /at least 2/],
    ['too long', { ...newSample, employerName: 'x'.repeat(101) }, '/employerName', 'too-long', /at most 100/],
    [
      'not in the list',
      { ...newSample, channel: 'other' },
      '/channel',
      'not-allowed-value',
      /`direct` `agency`/,
    ],
    ['too big', { ...newSample, terms: { hours: 200 } }, '/terms/hours', 'too-big', /at most 84/],
    [
      'no whole number',
      { ...newSample, terms: { hours: 1.5 } },
      '/terms/hours',
      'wrong-type',
      /whole number/,
    ],
    [
      'no day',
      { ...newSample, terms: { startsOn: '2026-02-30' } },
      '/terms/startsOn',
      'not-a-date',
      /YYYY-MM-DD/,
    ],
    ['too many', { ...newSample, places: Array(4).fill({ country: 'BH' }) }, '/places', 'too-many', /: 3/],
    [
      'in a list',
      { ...newSample, places: [{ country: 'BH' }, {}] },
      '/places/1/country',
      'missing',
      /required/,
    ],
    ['without its kind', { ...newSample, payer: { name: 'x' } }, '/payer/kind', 'missing', /required/],
    [
      'of no kind',
      { ...newSample, payer: { kind: 'x' } },
      '/payer/kind',
      'not-allowed-value',
      /`person` `firm`/,
    ],
    ['of one kind', { ...newSample, payer: { kind: 'firm' } }, '/payer/number', 'missing', /required/],
    ['the whole body', [], '', 'wrong-type', /object/],
    [
      'an amount with too few decimals',
      { ...newSample, terms: { wage: { amount: '185.5', currency: 'BHD' } } },
      '/terms/wage/amount',
      'money-decimals',
      /`BHD` have exactly 3 decimals/,
    ],
    [
      'a currency nobody knows',
      { ...newSample, terms: { wage: { amount: '1', currency: 'ZZZ' } } },
      '/terms/wage/currency',
      'unknown-currency',
      /ISO 4217/,
    ],
  ])('that is %s is pointed to with its reason and its cure', async (_name, body, pointer, code, reason) => {
    const errors = await errorsOf(body);
    expect(errors.map((error) => [error.pointer, error.code])).toEqual([[pointer, code]]);
    expect(errors[0]?.message).toMatch(reason);
    const [arabic] = await errorsOf(body, { 'accept-language': 'ar' });
    expect(arabic?.message).toMatch(/[\u0600-\u06FF]/);
  });

  it('that nobody knows is named, with the name that was probably meant', async () => {
    const terms = { startOn: '2026-01-01', starts_on: '2026-01-01', colour: 'red' };
    const errors = await errorsOf({ ...newSample, employer_name: 'x', terms });
    const found = Object.fromEntries(errors.map((error) => [error.pointer, error.message]));
    expect(found['/employer_name']).toMatch(/Did you mean `employerName`/);
    expect(found['/terms/startOn']).toMatch(/Did you mean `startsOn`/);
    expect(found['/terms/starts_on']).toMatch(/Did you mean `startsOn`/);
    expect(found['/terms/colour']).toBe('There is no field `colour` here. Leave it out.');
  });

  it('is refused also when it is called __proto__', async () => {
    const errors = await errorsOf(
      '{"employerName":"Gulf","channel":"direct","terms":{},"__proto__":{"a":1}}',
    );
    expect(errors.map((error) => error.code)).toEqual(['unknown-field']);
  });

  it('in the query is pointed to as such', async () => {
    expect(await queryErrors('limit=0')).toMatchObject([{ pointer: '#query/limit', code: 'whole-number' }]);
    expect(await queryErrors('limit=1e1')).toMatchObject([{ pointer: '#query/limit' }]);
    expect(await queryErrors('limit=1&limit=2')).toMatchObject([
      { pointer: '#query/limit', code: 'wrong-type' },
    ]);
    expect(await queryErrors('chanel=direct')).toMatchObject([
      { pointer: '#query/chanel', code: 'unknown-field' },
    ]);
    expect(await queryErrors('sector=F&sector=12345')).toMatchObject([{ pointer: '#query/sector/1' }]);
  });

  it('is one of fifty at most, so that a hostile body is not answered with a book', async () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`field${index}`, 1]));
    expect(await errorsOf({ ...newSample, ...many })).toHaveLength(50);
  });
});

describe('every code with which the domain refuses a value', () => {
  const sources = globSync('lib/{domain,rules}/**/*.ts').map((file) => readFileSync(file, 'utf8'));
  const codes = sources.flatMap((text) =>
    [...text.matchAll(/refusal\(\s*'([a-z-]+)'/g), ...text.matchAll(/params: \{ code: '([a-z-]+)'/g)].map(
      ([, code]) => code,
    ),
  );

  it('is found', () => expect(codes).toContain('not-a-date'));
  it.each([...new Set(codes)])('has its message in both languages: %s', (code) => {
    expect(hasMessage(code ?? '')).toBe(true);
  });
});

describe('what was sent', () => {
  /** Marked, so that it cannot stand in an answer by chance. */
  const hostile = fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('<script>', "'; DROP", '{{7*7}}', '\u202eabc'),
    )
    .map((text) => `Zq7${text}`);
  const hostileName = hostile.map((text) => `${text} x`);
  const leaf = fc.oneof(hostile, fc.integer(), fc.constant(null), fc.array(hostile, { maxLength: 2 }));
  const wage = fc.record({ amount: leaf, currency: leaf }, { requiredKeys: [] });
  const body = fc.record(
    {
      employerName: leaf,
      channel: leaf,
      terms: fc.oneof(leaf, fc.record({ wage: fc.oneof(leaf, wage), startsOn: leaf, hours: leaf })),
      places: fc.oneof(leaf, fc.array(fc.dictionary(hostileName, leaf, { maxKeys: 2 }), { maxLength: 5 })),
      notes: fc.dictionary(hostileName, hostile, { maxKeys: 3 }),
      payer: fc.oneof(leaf, fc.record({ kind: leaf, name: leaf })),
    },
    { requiredKeys: [] },
  );

  it('never comes back in a problem: not as a value, not as a name, not in the body, the query or the address', async () => {
    await fc.assert(
      fc.asyncProperty(
        body,
        fc.dictionary(hostileName, leaf, { maxKeys: 3 }),
        hostile,
        async (known, strange, text) => {
          const escaped = encodeURIComponent(text.toWellFormed());
          const answers = await Promise.all([
            app.request('/v1/contracts', registering({ ...strange, ...known, channel: text })),
            app.request(
              '/v1/contracts',
              registering({ ...strange, ...known, channel: text }, { 'accept-language': 'ar' }),
            ),
            app.request('/v1/contracts', registering(`${text}{`)),
            app.request(`/v1/contracts?limit=${escaped}&${escaped}%20x=1`, { headers: as('reader') }),
            app.request(`/v1/contracts/${escaped}`, { headers: as('reader') }),
            app.request(`/v1/contracts?cursor=${escaped}`, { headers: as('reader') }),
          ]);
          for (const answer of answers) {
            expect(answer.status).toBeGreaterThanOrEqual(400);
            expect(await answer.text()).not.toContain('Zq7');
            expect(JSON.stringify([...answer.headers])).not.toContain('Zq7');
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
