import * as z from 'zod';
import { MemberRole, type Membership } from '../domain/access/actor.ts';
import { Invitation, type Member } from '../domain/organisations/member.ts';
import { keys } from './keys.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Item, Reader, Write } from './table/table.ts';

/** A member as the organisation's own list has it. `principal` is the hash of issuer and subject. */
export interface Listed extends Omit<Member, 'id' | 'isYou'> {
  principal: string;
}

const Stored = z.object({ n: z.string().nullable(), r: MemberRole, j: z.string() });

const listed = (item: Item): Listed => {
  const { n: name, r: role, j: joinedAt } = Stored.parse(item);
  return { principal: item.sk.slice(2), name, role, joinedAt };
};

async function all(core: Reader, query: { pk: string; prefix: string }): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of core.queryAll(query)) items.push(item);
  return items;
}

const isIn = ({ x }: Item): boolean => x === undefined;

/** Who speaks for an organisation, longest first. Whoever was removed is kept, and not among them. */
export const listMembers = async (core: Reader, organisationId: string): Promise<Listed[]> =>
  (await all(core, keys.members(organisationId)))
    .filter(isIn)
    .map(listed)
    .toSorted((a, b) => a.joinedAt.localeCompare(b.joinedAt));

/** Somebody who is in the list, or was. */
export const findMember = async (
  core: Reader,
  organisationId: string,
  principal: string,
): Promise<Listed | undefined> => {
  const item = await core.get(keys.member(organisationId, principal));
  return item && listed(item);
};

/** Two records of one fact, always written together: by whom a token is known, and by whom an organisation is. */
export const putMember = (
  { id, kind, role }: Membership,
  { principal, name, joinedAt }: Pick<Listed, 'principal' | 'name' | 'joinedAt'>,
): Write<'core'>[] => [
  // Whoever belongs to another organisation is refused; whoever belonged to one may come.
  {
    put: 'core',
    item: { ...keys.membership(principal), o: id, t: kind, r: role },
    when: { missing: ['o'] },
  },
  { put: 'core', item: { ...keys.member(id, principal), n: name, r: role, j: joinedAt } },
];

/** @param from the role that was seen */
export const changeRole = (
  organisationId: string,
  { principal, role: from }: Pick<Listed, 'principal' | 'role'>,
  role: MemberRole,
): Write<'core'>[] => [
  {
    update: 'core',
    key: keys.membership(principal),
    set: { r: role },
    when: { equals: { o: organisationId, r: from } },
  },
  {
    update: 'core',
    key: keys.member(organisationId, principal),
    set: { r: role },
    when: { all: [{ equals: { r: from } }, { missing: ['x'] }] },
  },
];

/** Takes the organisation from a membership. The list keeps who was in it until when: others rely on who had spoken for whom. */
export const removeMember = (
  organisationId: string,
  { principal, role }: Pick<Listed, 'principal' | 'role'>,
  removedAt: string,
): Write<'core'>[] => [
  {
    update: 'core',
    key: keys.membership(principal),
    set: { x: removedAt },
    remove: ['o', 't', 'r'],
    when: { equals: { o: organisationId, r: role } },
  },
  {
    update: 'core',
    key: keys.member(organisationId, principal),
    set: { x: removedAt },
    when: { all: [{ equals: { r: role } }, { missing: ['x'] }] },
  },
];

/** That somebody still is what was read when it was decided by them, or because of them. */
export const stillMember = (
  organisationId: string,
  { principal, role }: Pick<Listed, 'principal' | 'role'>,
): Write<'core'> => ({
  check: 'core',
  key: keys.member(organisationId, principal),
  when: { all: [{ equals: { r: role } }, { missing: ['x'] }] },
});

/** @param place a keyed hash of the code: the table does not tell the codes */
export const putInvitation = (
  organisationId: string,
  invitation: Invitation,
  place: string,
): Write<'core'>[] => [
  {
    put: 'core',
    item: { ...keys.invitation(organisationId, invitation.id), b: pack(invitation) },
    when: 'absent',
  },
  {
    put: 'core',
    item: { ...keys.invitationCode(place), o: organisationId, i: invitation.id },
    when: 'absent',
  },
];

const invitationIn = (item: Item): Invitation => Invitation.parse(unpackFrom(item));

/** Those that were neither used nor withdrawn, whatever their age. */
export const listInvitations = async (core: Reader, organisationId: string): Promise<Invitation[]> =>
  (await all(core, keys.invitations(organisationId))).filter(isIn).map(invitationIn);

export const findInvitation = async (
  core: Reader,
  organisationId: string,
  invitationId: string,
): Promise<Invitation | undefined> => {
  const item = await core.get(keys.invitation(organisationId, invitationId));
  return item && invitationIn(item);
};

/** The open invitation that a code leads to. */
export async function findByCode(
  core: Reader,
  place: string,
): Promise<{ organisationId: string; invitation: Invitation } | undefined> {
  const pointer = await core.get(keys.invitationCode(place));
  if (!pointer) return undefined;
  const organisationId = String(pointer.o);
  const item = await core.get(keys.invitation(organisationId, String(pointer.i)));
  return item && isIn(item) ? { organisationId, invitation: invitationIn(item) } : undefined;
}

/** Used or withdrawn: from now on the code opens nothing. */
export const closeInvitation = (organisationId: string, invitationId: string, at: string): Write<'core'> => ({
  update: 'core',
  key: keys.invitation(organisationId, invitationId),
  set: { x: at },
  when: { all: ['present', { missing: ['x'] }] },
});
