import type { ChangeMember, Member } from '../../domain/member.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { changeRole, findMember, type Listed, removeMember, stillOwner } from '../../store/members.ts';
import { type Write, WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { RegistryContext } from '../context.ts';
import { principalOf } from '../principal.ts';
import { memberView } from './list.ts';
import { memberIdOf, memberNamed, ownMembers, refuseUnlessOwner } from './own-members.ts';

interface Wanted {
  organisationId: string;
  memberId: string;
}

/**
 * What a transaction checks when an owner ceases to be one: that another is left. Two owners who remove each other at the same
 * moment check each other, and one of them is refused.
 * @throws ProblemError `last-owner`
 */
function anotherOwner(organisationId: string, members: readonly Listed[], leaving: Listed): Write<'core'>[] {
  if (leaving.role !== 'owner') return [];
  const other = members.find(({ role, principal }) => role === 'owner' && principal !== leaving.principal);
  if (!other) throw new ProblemError('last-owner');
  return [stillOwner(organisationId, other.principal)];
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
  refuseUnlessOwner(context, members);
  const member = memberNamed(members, memberId);
  if (member.role === 'system') throw new ProblemError('machine-role');
  const left = change.role === 'owner' ? [] : anotherOwner(organisationId, members, member);
  const writes = [...changeRole(organisationId, member, change.role), ...left];
  await save(context, wanted, { writes, kind: 'member.changed' });
  return memberView(context, { ...member, role: change.role });
}

/** Removes a member, or lets one go of their own will. From then on their tokens speak for nobody. */
export async function removeOwnMember(context: RegistryContext, wanted: Wanted): Promise<Member> {
  const { organisationId, memberId } = wanted;
  const members = await ownMembers(context, organisationId, 'member.dismiss');
  const member = memberNamed(members, memberId);
  if (memberId !== memberIdOf(principalOf(context.actor))) refuseUnlessOwner(context, members);
  else if (members.length === 1) throw new ProblemError('last-owner');
  const left = anotherOwner(organisationId, members, member);
  const writes = [...removeMember(organisationId, member, context.now), ...left];
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
