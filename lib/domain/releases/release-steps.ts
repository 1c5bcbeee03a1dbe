import * as z from 'zod';
import type { Text } from '../../problems/text.ts';
import { Instant } from '../values/dates.ts';

/** Written by one person, signed by another, in force at a batch instant, answered, and over. */
export const releaseStates = ['draft', 'signed', 'effective', 'replied', 'closed', 'withdrawn'] as const;
export const ReleaseState = z.enum(releaseStates).meta({
  id: 'ReleaseState',
  description:
    '`draft` waits for another person; `signed` waits for its batch instant; `effective` is with the recipient; `replied` was answered; `closed` is over; `withdrawn` never left the house.',
});
export type ReleaseState = z.infer<typeof ReleaseState>;

export const releaseStepKinds = [
  'drafted',
  'signed',
  'withdrawn',
  'heldBack',
  'tookEffect',
  'replied',
  'closed',
] as const;
export type ReleaseStepKind = (typeof releaseStepKinds)[number];

export const ReleaseStep = z
  .strictObject({
    kind: z.enum(releaseStepKinds),
    at: Instant,
    by: z
      .string()
      .optional()
      .meta({ description: 'The official; absent where a clock or the recipient acted.' }),
    reason: z.string().optional(),
  })
  .meta({
    id: 'ReleaseStep',
    description: 'One step of a release. `heldBack`: a consent that it needs was withdrawn in time.',
  });
export type ReleaseStep = z.infer<typeof ReleaseStep>;

/** Where each step leads. A step that is not named cannot be taken in that state. */
const table: Readonly<Record<ReleaseState, Readonly<Partial<Record<ReleaseStepKind, ReleaseState>>>>> = {
  draft: { drafted: 'draft', signed: 'signed', withdrawn: 'withdrawn' },
  signed: { withdrawn: 'withdrawn', heldBack: 'withdrawn', tookEffect: 'effective' },
  effective: { replied: 'replied', closed: 'closed' },
  replied: { closed: 'closed' },
  closed: {},
  withdrawn: {},
};

type Steps = readonly Pick<ReleaseStep, 'kind'>[];

/** The state is the replay of the steps. */
export const releaseStateOf = (steps: Steps): ReleaseState =>
  steps.reduce<ReleaseState>((state, { kind }) => table[state][kind] ?? state, 'draft');

/** Whether it has left: from then on its recipient reads it, too. */
export const isServedState = (state: ReleaseState): boolean =>
  state === 'effective' || state === 'replied' || state === 'closed';

const reasons: Readonly<Record<ReleaseState, Text>> = {
  draft: { en: 'It is a draft: another person signs it first.', ar: 'ما زالت مسودة؛ يوقّعها شخص آخر أولًا.' },
  signed: {
    en: 'It is signed and waits for its hour: withdraw it to change anything.',
    ar: 'هي موقّعة وتنتظر موعدها؛ اسحبها لتغيير أي شيء.',
  },
  effective: { en: 'It is with the recipient: close it.', ar: 'هي لدى المتلقي؛ أغلقها.' },
  replied: { en: 'The recipient has answered: close it.', ar: 'أجاب المتلقي؛ أغلقها.' },
  closed: { en: 'It is over: draft another.', ar: 'انتهت؛ صُغ غيرها.' },
  withdrawn: { en: 'It was withdrawn: draft another.', ar: 'سُحبت؛ صُغ غيرها.' },
};

/** Why a step cannot be taken; undefined when it can. */
export const whyNotRelease = (state: ReleaseState, step: ReleaseStepKind): Text | undefined =>
  table[state][step] === undefined ? reasons[state] : undefined;
