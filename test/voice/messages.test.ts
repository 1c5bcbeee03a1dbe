import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { allegationKeys } from '../../functions/pages/words/allegation-topics.ts';
import { written } from '../../functions/pages/words/written.ts';
import { loadMessages } from '../../functions/voice/messages/load.ts';
import type { Counted } from '../../functions/voice/messages/messages.ts';
import { weighty } from '../../functions/voice/messages/reviewed-only.ts';
import { readerOf } from '../../functions/voice/reader.ts';
import { type VoiceLanguage, voiceLanguages } from '../../lib/domain/voice/voice-language.ts';
import reference from '../../lib/reference/allegations.json' with { type: 'json' };

/** Every text of a language by its place in the file. */
const textsOf = (value: unknown, place = ''): [string, string][] => {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => textsOf(each, `${place}.${name}`));
};

const roomsIn = (text: string): string[] => (text.match(/\{\w+\}|\{\w+, plural/g) ?? []).sort();
const scripts: Readonly<Record<VoiceLanguage, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  en: /\p{Script=Latin}/u,
  hi: /\p{Script=Devanagari}/u,
  ur: /\p{Script=Arabic}/u,
  bn: /\p{Script=Bengali}/u,
  ml: /\p{Script=Malayalam}/u,
  ne: /\p{Script=Devanagari}/u,
  fil: /\p{Script=Latin}/u,
};
const others = (language: VoiceLanguage): RegExp[] =>
  Object.values(scripts).filter(
    (script) => String(script) !== String(scripts[language]) && String(script) !== String(scripts.en),
  );

const documentText = readFileSync(new URL('../../docs/languages.md', import.meta.url), 'utf8');

describe('the closed list of allegations', () => {
  it('is what the page shows, code by code, so that nothing can be told that no rule knows', () => {
    expect([...allegationKeys].sort()).toEqual(reference.allegations.map(({ code }) => code).sort());
  });

  it('is told in English and Arabic in the words of the reference', async () => {
    for (const language of ['en', 'ar'] as const) {
      const { allegations } = await loadMessages(language);
      for (const each of reference.allegations)
        expect(allegations[allegationKeys.find((code) => code === each.code) ?? 'LOCKED_IN']).toBe(
          each[language],
        );
    }
  });
});

describe.each(voiceLanguages)('%s', (language) => {
  const load = async (): Promise<[string, string][]> => textsOf(await loadMessages(language));

  it('has words for everything, in its own script and no other', async () => {
    for (const [place, text] of await load()) {
      expect(text.trim(), place).not.toBe('');
      expect(scripts[language].test(text), `${place}: ${text}`).toBe(true);
      for (const other of others(language)) expect(other.test(text), `${place}: ${text}`).toBe(false);
    }
  });

  it('leaves the same room for numbers and addresses as the source', async () => {
    const source = new Map(textsOf(await loadMessages('en')));
    for (const [place, text] of await load())
      expect(roomsIn(text), place).toEqual(roomsIn(source.get(place) ?? ''));
  });

  it('says each number in a form that its language has, and shows the number or its word', async () => {
    const { counted } = await loadMessages(language);
    const { locale } = written[language];
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const word of Object.keys(counted)) {
      const pattern = counted[asCounted(word)];
      for (const category of categories)
        if (language === 'ar') expect(pattern, `${word} ${category}`).toContain(`${category} {`);
      for (const n of [0, 1, 2, 3, 11, 48, 100, 1.5])
        expect(String(new IntlMessageFormat(pattern, locale).format({ n }))).not.toMatch(/#|undefined/);
    }
  });

  it('is said in the list of languages to be reviewed or not, as its file says', async () => {
    const { reviewed } = await loadMessages(language);
    const { name, dir } = written[language];
    const weighs = weighty[language] === undefined ? 'in English' : 'yes';
    const row = `| \`${language}\` | ${name} | ${dir} | ${language === 'en' ? 'source' : reviewed ? 'yes' : 'no'} | ${weighs} |`;
    expect(documentText).toContain(row);
  });

  it('says what consent, duress and rights are only if a native speaker has read it', async () => {
    const { reviewed } = await loadMessages(language);
    if (weighty[language] !== undefined) expect(reviewed).toBe(true);
  });
});

/** The keys of an object that its type names: the compiler forgets them. */
const asCounted = (word: string) => word as Counted;

describe('numbers, money and days', () => {
  it.each([
    ['ar', '٤٨', '٢٠٢٦'],
    ['bn', '৪৮', '২০২৬'],
    ['ne', '४८', '२०२६'],
    ['en', '48', '2026'],
    ['ml', '48', '2026'],
  ] as const)('are written in the digits of %s', async (language, hours, year) => {
    const reader = await readerOf(language);
    expect(reader.counted('hoursAWeek', 48)).toContain(hours);
    expect(reader.day('2026-03-01')).toContain(year);
    expect(reader.money({ amount: '120.500', currency: 'BHD' })).toContain('BHD');
  });

  it('take the dual of Arabic', async () => {
    const reader = await readerOf('ar');
    expect([1, 2, 3, 11].map((n) => reader.counted('days', n))).toEqual([
      'يوم واحد',
      'يومان',
      '٣ أيام',
      '١١ يومًا',
    ]);
  });
});
