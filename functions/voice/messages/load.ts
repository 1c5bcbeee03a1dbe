import type { VoiceLanguage } from '../../../lib/domain/voice/voice-language.ts';
import type { Messages } from './messages.ts';

/**
 * Every text in every language: a language without a file does not compile. Each is loaded by the first page in it, so that a
 * cold start reads one and not eight.
 */
const loaders: Readonly<Record<VoiceLanguage, () => Promise<Messages>>> = {
  ar: async () => (await import('./ar.ts')).ar,
  en: async () => (await import('./en.ts')).en,
  hi: async () => (await import('./hi.ts')).hi,
  ur: async () => (await import('./ur.ts')).ur,
  bn: async () => (await import('./bn.ts')).bn,
  ml: async () => (await import('./ml.ts')).ml,
  ne: async () => (await import('./ne.ts')).ne,
  fil: async () => (await import('./fil.ts')).fil,
};

export const loadMessages = (language: VoiceLanguage): Promise<Messages> => loaders[language]();
