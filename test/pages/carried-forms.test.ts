import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForm } from '../../functions/pages/form.ts';
import { carriedForms } from '../../functions/pages/session/carried-forms.ts';
import { sealedCookie } from '../../functions/pages/session/sealed-cookie.ts';

let now = Date.parse('2026-03-01T08:00:00Z');
const sealing = { key: randomBytes(32), now: () => now };
const forms = carriedForms({ face: 'sample', ...sealing });

const fields = fc.dictionary(
  fc.constantFrom('name.latin', 'text', 'items.0.amount', 'key'),
  fc.string({ maxLength: 300 }),
);
const formOf = (typed: Record<string, string>) => readForm(String(new URLSearchParams(typed)));
const refusal = {
  ...{ type: '/problems/validation-failed', title: 'Mend', status: 422, detail: 'Mend it.' },
  ...{ code: 'validation-failed', instance: 'urn:request:1' },
  errors: [{ pointer: '/text', code: 'missing', message: 'أضفه' }],
};
const place = { owner: 'somebody', at: '/console/join?x=1' };

describe('a carried form', () => {
  it('comes back as it was typed, with what was said of it, to its person and its page alone', async () => {
    await fc.assert(
      fc.asyncProperty(fields, fc.boolean(), fc.boolean(), async (typed, isUnsent, isRefused) => {
        const form = formOf(typed);
        const told = isRefused ? refusal : undefined;
        const cookie = (await forms.seal(place, { form, refusal: told, isUnsent }))?.split(';')[0];
        const back = await forms.open(cookie, place);
        expect(back?.form.entries()).toEqual(form.entries());
        expect([back?.refusal, back?.isUnsent]).toEqual([told, isUnsent]);
        for (const other of [{ owner: 'another' }, { at: '/console/join' }])
          expect(await forms.open(cookie, { ...place, ...other })).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('that is more than a browser keeps is not cut: the page has to carry it', async () => {
    const long = formOf({ text: randomBytes(4_000).toString('base64') });
    expect(await forms.seal(place, { form: long, isUnsent: true })).toBeUndefined();
    const said = formOf({ text: 'ما كتبته محفوظ في هذه الصفحة. '.repeat(60) });
    expect((await forms.seal(place, { form: said, isUnsent: true }))?.length).toBeLessThanOrEqual(2_600);
  });

  it('that another version of ours packed in another shape, or that unpacks to more than we pack, is none', async () => {
    const cookie = sealedCookie<object>({
      ...{ ...sealing, name: 'insaf-sample-form', seconds: 600 },
      parse: (content) => Object(content),
    });
    const opened = async (packed: string) =>
      forms.open((await cookie.seal({ ...place, form: packed })).split(';')[0], place);
    const packed = (text: string) => deflateRawSync(text).toString('base64');
    const content = (typed: string) => packed(JSON.stringify({ typed, isUnsent: true }));
    expect((await opened(content('text=a')))?.form.value('text')).toBe('a');
    for (const other of [
      '',
      'no deflated text',
      packed('no JSON'),
      packed('{"typed":"text=a"}'),
      packed('null'),
    ])
      expect(await opened(other)).toBeUndefined();
    expect(await opened(content('a'.repeat(64_000)))).toBeUndefined();
  });

  it('ends after an hour, and its mark in a page after a working day', async () => {
    const cookie = await forms.seal(place, { form: formOf({ text: 'a' }), isUnsent: true });
    const mark = await forms.mark('somebody');
    now += 3_601_000;
    expect(await forms.open(cookie?.split(';')[0], place)).toBeUndefined();
    expect(await forms.ownerOf(mark)).toBe('somebody');
    now += 12 * 3_600_000;
    expect(await forms.ownerOf(mark)).toBeUndefined();
    expect(await forms.ownerOf('no mark')).toBeUndefined();
  });
});
