import { authorise } from '../../domain/access/permissions.ts';
import type { Release } from '../../domain/releases/release.ts';
import { releaseStateOf } from '../../domain/releases/release-steps.ts';
import type { Suspension, SuspensionLife } from '../../domain/suspensions/suspension.ts';
import { type Answer, lifeOf } from '../../domain/suspensions/suspension-life.ts';
import type { SuspensionView } from '../../domain/suspensions/suspension-view.ts';
import { plainDateIn } from '../../domain/values/dates.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { zoneOf } from '../../rules/zone.ts';
import { findRelease } from '../../store/releases.ts';
import { findNoticeReply } from '../../store/served-notices.ts';
import { findSuspension } from '../../store/suspensions.ts';
import type { InspectorateContext } from '../context.ts';
import { untied } from '../officials/tie.ts';
import { recordLook } from '../record-look.ts';
import { suspensionOpenedBy, suspensionTie } from './suspension-tie.ts';

/** The calendar of this house: the deadline of a notice is the last day of a month there. */
export const todayOf = ({ now }: Pick<InspectorateContext, 'now'>): string => plainDateIn(zoneOf('BH'), now);

/** A release as far as it had come by a moment. One that a later decision answers had taken effect by then, or there were none. */
function releaseAt(release: Release, then: string | undefined, isAnswered: boolean): Release {
  if (then === undefined) return release;
  const steps = release.steps.filter(({ at, kind }) => at <= then || (isAnswered && kind === 'tookEffect'));
  const { effectiveAt: _at, effectiveOn, ...draft } = release;
  const isSigned = steps.some(({ kind }) => kind === 'signed');
  const on = isSigned && effectiveOn !== undefined ? { effectiveOn } : {};
  return { ...draft, ...on, steps, state: releaseStateOf(steps) };
}

/** A suspension with what followed from it: by now, or as it was at the moment of its last decision. */
export async function viewOf(
  context: InspectorateContext,
  suspension: Suspension,
  then?: string,
): Promise<SuspensionLife> {
  const [core, table] = [context.store.reader('core'), context.store.reader('protected')];
  const { decisions, holderId } = suspension;
  const [releases, replies] = await Promise.all([
    Promise.all(decisions.map(({ releaseId }) => findRelease(table, releaseId))),
    Promise.all(
      decisions.map(async ({ noticeId }): Promise<Answer[]> => {
        const found = await findNoticeReply(core, holderId, noticeId);
        return found ? [{ noticeId, ...found }] : [];
      }),
    ),
  ]);
  return lifeOf(suspension, {
    releases: releases.flatMap((release, of) =>
      release ? [releaseAt(release, then, of < decisions.length - 1)] : [],
    ),
    replies: replies.flat().filter(({ at }) => then === undefined || at <= then),
    today: todayOf(then === undefined ? context : { now: then }),
  });
}

/** A suspension as it stands, as far as it opens to whoever asks. Recorded before it is shown. */
export async function getSuspension(
  context: InspectorateContext,
  suspensionId: string,
): Promise<SuspensionView> {
  return opened(context, await findSuspension(context.store.reader('protected'), suspensionId));
}

/** The answer to a decision, given again: what had happened by then, and nothing that came after. */
export async function replaySuspension(
  context: InspectorateContext,
  { suspensionId, version }: { suspensionId: string; version: number },
): Promise<SuspensionView> {
  const found = await findSuspension(context.store.reader('protected'), suspensionId, version);
  return opened(context, found, found?.decisions.at(-1)?.at);
}

/** @throws ProblemError as `authorise`; `assignment-required` while its holder was told nothing */
async function opened(
  context: InspectorateContext,
  suspension: Suspension | undefined,
  then?: string,
): Promise<SuspensionView> {
  const tie = suspension ? await suspensionTie(context, suspension) : untied;
  authorise(context, 'suspension.read', tie.relation);
  if (!suspension) throw new ProblemError('not-found');
  const shown = suspensionOpenedBy(tie, await viewOf(context, suspension, then));
  if (!shown) throw new ProblemError('assignment-required');
  await recordLook(context, { subject: suspension.id, count: 1 });
  return shown;
}
