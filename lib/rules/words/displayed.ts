import type { Language } from '../../problems/text.ts';
import type { OpenVocabulary } from './vocabulary.ts';

type Of = 'region' | 'language' | 'currency';

const makers = new Map<string, Intl.DisplayNames>();

/** Made when it is first needed and then kept, as the formats of numbers are. */
function maker(language: Language, type: Of): Intl.DisplayNames {
  const known = makers.get(language + type);
  if (known) return known;
  const made = new Intl.DisplayNames(language, { type });
  makers.set(language + type, made);
  return made;
}

/** Names of Unicode, in the reader's language. What is no code there is shown as it is. */
const displayed = (type: Of): OpenVocabulary => ({
  say: (code, language) => {
    try {
      return maker(language, type).of(code) ?? code;
    } catch {
      return code;
    }
  },
});

export const country = displayed('region');
export const language = displayed('language');
export const currency = displayed('currency');
/** A number of a certificate or a row of a table: the same in every language, for whoever looks it up. */
export const reference: OpenVocabulary = { say: (code) => code };
