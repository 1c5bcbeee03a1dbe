import type { Actor } from '../actor.ts';

/**
 * How an actor stands to the record.
 *
 * `own`: its own organisation, its own link, what it filed itself or has in hand. `employerOfRecord` and `agency`: a party of the
 * contract in that place. `competent`: an official whose record names this kind of matter and this governorate. `assigned`: an official
 * to whom the matter was given, for a purpose. `breakGlass`: one to whom it was opened in an emergency by two people. `signer`: a
 * competent supervisor who signs what another drafted, or did. `none`: no tie at all, which is what a record that does not exist has
 * too.
 */
export const relations = [
  'own',
  'employerOfRecord',
  'agency',
  'competent',
  'assigned',
  'breakGlass',
  'signer',
  'none',
] as const;
export type Relation = (typeof relations)[number];

/** How the actor's organisation stands to a contract. */
export const relationTo = (
  actor: Actor,
  contract: { employerId: string; agencyId?: string | undefined },
): Relation => {
  const mine = actor.organisation?.id;
  if (mine === undefined) return 'none';
  if (mine === contract.employerId) return 'employerOfRecord';
  return mine === contract.agencyId ? 'agency' : 'none';
};
