import * as z from 'zod';
import { ContractId } from '../values/ids.ts';
import { AllegationCode } from './allegation.ts';
import { EmployerAsTold } from './employer-as-told.ts';
import { RepaidFor } from './repaid-as-told.ts';
import { ToldFee } from './told-fee.ts';
import { VoiceLanguage } from './voice-language.ts';

/** How much somebody writes on a telephone. */
export const longestText = 2_000;
const Text = z.string().trim().min(1).max(longestText);

/** How soon somebody has to look at it, as the one who told says. */
export const letterUrgencies = ['routine', 'soon', 'immediateDanger'] as const;

/**
 * What the face of workers puts into a mailbox. It is sealed at once for the processor that takes it out, so the face cannot
 * read what it was told, a minute later.
 */
export const Told = z.strictObject({
  kind: z.literal('told'),
  /** `handedLink`: through a link that an employer or agency handed over. `speak`: without any. */
  channel: z.enum(['handedLink', 'speak']),
  contractId: ContractId.optional(),
  employer: EmployerAsTold.optional(),
  allegations: z
    .array(z.strictObject({ code: AllegationCode, relation: z.enum(['self', 'witness']) }))
    .max(76),
  fees: z.array(ToldFee).max(60),
  repaidFor: z.array(RepaidFor).max(60).optional(),
  text: Text.optional(),
  urgency: z.enum(letterUrgencies),
  language: VoiceLanguage,
});
export type Told = z.infer<typeof Told>;

const Added = z.strictObject({ kind: z.literal('added'), text: Text, language: VoiceLanguage });

/**
 * That somebody tried a receipt. Every try leaves one, whatever came of it, so that a code of duress is told from nothing
 * that can be seen from outside.
 */
const Visit = z.strictObject({ kind: z.literal('visit'), duress: z.boolean() });

export const Letter = z.discriminatedUnion('kind', [Told, Added, Visit]);
export type Letter = z.infer<typeof Letter>;
