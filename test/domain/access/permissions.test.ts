import { describe, expect, it } from 'vitest';
import { type Actor, processorActor, publicActor } from '../../../lib/domain/access/actor.ts';
import type { Cell } from '../../../lib/domain/access/permissions/cell.ts';
import { type Relation, relations } from '../../../lib/domain/access/permissions/relations.ts';
import { type Role, roles, rolesOf } from '../../../lib/domain/access/permissions/roles.ts';
import { findRow, type Permission, permissions } from '../../../lib/domain/access/permissions/table.ts';
import { authorise } from '../../../lib/domain/access/permissions.ts';
import { purposes } from '../../../lib/domain/access/purpose.ts';
import { ProblemError } from '../../../lib/problems/problem-error.ts';
import { anOfficial } from '../../support/stages/officials.ts';

const base = { issuer: 'https://issuer.test', subject: 's', client: 'c', scopes: [] };

/** Somebody who is this and nothing else. */
function actorWith(role: Role): Actor {
  if (role === 'public') return publicActor;
  if (role === 'system') return processorActor('assess');
  if (role === 'newcomer') return { ...base, kind: 'organisation' };
  if (role === 'employer' || role === 'agency')
    return { ...base, kind: 'organisation', organisation: { id: 'org_1', kind: role, role: 'owner' } };
  if (role === 'worker') return { ...base, kind: 'worker' };
  return { ...base, kind: 'official', official: anOfficial([role]) };
}

const answer = (...call: Parameters<typeof authorise>): string => {
  try {
    authorise(...call);
    return 'allowed';
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
};

const named = Object.keys(permissions) as Permission[];
const cellOf = (permission: Permission, role: Role): Cell | undefined => findRow(permission)?.[role];
const holds = ({ relations: wanted, purposes: aims }: Cell, relation: Relation, purpose?: string) =>
  (!wanted || wanted.includes(relation)) && (!aims || aims.some((aim) => aim === purpose));

describe('The table of permissions', () => {
  it.each(roles)('gives %s what its column says, for every action, relation and purpose', (role) => {
    const actor = actorWith(role);
    for (const permission of named)
      for (const relation of relations)
        for (const purpose of [undefined, ...purposes]) {
          const cell = cellOf(permission, role);
          const asking = { actor, ...(purpose ? { purpose } : {}) };
          expect(
            answer(asking, permission, relation) === 'allowed',
            `${permission} ${role} ${relation} ${purpose}`,
          ).toBe(cell !== undefined && holds(cell, relation, purpose));
        }
  });

  it('answers about another’s record as about none, whatever the record', () => {
    for (const permission of named)
      for (const role of ['employer', 'agency'] as const) {
        const cell = cellOf(permission, role);
        if (cell?.relations && !cell.relations.includes('none'))
          expect(answer({ actor: actorWith(role) }, permission)).toBe('not-found');
      }
  });

  it('adds up the roles of a person, and takes nothing away', () => {
    const both: Actor = {
      ...base,
      kind: 'official',
      official: anOfficial(['hotline', 'analyst']),
    };
    expect(rolesOf(both)).toEqual(['hotline', 'analyst']);
    expect(answer({ actor: both }, 'report.file')).toBe('allowed');
    expect(answer({ actor: both }, 'rulePerformance.read')).toBe('allowed');
    expect(answer({ actor: both }, 'flag.read')).toBe('role-missing');
  });

  it('knows no action by an inherited name', () => {
    expect(findRow('constructor')).toBeUndefined();
    expect(findRow('toString')).toBeUndefined();
  });

  it('lets no role and no action serve removal from the country (decisions, 10)', () => {
    const served = /remov|deport|expel|absc|immigration|residence|repatriat/i;
    expect([...named, ...roles, ...purposes].filter((name) => served.test(name))).toEqual([]);
  });
});
