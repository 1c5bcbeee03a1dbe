import { createHash } from 'node:crypto';
import type { Actor } from '../domain/access/actor.ts';
import type { OfficialId } from '../domain/values/ids.ts';

/** One name for issuer and subject together: a subject alone may exist in both pools. */
export const principalOf = ({ issuer, subject }: Pick<Actor, 'issuer' | 'subject'>): string =>
  createHash('sha256').update(`${issuer}\n${subject}`).digest('base64url');

/** An official as the journal, assignments and answers name them. */
export const officialIdOf = (actor: Pick<Actor, 'issuer' | 'subject'>): OfficialId =>
  `usr_${principalOf(actor)}`;
