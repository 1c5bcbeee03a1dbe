import * as z from 'zod';
import { refusal } from '../values/refusal.ts';
import {
  BestInterest,
  Channel,
  Consent,
  oneOfConsent,
  oneOfConsentRefusal,
  placement,
  type Report,
  toldContent,
  urgencies,
} from './report.ts';
import { withdrawalReasons } from './report-steps.ts';

const channel = Channel.meta({
  description:
    'How the wish for this reached us. Through a link that the employer or agency handed over nothing can be taken back.',
});

export const CorrectReport = z
  .strictObject({ ...toldContent, channel })
  .meta({ id: 'CorrectReport', description: 'What was told, as it should have been taken down: all of it.' });
export type CorrectReport = z.infer<typeof CorrectReport>;

export const ChangeConsent = z
  .strictObject({ consent: Consent.optional(), bestInterest: BestInterest.optional(), channel })
  .refine(oneOfConsent, oneOfConsentRefusal)
  .meta({
    id: 'ChangeConsent',
    description: 'What the one who told agrees to from now on, or what was found to serve a child best.',
  });
export type ChangeConsent = z.infer<typeof ChangeConsent>;

type Placed = { contractId?: unknown; employerId?: unknown };
export const PlaceReport = z
  .strictObject(placement)
  .refine(({ contractId, employerId }: Placed) => (contractId === undefined) !== (employerId === undefined), {
    ...refusal('one-of-two', 'Expected either contractId or employerId.', {
      one: 'contractId',
      other: 'employerId',
    }),
    path: ['contractId'],
  })
  .meta({ id: 'PlaceReport', description: 'Whom a report turned out to be about.' });
export type PlaceReport = z.infer<typeof PlaceReport>;

export const WithdrawReport = z.strictObject({ reason: z.enum(withdrawalReasons), channel }).meta({
  id: 'WithdrawReport',
  description:
    'Why a report is no longer to be used. It stays readable, except `erasureAsked`: after thirty days without another word of the one who told, and without a legal hold, its key is destroyed.',
});
export type WithdrawReport = z.infer<typeof WithdrawReport>;

export const HandleReport = z
  .strictObject({ step: z.enum(['taken', 'givenBack', 'closed', 'reopened', 'held', 'holdLifted']) })
  .meta({
    id: 'HandleReport',
    description:
      'Takes a report in hand, gives it back, closes it, or opens it again; or puts a legal hold on it, which another person than who placed it lifts.',
  });
export type HandleReport = z.infer<typeof HandleReport>;

type Told = Pick<Report, 'allegations' | 'urgency'>;
const lines = ({ allegations }: Told): string[] =>
  allegations.map(({ code, relation }) => `${code} ${relation}`);

/** Whether a correction takes anything away: something told, or how urgent it is. */
export const lowers = (before: Told, after: Told): boolean => {
  const kept = new Set(lines(after));
  return (
    lines(before).some((line) => !kept.has(line)) ||
    urgencies.indexOf(after.urgency) < urgencies.indexOf(before.urgency)
  );
};

/**
 * Whether a change of consent could serve whoever handed the link over: that a report is not used, or that somebody is told or
 * approached. A refusal of contact, referral or release protects, and is heard from everywhere.
 */
export const servesOthers = ({
  consent,
  bestInterest,
}: Pick<ChangeConsent, 'consent' | 'bestInterest'>): boolean =>
  bestInterest !== undefined ||
  consent?.assessment === 'refused' ||
  [consent?.contact, consent?.referral, consent?.release].includes('given');
