import { decodeJwt } from 'jose';
import { principalOf } from '../../../lib/actions/principal.ts';
import type { Session } from './sign-in.ts';

/** Issuer and subject of the token: the same person after a new sign-in, and another after another's. */
export function ownerOf({ token }: Pick<Session, 'token'>): string {
  const { iss: issuer, sub: subject } = decodeJwt(token);
  if (issuer === undefined || subject === undefined) throw new TypeError('A token that names nobody.');
  return principalOf({ issuer, subject });
}
