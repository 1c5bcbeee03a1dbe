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

export const requestBreakGlass = {
  reason:
    'A caller on the hotline heard that workers are to be flown out tonight; the supervisor is not reachable.',
  purpose: 'victim-protection',
  employerId,
} as const;
const requested = { kind: 'requested' as const, at, by: me, unit: 'labour-inspection' };
const second = 'usr_b7Qw2eRt5yUi8oPa1sDf4gHj7kLz0xCv3bNm6QwErTy';
const third = 'usr_mN5bV2cX8zL1kJ4hG7fD0sA3pO6iU9yT2rE5wQ8mNbV';
export const breakGlass = {
  id: 'brk_0d9e8f7a-6b5c-4d3e-8f21-0a1b2c3d4e5f',
  ...requestBreakGlass,
  steps: [requested],
  version: 1,
  state: 'requested' as const,
  overdue: false,
  opened: 0,
};
export const decision = { decision: 'approved' } as const;
const approved = {
  kind: 'approved' as const,
  at: '2026-06-10T06:34:00.000Z',
  by: second,
  unit: 'worker-protection',
};
export const opened = {
  ...breakGlass,
  steps: [requested, approved],
  version: 2,
  state: 'open' as const,
  until: '2026-06-10T07:34:00.000Z',
  reviewDueAt: '2026-06-13T06:34:00.000Z',
};
const closed = {
  ...end,
  kind: 'ended' as const,
  at: '2026-06-10T07:02:00.000Z',
  by: me,
  unit: 'labour-inspection',
};
export const over = { ...opened, steps: [...opened.steps, closed], version: 3, state: 'ended' as const };
export const review = {
  verdict: 'justified',
  remarks: 'Three records of the employer were opened; all were needed that night.',
} as const;
export const reviewed = {
  ...over,
  steps: [
    ...over.steps,
    { kind: 'reviewed' as const, at: '2026-06-11T05:00:00.000Z', by: third, unit: 'oversight', ...review },
  ],
  version: 4,
  state: 'reviewed' as const,
};
