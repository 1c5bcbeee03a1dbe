import * as z from 'zod';
import type { Text } from '../../problems/text.ts';
import { Instant, type PlainDate } from '../values/dates.ts';
import { ServedNoticeId } from '../values/ids.ts';

/** What anybody may know of a certificate that is known at all. */
export const certificateStates = ['valid', 'suspended', 'withdrawn', 'expired'] as const;
export const CertificateState = z.enum(certificateStates).meta({
  id: 'CertificateState',
  description:
    '`valid`: in force today. `suspended`: not in force until it is reinstated. `withdrawn`: over, by whoever held it or by the authority. `expired`: its validity is over, or its credential was not issued again.',
});
export type CertificateState = z.infer<typeof CertificateState>;

/**
 * `suspended`, `reinstated` and `revoked` come from a signed Release at its batch instant and from nowhere else; `issued` and
 * `withdrawn` are the holder's.
 */
export const certificateStepKinds = ['issued', 'withdrawn', 'suspended', 'reinstated', 'revoked'] as const;
export type CertificateStepKind = (typeof certificateStepKinds)[number];
export const CertificateStep = z
  .strictObject({
    kind: z.enum(certificateStepKinds),
    at: Instant,
    noticeId: ServedNoticeId.optional().meta({ description: 'The notice that told the holder.' }),
    reason: z.string().optional().meta({ description: "The holder's own words, with a withdrawal." }),
  })
  .meta({ id: 'CertificateStep', description: 'One step of a certificate.' });
export type CertificateStep = z.infer<typeof CertificateStep>;

/** What the steps come to, whatever day it is. */
export const standings = ['inForce', 'suspended', 'withdrawn', 'revoked'] as const;
export type Standing = (typeof standings)[number];

/**
 * Where each step leads; a step that is not named cannot be taken there. Nobody withdraws a suspended certificate: that would
 * clear the way for another one of the same placement. An appeal may still bring back what was revoked.
 */
const table: Readonly<Record<Standing, Readonly<Partial<Record<CertificateStepKind, Standing>>>>> = {
  inForce: { suspended: 'suspended', withdrawn: 'withdrawn', revoked: 'revoked' },
  suspended: { reinstated: 'inForce', revoked: 'revoked' },
  withdrawn: {},
  revoked: { reinstated: 'inForce' },
};

type Steps = readonly Pick<CertificateStep, 'kind'>[];

/** The standing is the replay of the steps; one that could not be taken changes nothing. */
export const standingOf = (steps: Steps): Standing =>
  steps.reduce<Standing>((standing, { kind }) => table[standing][kind] ?? standing, 'inForce');

export const mayTake = (standing: Standing, kind: CertificateStepKind): boolean =>
  table[standing][kind] !== undefined;

/** When it was last reinstated: what was known by then was weighed by a person. */
export const lastReinstatedAt = (
  steps: readonly Pick<CertificateStep, 'kind' | 'at'>[],
): Instant | undefined => steps.findLast(({ kind }) => kind === 'reinstated')?.at;

/** What stands between a placement and another certificate: a decision of the authority that still holds. */
export const isBarred = (steps: Steps): boolean => ['suspended', 'revoked'].includes(standingOf(steps));

export interface Dated {
  steps: Steps;
  /** The last day of the certificate. */
  validUntil: PlainDate;
  /** Its latest credential. */
  credential: { validUntil: PlainDate };
}

/** What it is on a day. A suspension outlives the validity: it ends with a reinstatement, and not by waiting. */
export function certificateStateOn(
  { steps, validUntil, credential }: Dated,
  day: PlainDate,
): CertificateState {
  const standing = standingOf(steps);
  if (standing === 'suspended') return 'suspended';
  if (standing !== 'inForce') return 'withdrawn';
  return day > validUntil || day > credential.validUntil ? 'expired' : 'valid';
}

const reasons: Readonly<Record<CertificateState, Text>> = {
  valid: { en: 'It is in force.', ar: 'هي سارية.' },
  suspended: {
    en: 'It is suspended: answer the notice that you were served.',
    ar: 'هي معلّقة؛ أجب عن الإشعار الذي تسلّمته.',
  },
  withdrawn: { en: 'It was withdrawn: apply for another.', ar: 'سُحبت؛ تقدّم بطلب شهادة أخرى.' },
  expired: { en: 'Its validity is over: apply for another.', ar: 'انتهت مدتها؛ تقدّم بطلب شهادة أخرى.' },
};

/** Why nothing can be done with a certificate in this state, and what can be done instead. */
export const whyNotCertificate = (state: CertificateState): Text => reasons[state];
