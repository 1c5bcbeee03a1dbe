import { authorise } from '../../domain/access/permissions.ts';
import { endOfMonth } from '../../domain/notices/batch-instant.ts';
import type { ServedNotice } from '../../domain/notices/served-notice.ts';
import type { Release } from '../../domain/releases/release.ts';
import { consentsOf, disagreeing } from '../../domain/releases/release-consent.ts';
import { addDays, type PlainDate } from '../../domain/values/dates.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { markDemanded, putDemand } from '../../store/demands.ts';
import { dueReleaseIds, findRelease, replaceRelease } from '../../store/releases.ts';
import { putServedNotice } from '../../store/served-notices.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { type Change, commit } from '../commit.ts';
import type { ReleaseContext } from '../context.ts';
import { onceErasedAgain } from '../once-erased-again.ts';
import { restingOn } from './basis.ts';
import { type Effect, onCertificate } from './on-certificate.ts';
import { withStep } from './with-step.ts';

/**
 * Lets everything leave whose batch instant has come: the one place where anything goes from `protected` to `core`. Called by a
 * clock; called twice or by two at once, each release leaves once. From a copy of the tables that has not gone through what was
 * erased since (docs/adr/074) nothing leaves, whatever it rests on: what left could not be taken back.
 * @returns how many left or were held back; a call does one page, so ask again until it is zero
 * @throws ProblemError `unavailable` in such a copy
 */
export async function takeEffect(context: ReleaseContext): Promise<number> {
  authorise(context, 'release.takeEffect');
  await onceErasedAgain(context.store)();
  const table = context.store.reader('protected');
  const due = await dueReleaseIds(table, context.now);
  for (const releaseId of due) {
    const release = await findRelease(table, releaseId);
    if (release?.state === 'signed') await leave(context, release);
  }
  return due.length;
}

/** A consent that was withdrawn after the signature, or a report that turned out to be about others, keeps it in the house. */
async function leave(context: ReleaseContext, release: Release): Promise<void> {
  const effect = (await mayLeave(context, release)) ? await onCertificate(context, release) : 'none';
  try {
    await commit(context, effect === 'none' ? heldBack(context, release) : served(context, release, effect));
  } catch (error) {
    // Somebody withdrew it, or another clock was faster: whoever comes next sees what stands.
    if (!(error instanceof WriteRefused)) throw error;
  }
}

/** Whoever told it still agrees, and what it rests on is still about the recipient. */
async function mayLeave(context: ReleaseContext, release: Release): Promise<boolean> {
  try {
    const { reports } = await restingOn(context, release);
    return disagreeing(consentsOf(reports)).length === 0;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

type Leaving = Change<'core' | 'protected'>;

const heldBack = ({ now: at }: ReleaseContext, release: Release): Leaving => ({
  writes: replaceRelease(release, withStep(release, { kind: 'heldBack', at })),
  happened: { kind: 'release.heldBack', subjects: [release.id] },
  class: 'protected',
});

/** It counts as served at its batch instant, also when the clock comes late. */
function served({ now }: ReleaseContext, release: Release, { writes, kind }: Effect): Leaving {
  const { recipientId, noticeId, effectiveAt: at = now, effectiveOn: on = now.slice(0, 10) } = release;
  return {
    writes: [
      ...replaceRelease(release, withStep(release, { kind: 'tookEffect', at })),
      ...putServedNotice(recipientId, noticeOf(release, on), at),
      ...writes,
      ...demandsOf(release, on),
    ],
    happened: { kind: kind ?? kindOf(release), subjects: [noticeId, recipientId, ...aboutOf(release)] },
    class: 'protected',
  };
}

/** What is demanded counts in the recipient's account of each contract from this day on. */
const demandsOf = ({ demanded = [], recipientId, noticeId }: Release, demandedOn: PlainDate) =>
  demanded.flatMap(({ contractId, amount }) => {
    const demand = { contractId, recipientId, noticeId, amount, demandedOn };
    return [putDemand(demand), markDemanded(demand)];
  });

const kindOf = ({ demanded }: Release) => (demanded ? 'repayment.demanded' : 'notice.served');

/** From now on the recipient knows what it is about, so the journal may name it. */
const aboutOf = ({ certificate, demanded = [] }: Release): string[] => [
  ...(certificate ? [certificate.certificateId] : []),
  ...demanded.map(({ contractId }) => contractId),
];

const noticeOf = (release: Release, on: PlainDate): ServedNotice => ({
  id: release.noticeId,
  kind: release.kind,
  reason: release.coverReason,
  text: release.text,
  contractIds: release.contractIds,
  disclosureIds: release.disclosureIds,
  servedIn: on.slice(0, 7),
  replyBy: endOfMonth(addDays(on, release.replyDays)),
  version: 1,
});
