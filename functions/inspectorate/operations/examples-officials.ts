const at = '2026-06-10T06:30:00.000Z';
const proposer = 'usr_b7Qw2eRt5yUi8oPa1sDf4gHj7kLz0xCv3bNm6QwErTy';
const second = 'usr_mN5bV2cX8zL1kJ4hG7fD0sA3pO6iU9yT2rE5wQ8mNbV';

export const propose = {
  subject: '5d1a7c0e-6f42-4b8e-9c13-7e8f9a0b1c2d',
  roles: ['inspector' as const],
  competences: ['labourInspection' as const],
  governorates: ['capital' as const],
  unit: 'labour-inspection',
  reason: 'Joins the inspection of the capital on the first of July.',
};
const { subject: _, ...standing } = propose;
export const proposed = {
  id: 'apt_7c8d9e0f-1a2b-4c3d-8e4f-5a6b7c8d9e0f',
  officialId: 'usr_Zk3l0pQm7yTnX2sVb5cRj8wEa1dHf4gKo6uLi9tNxYz',
  ...standing,
  state: 'proposed' as const,
  steps: [{ kind: 'proposed' as const, at, by: proposer }],
  version: 1,
};
export const decision = { decision: 'confirmed' } as const;
export const appointed = {
  ...proposed,
  state: 'appointed' as const,
  steps: [...proposed.steps, { kind: 'confirmed' as const, at: '2026-06-10T08:00:00.000Z', by: second }],
  version: 2,
};
export const end = { reason: 'left' } as const;
export const ended = {
  ...appointed,
  state: 'ended' as const,
  steps: [
    ...appointed.steps,
    { kind: 'ended' as const, at: '2027-01-31T12:00:00.000Z', by: proposer, reason: end.reason },
  ],
  version: 3,
};
