import type { Certificate } from '../../domain/certificates/certificate.ts';
import { mayTake, standingOf } from '../../domain/certificates/certificate-state.ts';
import type { Release } from '../../domain/releases/release.ts';
import {
  type ProposeSuspension,
  type Suspension,
  type SuspensionLife,
  suspensionReplyDays,
} from '../../domain/suspensions/suspension.ts';
import { isOpenSuspension } from '../../domain/suspensions/suspension-steps.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findCertificate } from '../../store/certificates.ts';
import { putRelease } from '../../store/releases.ts';
import { findLastProposed, putSuspension, suspensionsOf } from '../../store/suspensions.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { InspectorateContext } from '../context.ts';
import { composeRelease } from '../releases/draft.ts';
import { notOfRecipient } from '../releases/not-of-recipient.ts';
import { authoriseLetter } from '../releases/recipient-tie.ts';
import { frozenFile } from './freeze.ts';
import { viewOf } from './view.ts';

interface Proposed {
  certificateId: string;
  proposal: ProposeSuspension;
}

/**
 * Proposes that a certificate be suspended: opens its file and drafts the release. Nothing is suspended, and nobody is told
 * anything, until another person has signed and its batch instant has come (decisions, 6). Only to whom the placements are assigned.
 * @throws ProblemError `suspension-open`, `certificate-not-in-force`, `release-text-protected`
 */
export async function proposeSuspension(
  context: InspectorateContext,
  { certificateId, proposal }: Proposed,
): Promise<SuspensionLife> {
  const certificate = await findCertificate(context.store.reader('core'), certificateId);
  const letter = certificate && letterOf(certificate, proposal);
  const employers = await authoriseLetter(context, 'suspension.propose', letter);
  if (!certificate || !letter) throw new ProblemError('not-found');
  if (!mayTake(standingOf(certificate.steps), 'suspended'))
    throw new ProblemError('certificate-not-in-force');
  refuseOthers(certificate, proposal.contractIds);
  const after = await refuseSecond(context, certificateId);
  const release = await composeRelease(context, letter, employers);
  const suspension = await openedFile(context, { certificate, proposal, release });
  await save(context, { suspension, release, after });
  return viewOf(context, suspension);
}

/** Only placements that the certificate speaks for. */
function refuseOthers({ placements }: Certificate, contractIds: readonly string[]): void {
  const errors = contractIds.flatMap((id, at) =>
    placements.some(({ contractId }) => contractId === id) ? [] : [notOfRecipient(`/contractIds/${at}`)],
  );
  if (errors.length > 0) throw new ProblemError('validation-failed', { errors });
}

/** @returns the suspension after which this one is proposed. It is read first: what comes later is seen here, or refused when saved. */
async function refuseSecond(
  context: InspectorateContext,
  certificateId: string,
): Promise<string | undefined> {
  const table = context.store.reader('protected');
  const after = await findLastProposed(table, certificateId);
  const earlier = await suspensionsOf(table, certificateId);
  const views = await Promise.all(earlier.map((each) => viewOf(context, each)));
  if (views.some(({ state }) => isOpenSuspension(state))) throw new ProblemError('suspension-open');
  return after;
}

interface Saved {
  suspension: Suspension;
  release: Release;
  after: string | undefined;
}

async function save(context: InspectorateContext, { suspension, release, after }: Saved): Promise<void> {
  try {
    await commit(context, {
      writes: [...putRelease(release), ...putSuspension(suspension, after)],
      happened: { kind: 'suspension.proposed', subjects: [suspension.id, release.id] },
      created: { entityId: suspension.id, entityVersion: 1 },
      class: 'protected',
    });
  } catch (error) {
    // Of two who propose at the same moment, one opens the file.
    if (error instanceof WriteRefused) throw new ProblemError('suspension-open');
    throw error;
  }
}

const letterOf = ({ id, number, holder }: Certificate, proposal: ProposeSuspension) => {
  const { reason: _, ...letter } = proposal;
  return {
    ...letter,
    kind: 'certificateSuspension' as const,
    recipientId: holder.organisationId,
    replyDays: suspensionReplyDays,
    certificate: { certificateId: id, number, step: 'suspended' as const },
  };
};

interface Opened {
  certificate: Certificate;
  proposal: ProposeSuspension;
  release: Release;
}

async function openedFile(
  context: InspectorateContext,
  { certificate, proposal, release }: Opened,
): Promise<Suspension> {
  const { contractIds, reason } = proposal;
  const { basis, id: releaseId, noticeId } = release;
  const file = await frozenFile(context, { certificate, contractIds, basis });
  const { now: at, actor } = context;
  return {
    id: context.newId('sus'),
    certificateId: certificate.id,
    number: certificate.number,
    holderId: certificate.holder.organisationId,
    contractIds,
    basis,
    decisions: [{ outcome: 'suspend', at, by: actor.subject, reason, releaseId, noticeId, file }],
    version: 1,
  };
}
