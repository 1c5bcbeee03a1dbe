/** What the documents show and the tests execute: an owner, an invited colleague, and a machine. */
export const memberId = 'mbr_Zk3l0pQm7yTnX2sVb5cRj8wEa1dHf4gKo6uLi9tNxYz';
export const invitationId = 'inv_7a2b9c4d-1e5f-4a6b-8c7d-9e0f1a2b3c77';

export const owner = {
  id: memberId,
  name: null,
  role: 'owner',
  isYou: true,
  joinedAt: '2026-03-02T08:15:00.000Z',
} as const;

export const inviteMember = { name: 'Yousif Ali, accounts', role: 'member' } as const;
export const invitation = {
  id: invitationId,
  ...inviteMember,
  invitedBy: memberId,
  invitedAt: '2026-03-02T09:00:00.000Z',
  expiresAt: '2026-03-09T09:00:00.000Z',
};
export const invitationWithCode = { ...invitation, code: '7K3M-9QXT-2C4S' };

export const members = { items: [owner], invitations: [invitation] };
export const changeMember = { role: 'owner' } as const;
export const colleague = {
  id: 'mbr_Ab3l0pQm7yTnX2sVb5cRj8wEa1dHf4gKo6uLi9tNxYz',
  name: inviteMember.name,
  role: 'member',
  isYou: false,
  joinedAt: '2026-03-03T07:40:00.000Z',
} as const;
