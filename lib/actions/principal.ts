import { createHash } from 'node:crypto';
import type { Actor } from '../domain/actor.ts';

/** One name for issuer and subject together: a subject alone may exist in both pools. */
export const principalOf = ({ issuer, subject }: Pick<Actor, 'issuer' | 'subject'>): string =>
  createHash('sha256').update(`${issuer}\n${subject}`).digest('base64url');
