import type { OfficialRole, OfficialStanding } from '../../../lib/domain/actor.ts';
import { governorates } from '../../../lib/domain/place.ts';
import { demoPeople } from './demo-people.ts';

/** What each demo official may be. Whoever is not named here is nobody at the inspectorate, whatever the token says. */
const rolesOf: Readonly<Record<string, readonly OfficialRole[]>> = {
  inspector: ['inspector'],
  hotline: ['hotline'],
  'rules-author': ['rulesAuthor'],
  'rules-approver': ['rulesApprover'],
  'rules-approver-two': ['rulesApprover'],
  analyst: ['analyst'],
  supervisor: ['supervisor'],
  oversight: ['oversight'],
};

export interface DemoOfficial {
  who: string;
  /** The `sub` of the official's tokens, from the issuer of the officials' pool. */
  subject: string;
  standing: OfficialStanding;
}

/** The standing that the seed gives to the demo officials, in all four governorates. */
export const demoOfficials: readonly DemoOfficial[] = demoPeople
  .filter(({ pool }) => pool === 'officials')
  .map(({ who, subject }) => ({ who, subject, standing: { roles: rolesOf[who] ?? [], governorates } }));
