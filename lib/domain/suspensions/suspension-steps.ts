import * as z from 'zod';
import type { Text } from '../../problems/text.ts';

/** Where the suspension of a certificate stands. */
export const suspensionStates = [
  'proposed',
  'abandoned',
  'awaitingReply',
  'unanswered',
  'replied',
  'upheld',
  'revoked',
  'appealed',
  'final',
  'reinstated',
] as const;
export const SuspensionState = z.enum(suspensionStates).meta({
  id: 'SuspensionState',
  description:
    '`proposed`: drafted, not in force. `abandoned`: it never left the house. `awaitingReply`: in force, and the holder has time to answer. `unanswered`: the time is over. `replied`: the holder answered. `upheld`: it stays suspended. `revoked`: the certificate is over. `appealed`: the holder contests the decision. `final`: the appeal was decided. `reinstated`: the certificate is in force again.',
});
export type SuspensionState = z.infer<typeof SuspensionState>;

/** What an official decides once it is in force. `extend` gives more time; the others are the decision, or that on the appeal. */
export const suspensionOutcomes = ['extend', 'uphold', 'revoke', 'reinstate'] as const;
export const SuspensionOutcome = z.enum(suspensionOutcomes);
export type SuspensionOutcome = z.infer<typeof SuspensionOutcome>;

/** What can happen to it: by an official's decision once its notice is served, by the holder, or by the calendar. */
export const suspensionEvents = [
  'abandoned',
  'tookEffect',
  'lapsed',
  'replied',
  'appealed',
  ...suspensionOutcomes,
] as const;
export type SuspensionEvent = (typeof suspensionEvents)[number];

/** Where each event leads. What is not named cannot happen there. Whoever was repaid late may still be reinstated after all is final. */
const table: Readonly<Record<SuspensionState, Readonly<Partial<Record<SuspensionEvent, SuspensionState>>>>> =
  {
    proposed: { abandoned: 'abandoned', tookEffect: 'awaitingReply' },
    abandoned: {},
    awaitingReply: {
      extend: 'awaitingReply',
      lapsed: 'unanswered',
      replied: 'replied',
      reinstate: 'reinstated',
    },
    unanswered: {
      extend: 'awaitingReply',
      replied: 'replied',
      uphold: 'upheld',
      revoke: 'revoked',
      reinstate: 'reinstated',
    },
    replied: { uphold: 'upheld', revoke: 'revoked', reinstate: 'reinstated' },
    upheld: { appealed: 'appealed', revoke: 'revoked', reinstate: 'reinstated' },
    revoked: { appealed: 'appealed' },
    appealed: { uphold: 'final', revoke: 'final', reinstate: 'reinstated' },
    final: { reinstate: 'reinstated' },
    reinstated: {},
  };

/** The state is the replay of what happened; what could not happen there changes nothing. */
export const suspensionStateOf = (events: readonly SuspensionEvent[]): SuspensionState =>
  events.reduce<SuspensionState>((state, event) => table[state][event] ?? state, 'proposed');

const reasons: Readonly<Record<SuspensionState, Text>> = {
  proposed: {
    en: 'It is not in force: its release is signed by another person first.',
    ar: 'لم يصبح نافذًا؛ يوقّع شخص آخر إصداره أولًا.',
  },
  abandoned: { en: 'It never left the house: propose another.', ar: 'لم يصدر قط؛ اقترح غيره.' },
  awaitingReply: {
    en: 'The holder still has time to answer: give more time, reinstate, or wait.',
    ar: 'ما زال لدى حامل الشهادة وقت للرد؛ مدّد المهلة أو أعد الشهادة أو انتظر.',
  },
  unanswered: { en: 'The time for an answer is over: decide.', ar: 'انقضت مهلة الرد؛ اتخذ القرار.' },
  replied: { en: 'The holder has answered: decide.', ar: 'ردّ حامل الشهادة؛ اتخذ القرار.' },
  upheld: {
    en: 'It was decided: reinstate, revoke, or wait for an appeal.',
    ar: 'تقرر الأمر؛ أعد الشهادة أو ألغها أو انتظر الاعتراض.',
  },
  revoked: {
    en: 'It was decided: only an appeal opens it again.',
    ar: 'تقرر الأمر؛ لا يُعاد فتحه إلا باعتراض.',
  },
  appealed: {
    en: 'The holder contests it: decide on the appeal.',
    ar: 'اعترض حامل الشهادة؛ ابتّ في الاعتراض.',
  },
  final: {
    en: 'The appeal was decided: only a reinstatement is left.',
    ar: 'بُتّ في الاعتراض؛ لم يبقَ سوى إعادة الشهادة.',
  },
  reinstated: { en: 'It is over: propose another suspension.', ar: 'انتهى الأمر؛ اقترح تعليقًا آخر.' },
};

/** Why something cannot be decided in a state; undefined when it can. */
export const whyNotSuspension = (state: SuspensionState, event: SuspensionEvent): Text | undefined =>
  table[state][event] === undefined ? reasons[state] : undefined;

/** While a suspension is in one of these, no other of the same certificate is proposed. */
export const isOpenSuspension = (state: SuspensionState): boolean =>
  state !== 'abandoned' && state !== 'reinstated';
