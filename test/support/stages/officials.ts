import type { OfficialRole, OfficialStanding } from '../../../lib/domain/access/actor.ts';
import { competences } from '../../../lib/domain/access/competence.ts';
import { governorates } from '../../../lib/domain/values/place.ts';

/** An official with these roles, of every body and in every governorate, unless a test says otherwise. */
export const anOfficial = (
  roles: readonly OfficialRole[],
  different: Partial<OfficialStanding> = {},
): OfficialStanding => ({ roles, competences, governorates, unit: 'test', ...different });
