import type { OfficialRole, OfficialStanding } from '../../../lib/domain/access/actor.ts';
import { competences } from '../../../lib/domain/access/competence.ts';
import { governorates } from '../../../lib/domain/values/place.ts';
import { demoPeople } from './demo-people.ts';

const everywhere = { competences, governorates } as const;
const inspectors = { ...everywhere, unit: 'labour-inspection' } as const;
const protection = { ...everywhere, unit: 'worker-protection' } as const;
const rules = { ...everywhere, unit: 'rules-office' } as const;

const official = (
  role: OfficialRole,
  where: Omit<OfficialStanding, 'roles'>,
  different: Partial<OfficialStanding> = {},
): OfficialStanding => ({ roles: [role], ...where, ...different });

/** What each demo official is. Whoever is not named here is nobody at the inspectorate, whatever the token says. */
const standings: Readonly<Record<string, OfficialStanding>> = {
  inspector: official('inspector', inspectors),
  'inspector-two': official('inspector', inspectors),
  'inspector-north': official('inspector', inspectors, { governorates: ['northern'] }),
  'inspector-regulator': official('inspector', inspectors, {
    competences: ['regulator'],
    unit: 'regulator',
  }),
  supervisor: official('supervisor', inspectors),
  'supervisor-north': official('supervisor', inspectors, { governorates: ['northern'] }),
  'supervisor-two': official('supervisor', protection),
  hotline: official('hotline', protection),
  'rules-author': official('rulesAuthor', rules),
  'rules-approver': official('rulesApprover', rules),
  'rules-approver-two': official('rulesApprover', rules),
  analyst: official('analyst', { ...everywhere, unit: 'statistics' }),
  oversight: official('oversight', { ...everywhere, unit: 'oversight' }),
};

export interface DemoOfficial {
  who: string;
  /** The `sub` of the official's tokens, from the issuer of the officials' pool. */
  subject: string;
  standing: OfficialStanding;
}

/** The standing that the seed gives to the demo officials. */
export const demoOfficials: readonly DemoOfficial[] = demoPeople.flatMap(({ who, subject }) => {
  const standing = standings[who];
  return standing ? [{ who, subject, standing }] : [];
});
