import { endOfMonth } from '../notices/batch-instant.ts';
import type { NoticeReply } from '../notices/served-notice.ts';
import type { Release } from '../releases/release.ts';
import { addDays, type Instant, type PlainDate } from '../values/dates.ts';
import type { Suspension, SuspensionDecision, SuspensionLife } from './suspension.ts';
import { suspensionStateOf } from './suspension-steps.ts';

export interface Answer {
  noticeId: string;
  at: Instant;
  reply: NoticeReply;
}

/** What followed from the decisions: how far each release has come, and what the holder answered. */
export interface Followed {
  releases: readonly Release[];
  replies: readonly Answer[];
  today: PlainDate;
}

type Event = SuspensionLife['events'][number];

const hasLeft = ({ steps }: Release): boolean => steps.some(({ kind }) => kind === 'tookEffect');
const isPending = ({ state }: Release): boolean => state === 'draft' || state === 'signed';

/** A decision counts from the moment at which its notice is served, not from the moment at which it was written. */
function effectOf({ outcome }: SuspensionDecision, release: Release | undefined): Event[] {
  const [left, ended] = [
    release?.steps.find(({ kind }) => kind === 'tookEffect'),
    release?.steps.find(({ kind }) => kind === 'withdrawn' || kind === 'heldBack'),
  ];
  if (left) return [{ kind: outcome === 'suspend' ? 'tookEffect' : outcome, at: left.at }];
  return ended && outcome === 'suspend' ? [{ kind: 'abandoned', at: ended.at }] : [];
}

/** To contest a decision is to appeal against it; whatever is said to the suspension or to more time is the answer. */
function answerOf({ outcome }: SuspensionDecision, { reply, at }: Answer): Event[] {
  if (outcome === 'suspend' || outcome === 'extend') return [{ kind: 'replied', at }];
  return reply.stance === 'contests' ? [{ kind: 'appealed', at }] : [];
}

const dueBy = ({ replyDays, effectiveOn }: Release): PlainDate[] =>
  effectiveOn === undefined ? [] : [endOfMonth(addDays(effectiveOn, replyDays))];

/** The last day for an answer: the latest that was promised by the suspension or an extension. */
const replyByOf = (
  decisions: readonly SuspensionDecision[],
  releases: readonly Release[],
): PlainDate | undefined =>
  decisions
    .filter(({ outcome }) => outcome === 'suspend' || outcome === 'extend')
    .flatMap(({ releaseId }) => releases.filter(({ id }) => id === releaseId).filter(hasLeft))
    .flatMap(dueBy)
    .toSorted()
    .at(-1);

/** The calendar's part: the day after the last one for an answer, once it has come, behind whatever set that day. */
function withLapse(events: readonly Event[], replyBy: PlainDate | undefined, today: PlainDate): Event[] {
  if (replyBy === undefined || today <= replyBy) return [...events];
  const setBy = events.findLastIndex(({ kind }) => kind === 'tookEffect' || kind === 'extend');
  return events.toSpliced(setBy + 1, 0, { kind: 'lapsed', at: `${addDays(replyBy, 1)}T00:00:00.000Z` });
}

/**
 * A suspension with its state: the replay of decisions that took effect, of the answers to each, and of the calendar. Each
 * answer stands behind the decision that it answers, whatever the clocks say.
 */
export function lifeOf(suspension: Suspension, { releases, replies, today }: Followed): SuspensionLife {
  const { decisions } = suspension;
  const replyBy = replyByOf(decisions, releases);
  const happened = decisions.flatMap((decision) => [
    ...effectOf(
      decision,
      releases.find(({ id }) => id === decision.releaseId),
    ),
    ...replies
      .filter(({ noticeId }) => noticeId === decision.noticeId)
      .flatMap((reply) => answerOf(decision, reply)),
  ]);
  const events = withLapse(happened, replyBy, today);
  return {
    ...suspension,
    state: suspensionStateOf(events.map(({ kind }) => kind)),
    ...(replyBy === undefined ? {} : { replyBy }),
    pending: releases.some(isPending),
    releases: releases.map(({ id, state, effectiveOn }) => ({
      id,
      state,
      ...(effectiveOn === undefined ? {} : { effectiveOn }),
    })),
    replies: [...replies],
    events,
  };
}
