import type { VoiceLanguage } from '../../lib/domain/voice/voice-language.ts';

/** Where recruiting fees are paid by those who come to Bahrain, and the currencies of the Gulf. */
export const currencies = [
  ...(['BHD', 'BDT', 'INR', 'NPR', 'PKR', 'PHP', 'LKR', 'IDR'] as const),
  ...(['ETB', 'KES', 'UGX', 'GHS', 'EGP', 'JOD', 'SYP'] as const),
  ...(['SAR', 'AED', 'KWD', 'QAR', 'OMR', 'USD'] as const),
] as const;

/** Which one stands first for whoever reads a language. */
export const currencyOf: Readonly<Record<VoiceLanguage, (typeof currencies)[number]>> = {
  ar: 'BHD',
  en: 'BHD',
  hi: 'INR',
  ur: 'PKR',
  bn: 'BDT',
  ml: 'INR',
  ne: 'NPR',
  fil: 'PHP',
};
