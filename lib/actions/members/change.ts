import type { ChangeMember, Member } from '../../domain/organisations/member.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { changeRole, findMember, type Listed, removeMember, stillMember } from '../../store/members.ts';
import { type Write, WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { RegistryContext } from '../context.ts';
import { principalOf } from '../principal.ts';
import { memberView } from './list.ts';
import { memberIdOf, memberNamed, ownerAmong, ownMembers } from './own-members.ts';

interface Wanted {
  organisationId: string;
  memberId: string;
}

interface Deciding {
  organisationId: string;
  members: readonly Listed[];
  me: Listed;
  member: Listed;
  staysOwner: boolean;
}

/**
 * What a transaction checks beside the member who changes. Of another: that whoever decides still does. So two owners who remove
 * each other at the same moment are not both obeyed, and whoever is being removed makes nobody an owner meanwhile. Of an owner
 * who ceases to be one of their own will: that another is left.
 * @throws ProblemError `last-owner`
 */
function checksOf({ organisationId, members, me, member, staysOwner }: Deciding): Write<'core'>[] {
  if (me.principal !== member.principal) return [stillMember(organisationId, me)];
  if (member.role !== 'owner' || staysOwner) return [];
  const other = members.find(({ role, principal }) => role === 'owner' && principal !== me.principal);
  if (!other) throw new ProblemError('last-owner');
  return [stillMember(organisationId, other)];
}

async function save(
  context: RegistryContext,
  { organisationId, memberId }: Wanted,
  { writes, kind }: { writes: readonly Write<'core'>[]; kind: 'member.changed' | 'member.removed' },
): Promise<void> {
  try {
    await commit(context, {
      writes,
      happened: { kind, subjects: [organisationId, memberId] },
      created: { entityId: memberId, entityVersion: 1 },
      class: 'core',
    });
  } catch (error) {
    if (error instanceof WriteRefused) throw new ProblemError('conflict');
    throw error;
  }
}

/** Makes a member an owner, or an owner a member. */
export async function changeMember(
  context: RegistryContext,
  { change, ...wanted }: Wanted & { change: ChangeMember },
): Promise<Member> {
  const { organisationId, memberId } = wanted;
  const members = await ownMembers(context, organisationId, 'member.change');
  const me = ownerAmong(members, context);
  const member = memberNamed(members, memberId);
  if (member.role === 'system') throw new ProblemError('machine-role');
  const checks = checksOf({ organisationId, members, me, member, staysOwner: change.role === 'owner' });
  const writes = [...changeRole(organisationId, member, change.role), ...checks];
  await save(context, wanted, { writes, kind: 'member.changed' });
  return memberView(context, { ...member, role: change.role });
}

/** Removes a member, or lets one go of their own will. From then on their tokens speak for nobody. */
export async function removeOwnMember(context: RegistryContext, wanted: Wanted): Promise<Member> {
  const { organisationId, memberId } = wanted;
  const members = await ownMembers(context, organisationId, 'member.dismiss');
  const member = memberNamed(members, memberId);
  const isMe = memberId === memberIdOf(principalOf(context.actor));
  if (isMe && members.length === 1) throw new ProblemError('last-owner');
  const me = isMe ? member : ownerAmong(members, context);
  const checks = checksOf({ organisationId, members, me, member, staysOwner: false });
  const writes = [...removeMember(organisationId, member, context.now), ...checks];
  await save(context, wanted, { writes, kind: 'member.removed' });
  return memberView(context, member);
}

/** The answer to a change, given again: also of somebody who is gone since. */
export async function replayMember(
  context: RegistryContext,
  { organisationId, memberId }: Wanted,
): Promise<Member> {
  await ownMembers(context, organisationId, 'member.list');
  const principal = memberId.slice(memberIdOf('').length);
  const member = await findMember(context.store.reader('core'), organisationId, principal);
  if (!member) throw new ProblemError('not-found');
  return memberView(context, member);
}
