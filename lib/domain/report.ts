import * as z from 'zod';
import { AllegationCode, allegationRelations, reportChannels } from './allegation.ts';
import { LanguageTag } from './codes.ts';
import { Instant, PlainDate } from './dates.ts';
import { ContractId, OrganisationId, ReportId } from './ids.ts';
import { refusal } from './refusal.ts';

const consent = z.enum(['given', 'refused', 'notAsked']);

export const Allegation = z
  .strictObject({
    code: AllegationCode,
    relation: z.enum(allegationRelations).meta({
      description:
        '`self`: it happened to the one who speaks. `witness`: they saw it or speak for the one it happened to, at this employer. `elsewhere`: another employer, place or time; kept on the report, never attributed to this employer.',
    }),
  })
  .meta({ id: 'Allegation', description: 'One thing told, in the codes of the closed list.' });

/** When it matters: `immediateDanger` goes to whoever is on duty at once. */
export const urgencies = ['routine', 'soon', 'immediateDanger'] as const;

const content = {
  contractId: ContractId.optional().meta({ description: 'The contract, when it is known.' }),
  employerId: OrganisationId.optional().meta({
    description: 'The employer, when it is known and the contract is not.',
  }),
  allegations: z.array(Allegation).min(1).max(76),
  channel: z.enum(reportChannels).meta({
    description:
      'How it reached us. `handedLink`: through a link that the employer or agency handed over; it may raise risk, never lower it, and is no independent source.',
  }),
  language: LanguageTag.optional().meta({ description: 'The language in which it was told.' }),
  urgency: z.enum(urgencies),
  happenedOn: PlainDate.optional().meta({ description: 'The last day on which it happened, as told.' }),
  sameSourceAs: ReportId.optional().meta({
    description: 'An earlier report of the same person: said twice is still one source.',
  }),
  consent: z
    .strictObject({
      assessment: consent.meta({
        description:
          'To its use in assessing the contract. A report whose use was refused is kept and not used.',
      }),
      contact: consent.meta({ description: 'To being contacted again.' }),
      referral: consent.meta({ description: 'To being referred for protection. It can be withdrawn.' }),
    })
    .meta({ description: 'What the one who speaks agreed to, informed, in their language.' }),
};

type Placed = { contractId?: unknown; employerId?: unknown };

/** What a hotline operator or an inspector files of what was told. No free text: what no code says stays with the operator. */
export const FileReport = z
  .strictObject(content)
  .refine(({ contractId, employerId }: Placed) => contractId === undefined || employerId === undefined, {
    ...refusal('not-both', 'Expected no employerId beside contractId.', {
      one: 'contractId',
      other: 'employerId',
    }),
    path: ['employerId'],
  })
  .meta({ id: 'FileReport', description: 'What was told, in codes.' });
export type FileReport = z.infer<typeof FileReport>;

/** A report as it was received. Protected: nothing that an employer or agency can see depends on it. */
export const Report = z
  .strictObject({ id: ReportId, ...content, receivedAt: Instant.meta({ description: 'Our clock.' }) })
  .meta({ id: 'Report', description: 'What a worker, or someone for a worker, told.' });
export type Report = z.infer<typeof Report>;
