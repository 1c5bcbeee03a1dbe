import type { VoiceLanguage } from '../../../../../../lib/domain/voice/voice-language.ts';
import type { VerifyWords } from './verify-words.ts';

/** A language without a file does not compile. Each is loaded by the first page in it. */
const loaders: Readonly<Record<VoiceLanguage, () => Promise<VerifyWords>>> = {
  ar: async () => (await import('./ar.ts')).ar,
  en: async () => (await import('./en.ts')).en,
  hi: async () => (await import('./hi.ts')).hi,
  ur: async () => (await import('./ur.ts')).ur,
  bn: async () => (await import('./bn.ts')).bn,
  ml: async () => (await import('./ml.ts')).ml,
  ne: async () => (await import('./ne.ts')).ne,
  fil: async () => (await import('./fil.ts')).fil,
};

export const loadVerifyWords = (language: VoiceLanguage): Promise<VerifyWords> => loaders[language]();
