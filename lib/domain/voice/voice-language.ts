import * as z from 'zod';

/** The languages of the face of workers (decisions, 26), in the order in which it offers them. */
export const voiceLanguages = ['ar', 'en', 'hi', 'ur', 'bn', 'ml', 'ne', 'fil'] as const;
export const VoiceLanguage = z.enum(voiceLanguages);
export type VoiceLanguage = z.infer<typeof VoiceLanguage>;
