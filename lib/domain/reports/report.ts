import * as z from 'zod';
import { LanguageTag } from '../values/codes.ts';
import { Instant, PlainDate } from '../values/dates.ts';
import { ContractId, OrganisationId, ReportId } from '../values/ids.ts';
import { refusal } from '../values/refusal.ts';
import { AllegationCode, allegationRelations, reportChannels } from '../voice/allegation.ts';
import { EmployerAsTold } from '../voice/employer-as-told.ts';
import { RepaidAnswer, RepaidFor } from '../voice/repaid-as-told.ts';
import { ToldFee } from '../voice/told-fee.ts';
import { ReportState, ReportStep } from './report-steps.ts';

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

/** When it matters: `immediateDanger` goes to whoever is on duty at once. The most urgent last. */
export const urgencies = ['routine', 'soon', 'immediateDanger'] as const;
export const Urgency = z.enum(urgencies);
export type Urgency = z.infer<typeof Urgency>;

export const Consent = z
  .strictObject({
    assessment: consent.meta({
      description:
        'To its use in assessing the contract. A report whose use was refused is kept and not used.',
    }),
    contact: consent.meta({ description: 'To being contacted again.' }),
    referral: consent.meta({ description: 'To being referred for protection. It can be withdrawn.' }),
    release: consent.optional().meta({
      description:
        'To the employer or agency being asked or told anything because of it, after hearing what they could guess from it. Absent: not asked.',
    }),
  })
  .meta({
    id: 'Consent',
    description:
      'What the one who speaks agreed to, informed, in their language. Any of it can be withdrawn.',
  });
export type Consent = z.infer<typeof Consent>;

/** A child does not consent: somebody assesses what serves the child best (decisions, 10). */
export const BestInterest = z.enum(['toBeAssessed', 'serves', 'doesNotServe']).meta({
  id: 'BestInterest',
  description:
    'For a child, in place of consent: whether acting on the report towards others serves the child best. Protection never waits for it.',
});
export type BestInterest = z.infer<typeof BestInterest>;

/** Where a report belongs. */
export const placement = {
  contractId: ContractId.optional().meta({ description: 'The contract, when it is known.' }),
  employerId: OrganisationId.optional().meta({
    description: 'The employer, when it is known and the contract is not.',
  }),
};

/** What was told, as a correction may change it. */
export const toldContent = {
  allegations: z.array(Allegation).min(1).max(76),
  fees: z.array(ToldFee).max(60).optional().meta({
    description:
      'What the worker or the family paid, item by item, as told. Silence is never read as nothing.',
  }),
  repaid: RepaidAnswer.optional().meta({
    description:
      'Whether what was paid was given back, as told. Absent: not said. Through a handed link it may contradict and never confirms.',
  }),
  repaidFor: z.array(RepaidFor).max(60).optional().meta({
    description: 'The same, thing by thing, where it was told so.',
  }),
  employerAsTold: EmployerAsTold.optional().meta({
    description: 'The employer in the words of the one who told, until somebody finds out which it is.',
  }),
  urgency: Urgency,
  language: LanguageTag.optional().meta({ description: 'The language in which it was told.' }),
  happenedOn: PlainDate.optional().meta({ description: 'The last day on which it happened, as told.' }),
  sameSourceAs: ReportId.optional().meta({
    description: 'An earlier report of the same person: said twice is still one source.',
  }),
};

export const Channel = z.enum(reportChannels).meta({
  description:
    'How it reached us. `handedLink`: through a link that the employer or agency handed over; it may raise risk, never lower it, and is no independent source.',
});

const agreed = { consent: Consent.optional(), bestInterest: BestInterest.optional() };
type Agreed = { consent?: unknown; bestInterest?: unknown };
type Placed = { contractId?: unknown; employerId?: unknown };

/** For an adult their consent, for a child what serves it best: one of the two, never both. */
export const oneOfConsent = ({ consent: given, bestInterest }: Agreed): boolean =>
  (given === undefined) !== (bestInterest === undefined);
export const oneOfConsentRefusal = {
  ...refusal('one-of-two', 'Expected either consent or bestInterest.', {
    one: 'consent',
    other: 'bestInterest',
  }),
  path: ['consent'],
};

/** What a hotline operator or an inspector files of what was told. No free text: what no code says stays with the operator. */
export const FileReport = z
  .strictObject({
    ...placement,
    ...toldContent,
    channel: Channel,
    ...agreed,
    callerReference: z.string().trim().min(1).max(64).optional().meta({
      description:
        'What the telephone or registry system calls this caller, so that several reports of one caller count as one source. Only a keyed hash of it is kept.',
    }),
  })
  .refine(({ contractId, employerId }: Placed) => contractId === undefined || employerId === undefined, {
    ...refusal('not-both', 'Expected no employerId beside contractId.', {
      one: 'contractId',
      other: 'employerId',
    }),
    path: ['employerId'],
  })
  .refine(oneOfConsent, oneOfConsentRefusal)
  .meta({ id: 'FileReport', description: 'What was told, in codes.' });
export type FileReport = z.infer<typeof FileReport>;

/** A report as it stands. Protected: nothing that an employer or agency can see depends on it. */
export const Report = z
  .strictObject({
    id: ReportId,
    ...placement,
    ...toldContent,
    allegations: z.array(Allegation).max(76).meta({
      description: 'What was told, in codes; empty for a signal of duress that came without a word.',
    }),
    channel: Channel,
    ...agreed,
    source: z.string().optional().meta({ description: 'A pseudonym of the caller.' }),
    receivedAt: Instant.meta({ description: 'Our clock.' }),
    state: ReportState,
    steps: z.array(ReportStep).min(1),
    version: z.int().positive(),
  })
  .meta({ id: 'Report', description: 'What a worker, or someone for a worker, told.' });
export type Report = z.infer<typeof Report>;
