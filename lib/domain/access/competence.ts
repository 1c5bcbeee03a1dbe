import * as z from 'zod';
import authorities from '../../reference/competent-authorities.json' with { type: 'json' };

/** For which body an official serves. Who is competent for what is data (decisions, 10), with its source and confidence. */
export const competences = ['labourInspection', 'regulator'] as const;
export const Competence = z.enum(competences).meta({
  id: 'Competence',
  description:
    '`labourInspection`: employers, contracts, workplaces. `regulator`: agencies, licences, permits, wage files.',
});
export type Competence = z.infer<typeof Competence>;

export type Matter = keyof typeof authorities.matters;

const Matters = z.record(z.string(), z.looseObject({ competences: z.array(Competence) }));
const matters = Matters.parse(authorities.matters);

/** Where an official serves and for what. */
export interface Jurisdiction {
  competences: readonly Competence[];
  governorates: readonly string[];
}

/** What a record asks of the official: what it is about, and the governorates where its people work, each once. */
export interface Concern {
  matter: Matter;
  governorates: readonly string[];
}

/**
 * Whether a matter is an official's: of the right body, and in one of its governorates. Where nobody stated a place, every
 * official of the body is competent, because somebody has to be.
 */
export const isCompetent = (
  { competences: mine, governorates: served }: Jurisdiction,
  { matter, governorates }: Concern,
): boolean =>
  (matters[matter]?.competences ?? []).some((competence) => mine.includes(competence)) &&
  (governorates.length === 0 || governorates.some((governorate) => served.includes(governorate)));
