import { employerId } from './examples.ts';

/** What the documents show and the tests execute: an employer in the hands of an inspector. */
const at = '2026-06-10T06:30:00.000Z';
const me = 'usr_Zk3l0pQm7yTnX2sVb5cRj8wEa1dHf4gKo6uLi9tNxYz';

export const assign = { purpose: 'report-follow-up' } as const;
export const assignment = {
  id: 'asg_5b1d8c70-2e4f-4a9b-8d63-9f0e1c2b3a44',
  employerId,
  officialId: me,
  purpose: 'report-follow-up' as const,
  state: 'active' as const,
  steps: [{ kind: 'taken' as const, at, by: me }],
  version: 1,
};
export const end = { reason: 'done' } as const;
export const ended = {
  ...assignment,
  state: 'ended' as const,
  steps: [
    ...assignment.steps,
    { kind: 'ended' as const, at: '2026-06-20T09:00:00.000Z', by: me, reason: end.reason },
  ],
  version: 2,
};
