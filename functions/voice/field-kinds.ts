import * as z from 'zod';
import { VoiceLanguage } from '../../lib/domain/voice/voice-language.ts';

/** Every field comes as the list of its values. Longer than any page can fill it is not ours. */
const value = z.string().max(8_000);

/** A field that is filled once, or not at all. */
export const once = z
  .array(value)
  .max(1)
  .optional()
  .transform((values) => values?.[0]?.trim());

/** One line, as long as a name. */
export const line = once.pipe(z.string().max(120).optional());

/** A field with one of these values, or none. */
export const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  once.pipe(z.enum(values).optional());

/** Boxes that may be ticked. */
export const ticks = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .array(z.enum(values))
    .max(200)
    .optional()
    .transform((ticked = []) => [...new Set(ticked)]);

export const language = once.pipe(VoiceLanguage.optional());

/** The key of one form, drawn when it was shown: sent twice it counts once (decisions, 23). */
export const formKey = once.pipe(z.uuid());
