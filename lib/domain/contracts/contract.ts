import * as z from 'zod';
import { FileFeeDisclosure } from '../fees/fee-disclosure.ts';
import { Country, LanguageTag, Sector } from '../values/codes.ts';
import { Instant, PlainDate } from '../values/dates.ts';
import { AmendmentId, ContractId, OrganisationId } from '../values/ids.ts';
import { Name } from '../values/name.ts';
import { Place } from '../values/place.ts';
import { refusal } from '../values/refusal.ts';
import { DocumentCustody, Housing } from './living.ts';
import { Terms } from './terms.ts';
import { WorkerMask, WorkerSnapshot } from './worker.ts';

const days = (description: string) => PlainDate.meta({ description });

/** What was promised before the worker left: the yardstick of every later version. */
export const Offer = z
  .strictObject({
    madeOn: days('The day on which the worker was first told these terms.'),
    language: LanguageTag.optional().meta({ description: 'The language in which the worker was told.' }),
    written: z.boolean().optional(),
    terms: Terms,
  })
  .meta({ id: 'Offer', description: 'The terms promised to the worker before departure.' });
export type Offer = z.infer<typeof Offer>;

export const SignedContract = z
  .strictObject({
    signedOn: days('The day of signature.'),
    languages: z
      .array(LanguageTag)
      .min(1)
      .max(6)
      .optional()
      .meta({ description: 'The languages of the signed text.' }),
    workerHoldsCopy: z.boolean().optional(),
    terms: Terms,
  })
  .meta({ id: 'SignedContract', description: 'A contract as it was signed, at origin or at destination.' });
export type SignedContract = z.infer<typeof SignedContract>;

export const recruiterRoles = ['originRecruiter', 'subAgent', 'destinationAgency', 'labourSupplier'] as const;
export const ChainMember = z
  .strictObject({
    role: z.enum(recruiterRoles),
    name: Name,
    country: Country.optional(),
    licenceNumber: z.string().trim().min(1).max(32).optional(),
    licensed: z
      .boolean()
      .optional()
      .meta({ description: 'What the declaring party knows; absent is unknown, not no.' }),
    organisationId: OrganisationId.optional(),
  })
  .meta({ id: 'ChainMember', description: 'A recruiter or sub-agent between the worker and the employer.' });
export type ChainMember = z.infer<typeof ChainMember>;

export const channels = ['agency', 'direct', 'transfer'] as const;
export const Recruitment = z
  .strictObject({
    channel: z.enum(channels).optional().meta({
      description:
        'Through an agency, hired directly, or transferred from another employer. Absent: not known.',
    }),
    country: Country.optional().meta({ description: 'The country in which the worker was recruited.' }),
    chain: z
      .array(ChainMember)
      .max(10)
      .optional()
      .meta({ description: 'An empty list says: nobody in between.' }),
  })
  .meta({ id: 'Recruitment', description: 'How the worker came to the job, and through whom.' });

export const Party = z
  .strictObject({ name: Name, organisationId: OrganisationId.optional(), country: Country.optional() })
  .meta({
    id: 'Party',
    description: 'Somebody who takes part in the employment beside the employer of record.',
  });

const chain = {
  externalId: z
    .string()
    .trim()
    .min(1)
    .max(64)
    .optional()
    .meta({ description: "The contract's id in your own system." }),
  employerId: OrganisationId.meta({ description: 'The employer of record.' }),
  agencyId: OrganisationId.optional().meta({
    description: 'The licensed agency that placed the worker, if any.',
  }),
  permitHolder: Party.optional().meta({
    description: 'Who holds the work permit, when it is not the employer of record.',
  }),
  wagePayer: Party.optional(),
  userUndertaking: Party.optional().meta({ description: 'Where a supplied worker really works.' }),
  recruitment: Recruitment,
  placeOfWork: Place,
  sector: Sector.optional().meta({
    description: "The sector of this job; the employer's own is used when it is absent.",
  }),
  startsOn: days('The first day of work, planned or real.').optional(),
  offer: Offer.optional(),
  signedAtOrigin: SignedContract.optional(),
  signedAtDestination: SignedContract.optional(),
  documentCustody: DocumentCustody.optional(),
  housing: Housing.optional(),
};

/** The body that registers a contract: the whole chain at once, with an optional first fee disclosure. */
export const RegisterContract = z
  .strictObject({ ...chain, worker: WorkerSnapshot, feeDisclosure: FileFeeDisclosure.optional() })
  .refine((contract) => contract.offer ?? contract.signedAtOrigin ?? contract.signedAtDestination, {
    ...refusal('no-terms', 'Expected an offer or a signed contract.'),
    path: ['offer'],
  })
  .refine(
    (contract) =>
      contract.recruitment.channel !== 'agency' ||
      contract.agencyId !== undefined ||
      (contract.recruitment.chain?.length ?? 0) > 0,
    {
      ...refusal('agency-unnamed', 'Expected agencyId or a recruitment chain for the channel agency.'),
      path: ['agencyId'],
    },
  )
  .meta({
    id: 'RegisterContract',
    description: 'A contract with its whole chain: offer, versions signed, recruiters, worker.',
  });
export type RegisterContract = z.infer<typeof RegisterContract>;

/** A later change: only the terms that change, as a difference from the version before it. */
export const AmendContract = z
  .strictObject({
    effectiveFrom: days('The first day on which the new terms hold.'),
    signedByWorker: z.boolean().optional(),
    languages: z.array(LanguageTag).min(1).max(6).optional(),
    terms: Terms,
    documentCustody: DocumentCustody.optional(),
    housing: Housing.optional(),
  })
  .meta({ id: 'AmendContract', description: 'The terms that change; what is not named stays as it was.' });
export type AmendContract = z.infer<typeof AmendContract>;

export const Amendment = AmendContract.extend({
  id: AmendmentId,
  declaredBy: OrganisationId,
  receivedAt: Instant,
}).meta({ id: 'Amendment', description: 'An amendment as it was received.' });
export type Amendment = z.infer<typeof Amendment>;

export const endReasons = [
  'termCompleted',
  'workerResigned',
  'employerTerminated',
  'transferred',
  'workerLeftCountry',
  'other',
] as const;
export const EndContract = z
  .strictObject({ endedOn: days('The last day of work.'), reason: z.enum(endReasons) })
  .meta({ id: 'EndContract', description: 'The end of the employment.' });
export type EndContract = z.infer<typeof EndContract>;

/** A contract as its parties see it: terms and versions, never the other side's disclosures. */
export const Contract = z
  .strictObject({
    id: ContractId,
    ...chain,
    registeredBy: OrganisationId,
    worker: WorkerMask,
    amendments: z.array(Amendment),
    status: z.enum(['active', 'ended']),
    ended: EndContract.optional(),
    registeredAt: Instant,
    version: z.int().positive(),
  })
  .meta({ id: 'Contract', description: "A worker's contract with its whole chain." });
export type Contract = z.infer<typeof Contract>;
