import type { Certificate } from '../../domain/certificates/certificate.ts';
import type { CertificateStepKind } from '../../domain/certificates/certificate-state.ts';
import type { Release } from '../../domain/releases/release.ts';
import {
  type DecideSuspension,
  type SuspensionLife,
  suspensionReplyDays,
} from '../../domain/suspensions/suspension.ts';
import { type SuspensionOutcome, whyNotSuspension } from '../../domain/suspensions/suspension-steps.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findCertificate } from '../../store/certificates.ts';
import { putRelease } from '../../store/releases.ts';
import { findSuspension, replaceSuspension } from '../../store/suspensions.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { InspectorateContext } from '../context.ts';
import { recordLook } from '../record-look.ts';
import { composeRelease } from '../releases/draft.ts';
import { authoriseLetter } from '../releases/recipient-tie.ts';
import { frozenFile } from './freeze.ts';
import { refuseUnlessRepaid } from './repaid.ts';
import { addressedBy } from './suspension-tie.ts';
import { viewOf } from './view.ts';

interface Asked {
  suspensionId: string;
  decision: DecideSuspension;
}

interface Consequence {
  kind: Release['kind'];
  step?: CertificateStepKind;
}

/** What the holder reads of each outcome, and what becomes of the certificate with it. */
const consequences: Readonly<Record<SuspensionOutcome, Consequence>> = {
  extend: { kind: 'replyExtension' },
  uphold: { kind: 'suspensionUpheld' },
  revoke: { kind: 'certificateRevocation', step: 'revoked' },
  reinstate: { kind: 'certificateReinstatement', step: 'reinstated' },
};

/**
 * Decides about a suspension that is in force: more time, uphold, revoke or reinstate; after an appeal, the same again by
 * another person. Only to whom its placements are assigned. It takes effect as everything does that a holder is told: signed by
 * another, at a batch instant.
 * @throws ProblemError `suspension-transition`, `suspension-pending`, `appeal-own-decision`, `not-repaid`, `conflict`
 */
export async function decideSuspension(
  context: InspectorateContext,
  { suspensionId, decision }: Asked,
): Promise<SuspensionLife> {
  const before = await findSuspension(context.store.reader('protected'), suspensionId);
  const employers = await authoriseLetter(context, 'suspension.decide', before && addressedBy(before));
  if (!before) throw new ProblemError('not-found');
  await recordLook(context, { subject: before.id, count: 1 });
  const certificate = await findCertificate(context.store.reader('core'), before.certificateId);
  if (!certificate) throw new ProblemError('not-found');
  const view = await viewOf(context, before);
  refuse(context, view, decision);
  if (decision.grounds === 'repaid') await refuseUnlessRepaid(context, view);
  const release = await composeRelease(context, letterOf(certificate, view, decision), employers);
  const file = await frozenFile(context, { certificate, ...before });
  const made = madeOf(context, { decision, release });
  const after = {
    ...before,
    decisions: [...before.decisions, { ...made, file }],
    version: before.version + 1,
  };
  try {
    await commit(context, {
      writes: [...putRelease(release), ...replaceSuspension(before, after)],
      happened: { kind: 'suspension.decided', subjects: [before.id, release.id] },
      created: { entityId: before.id, entityVersion: after.version },
      class: 'protected',
    });
  } catch (error) {
    if (error instanceof WriteRefused) throw new ProblemError('conflict');
    throw error;
  }
  return viewOf(context, after);
}

/** One decision at a time, in its state, and the appeal by somebody who has not decided before. */
function refuse({ actor }: InspectorateContext, view: SuspensionLife, { outcome }: DecideSuspension): void {
  const detail = whyNotSuspension(view.state, outcome);
  if (detail) throw new ProblemError('suspension-transition', { detail });
  if (view.pending) throw new ProblemError('suspension-pending');
  if (view.state === 'appealed' && view.decisions.some(({ by }) => by === actor.subject))
    throw new ProblemError('appeal-own-decision');
}

const letterOf = ({ id, number }: Certificate, view: SuspensionLife, decision: DecideSuspension) => {
  const { reason: _reason, grounds: _grounds, outcome, ...letter } = decision;
  const { kind, step } = consequences[outcome];
  return {
    ...letter,
    kind,
    recipientId: view.holderId,
    contractIds: view.contractIds,
    replyDays: decision.replyDays ?? suspensionReplyDays,
    basis: outcome === 'uphold' || outcome === 'revoke' ? view.basis : undefined,
    certificate: { certificateId: id, number, ...(step === undefined ? {} : { step }) },
  };
};

const madeOf = (
  { now: at, actor }: InspectorateContext,
  { decision: { outcome, grounds, reason }, release }: { decision: DecideSuspension; release: Release },
) => ({
  outcome,
  ...(grounds === undefined ? {} : { grounds }),
  at,
  by: actor.subject,
  reason,
  releaseId: release.id,
  noticeId: release.noticeId,
});
