import { type Actor, type OfficialRole, officialRoles } from '../actor.ts';

/**
 * Everything that somebody can be towards us. `newcomer`: signed in and not yet of an organisation. `worker`: whoever holds a
 * link or a receipt, without an account. `system`: a processor of ours.
 */
export const roles = [
  'public',
  'newcomer',
  'employer',
  'agency',
  'worker',
  ...officialRoles,
  'system',
] as const;
export type Role = (typeof roles)[number];

const ofOfficial = (held: readonly OfficialRole[] | undefined): readonly Role[] => held ?? [];

/** The roles of an actor, as our records know them. An official may hold several; everybody else is one thing. */
export function rolesOf({ kind, organisation, official }: Actor): readonly Role[] {
  switch (kind) {
    case 'public':
      return ['public'];
    case 'organisation':
      return [organisation?.kind ?? 'newcomer'];
    case 'worker':
      return ['worker'];
    case 'official':
      return ofOfficial(official?.roles);
    case 'processor':
      return ['system'];
  }
}
