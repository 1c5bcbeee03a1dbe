import * as z from 'zod';
import type { Jurisdiction } from './competence.ts';

/** What an official may be; one person may be several. Told by our records, never by a token. */
export const officialRoles = [
  'inspector',
  'hotline',
  'rulesAuthor',
  'rulesApprover',
  'analyst',
  'supervisor',
  'referralOfficer',
  'originVerifier',
  'oversight',
] as const;
export const OfficialRole = z.enum(officialRoles).meta({
  id: 'OfficialRole',
  description: 'What an official may be: a role comes from our records, never from a token.',
});
export type OfficialRole = z.infer<typeof OfficialRole>;

/** What a person or a machine is within its organisation. */
export const memberRoles = ['owner', 'member', 'system'] as const;
export const MemberRole = z.enum(memberRoles).meta({
  id: 'MemberRole',
  description: '`owner` speaks for the organisation, `member` works in it, `system` is a machine client.',
});
export type MemberRole = z.infer<typeof MemberRole>;

export interface Membership {
  id: string;
  kind: 'employer' | 'agency';
  role: MemberRole;
}

/** What our records say of an official: what they may be, for which body and where they serve, and in which unit. */
export interface OfficialStanding extends Jurisdiction {
  roles: readonly OfficialRole[];
  /** Two people of one unit never open a glass together. */
  unit: string;
}

/** Somebody with a token of the officials' pool who is in no record of ours: may ask, and is refused everything. */
export const unknownOfficial: OfficialStanding = { roles: [], competences: [], governorates: [], unit: '' };

/** Who acts. `issuer` and `subject` together name one principal: a subject alone may exist in both pools. */
export interface Actor {
  issuer: string;
  subject: string;
  client: string;
  scopes: readonly string[];
  kind: 'organisation' | 'worker' | 'official' | 'processor' | 'public';
  organisation?: Membership;
  official?: OfficialStanding;
}

/** Someone without a token: may read what is public, and nothing else. */
export const publicActor: Actor = { issuer: '', subject: 'public', client: '', scopes: [], kind: 'public' };

/** The actor of a processor. Its name is the origin that keeps it from being woken by its own entries. */
export const processorActor = (name: string): Actor => ({
  issuer: 'insaf',
  subject: name,
  client: name,
  scopes: [],
  kind: 'processor',
});

/** Whoever speaks on the face of workers: by a link, by a receipt, or by nothing. Which, and of whom, no entry says. */
export const workerActor = (entry: 'link' | 'speak' | 'mailbox'): Actor => ({
  issuer: 'insaf',
  subject: 'worker',
  client: entry,
  scopes: [],
  kind: 'worker',
});
