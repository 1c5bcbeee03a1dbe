import { VoiceLanguage, voiceLanguages } from '../../../../../lib/domain/voice/voice-language.ts';
import { written } from '../../../../pages/words/written.ts';
import { loadVerifyWords } from './words/load.ts';
import type { VerifyWords } from './words/verify-words.ts';

/** Whoever checks: their language, its words, and how it writes days and countries. */
export interface VerifyReader extends VerifyWords {
  language: VoiceLanguage;
  dir: 'ltr' | 'rtl';
  day(plainDate: string): string;
  moment(instant: string): string;
  country(code: string): string;
  number(value: number): string;
}

/** The clerk who checks may be anywhere; the moment is told with the zone in which it was taken. */
const zone = 'Asia/Bahrain';

/** Days as the printed document writes them. */
const english = 'en-GB';

export async function verifyReader(language: VoiceLanguage): Promise<VerifyReader> {
  const { dir } = written[language];
  const locale = language === 'en' ? english : written[language].locale;
  const gregory = { calendar: 'gregory' } as const;
  const day = new Intl.DateTimeFormat(locale, { ...gregory, dateStyle: 'long', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, {
    ...gregory,
    ...{ year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
    timeZone: zone,
    timeZoneName: 'short',
  });
  const regions = new Intl.DisplayNames(locale, { type: 'region' });
  return {
    ...(await loadVerifyWords(language)),
    language,
    dir,
    day: (plainDate) => day.format(new Date(`${plainDate}T00:00:00Z`)),
    moment: (instant) => moment.format(new Date(instant)),
    country: (code) => regions.of(code) ?? code,
    number: (value) => new Intl.NumberFormat(locale).format(value),
  };
}

/** A language of ours by its tag, as `tl` and `fil-PH` are Filipino; undefined for another one. */
function languageIn(tag: string): VoiceLanguage | undefined {
  const primary = tag.trim().toLowerCase().split('-')[0];
  return voiceLanguages.find((known) => known === (primary === 'tl' ? 'fil' : primary));
}

/** The language asked for in the address, else the first of the browser's that we write, else English. */
export function verifyLanguage(asked: string | null, accepted: string | null): VoiceLanguage {
  const chosen = VoiceLanguage.safeParse(asked);
  if (chosen.success) return chosen.data;
  const wishes = (accepted ?? '')
    .slice(0, 500)
    .split(',')
    .map((wish) => {
      const [tag = '', q = 'q=1'] = wish.split(';');
      return { tag, weight: Number(q.trim().slice(2)) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wishes.map(({ tag }) => languageIn(tag)).find((language) => language !== undefined) ?? 'en';
}
