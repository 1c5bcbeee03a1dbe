import type { OfficialRole, OfficialStanding } from '../../lib/domain/actor.ts';
import { competences } from '../../lib/domain/competence.ts';
import { governorates } from '../../lib/domain/place.ts';

/** An official with these roles, of every body and in every governorate, unless a test says otherwise. */
export const anOfficial = (
  roles: readonly OfficialRole[],
  different: Partial<OfficialStanding> = {},
): OfficialStanding => ({ roles, competences, governorates, unit: 'test', ...different });
