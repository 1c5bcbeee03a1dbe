import type { VoiceLanguage } from '../../../lib/domain/voice/voice-language.ts';

interface Written {
  /** What its readers call it. */
  name: string;
  dir: 'ltr' | 'rtl';
  /** How its numbers and dates are written here: digits of the script where its readers use them. */
  locale: string;
}

/** How each language is written. The only file that knows which ones run from right to left. */
export const written: Readonly<Record<VoiceLanguage, Written>> = {
  ar: { name: 'العربية', dir: 'rtl', locale: 'ar-BH-u-nu-arab' },
  en: { name: 'English', dir: 'ltr', locale: 'en' },
  hi: { name: 'हिन्दी', dir: 'ltr', locale: 'hi-u-nu-latn' },
  ur: { name: 'اردو', dir: 'rtl', locale: 'ur-u-nu-latn' },
  bn: { name: 'বাংলা', dir: 'ltr', locale: 'bn-u-nu-beng' },
  ml: { name: 'മലയാളം', dir: 'ltr', locale: 'ml-u-nu-latn' },
  ne: { name: 'नेपाली', dir: 'ltr', locale: 'ne-u-nu-deva' },
  fil: { name: 'Filipino', dir: 'ltr', locale: 'fil' },
};
