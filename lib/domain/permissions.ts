import { ProblemError } from '../problems/problem-error.ts';
import type { Actor, OfficialRole } from './actor.ts';

/** How the actor's organisation stands to the record: itself, the party that registered it, the other named party, or nothing. */
export type Relation = 'self' | 'employerOfRecord' | 'agency' | 'none';

interface OrganisationGrant {
  /** Without relations: any actor with the right token, before it belongs to an organisation. */
  relations?: readonly Relation[];
  member?: true;
}

interface Grants {
  organisation?: OrganisationGrant;
  official?: readonly OfficialRole[];
  processor?: true;
}

const parties = ['employerOfRecord', 'agency'] as const;
const inspection = ['inspector', 'supervisor'] as const;
const ruleWork = ['rulesAuthor', 'rulesApprover'] as const;

/** Who may do what. What has no row cannot be done, because an action without a row does not compile. */
const grants = {
  'organisation.register': { organisation: {} },
  'organisation.read': { organisation: { relations: ['self'] }, official: inspection },
  'organisation.look-up': { organisation: {}, official: inspection },
  'organisation.amend': { organisation: { relations: ['self'] } },
  'organisation.verify': { official: inspection },
  'contract.register': { organisation: { relations: parties } },
  'contract.read': { organisation: { relations: parties } },
  'contract.list': { organisation: { member: true } },
  'contract.amend': { organisation: { relations: parties } },
  'contract.end': { organisation: { relations: parties } },
  'feeDisclosure.file': { organisation: { relations: parties } },
  'feeDisclosure.read': { organisation: { relations: parties } },
  'record.keep': { organisation: { relations: parties } },
  'record.read': { organisation: { relations: parties } },
  'notices.read': { organisation: { relations: parties } },
  'flaggedEmployers.list': { official: inspection },
  'profile.read': { official: inspection },
  'dossier.read': { official: inspection },
  'flag.read': { official: inspection },
  'flag.review': { official: inspection },
  'report.file': { official: [...inspection, 'hotline'] },
  // By its id alone, which only who filed it or was given it knows: a hotline cannot look anybody up.
  'report.read': { official: [...inspection, 'hotline'] },
  'report.list': { official: inspection },
  'inspection.record': { official: inspection },
  'inspection.read': { official: inspection },
  'officialRecord.enter': { official: inspection },
  'contract.assess': { processor: true },
  'profile.compute': { processor: true },
  'ruleSet.install': { processor: true },
  'ruleSet.read': { official: [...ruleWork, 'supervisor', 'oversight'] },
  'ruleSet.draft': { official: ['rulesAuthor'] },
  'ruleSet.submit': { official: ['rulesAuthor'] },
  'ruleSet.return': { official: ruleWork },
  'ruleSet.backtest': { official: ruleWork },
  'ruleSet.shadow': { official: ['rulesApprover'] },
  'ruleSet.publish': { official: ['rulesApprover'] },
  'rulePerformance.read': { official: [...ruleWork, 'supervisor', 'analyst'] },
  'assessment.replay': { official: inspection },
  'ruleJob.advance': { processor: true },
  'rates.enter': { processor: true },
} as const satisfies Record<string, Grants>;
export type Permission = keyof typeof grants;

/**
 * Throws unless the actor may do this to a record that it stands to in this relation. Deny by default.
 * @throws ProblemError `not-found` where the record is another party's: not allowed and not found are the same answer
 * @throws ProblemError `organisation-required` or `role-missing` where no record is meant or the role is wrong
 */
export function authorise(actor: Actor, permission: Permission, relation?: Relation): void {
  const grant: Grants = grants[permission];
  if (actor.kind === 'processor' && grant.processor) return;
  if (actor.kind === 'official') authoriseOfficial(actor, grant);
  else if (actor.kind === 'organisation' && grant.organisation)
    authoriseMember(actor, grant.organisation, relation);
  else throw new ProblemError('not-found');
}

function authoriseOfficial(actor: Actor, grant: Grants): void {
  if (!grant.official) throw new ProblemError('not-found');
  if (!grant.official.some((role) => actor.official?.roles.includes(role)))
    throw new ProblemError('role-missing');
}

function authoriseMember(actor: Actor, grant: OrganisationGrant, relation: Relation | undefined): void {
  if (!grant.relations && !grant.member) return;
  if (!actor.organisation) throw new ProblemError('organisation-required');
  if (grant.relations && (relation === undefined || !grant.relations.includes(relation)))
    throw new ProblemError('not-found');
}

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
