import type { DocumentCustody, Housing } from '../../../lib/domain/contracts/living.ts';
import { type Draft, isHousehold } from './draft.ts';

/** Where the papers are. One contract in five of the ordinary employers does not say. */
export function custodyOf(draft: Draft): DocumentCustody | undefined {
  const random = draft.random.fork('custody');
  const { planted, clean, days } = draft;
  if (planted.has('trappedByDebt') || planted.has('confined'))
    return { heldBy: 'employer', access: 'refused', keyHeldBy: 'employer', since: days.signedAtDestination };
  if (!planted.has('passportHeld'))
    return !clean && random.chance(0.2)
      ? undefined
      : { heldBy: 'worker', access: 'free', keyHeldBy: 'worker' };
  const heldBy = random.weighted({ employer: 80, agency: 12, supervisor: 8 });
  const access = random.weighted({ refused: 35, delayed: 35, free: 10, silent: 20 });
  return {
    heldBy,
    keyHeldBy: heldBy,
    ...(access === 'silent' ? {} : { access }),
    ...(access === 'free' ? { writtenRequest: true } : {}),
  };
}

/** The housing that comes with the job; who does not say is unknown, not fine. */
export function housingOf(draft: Draft): Housing | undefined {
  const random = draft.random.fork('housing');
  const { planted, clean, employer } = draft;
  if (planted.has('confined'))
    return { providedBy: 'employer', personsPerRoom: 3, lockedFromOutside: true, freeToLeave: false };
  if (!clean && random.chance(0.3)) return undefined;
  if (isHousehold(draft))
    return {
      providedBy: 'employer',
      personsPerRoom: 1,
      drinkingWater: true,
      cooling: true,
      freeToLeave: true,
    };
  const crowded = employer.conduct === 'abusive' && random.chance(0.3);
  return {
    providedBy: 'employer',
    personsPerRoom: crowded ? random.int(10, 18) : random.int(2, 6),
    areaPerPersonCm2: crowded ? random.int(15_000, 26_000) : random.int(40_000, 70_000),
    drinkingWater: true,
    cooling: !crowded || random.chance(0.5),
    toilets: random.int(2, 8),
    residents: random.int(20, 60),
    lockedFromOutside: false,
    freeToLeave: true,
  };
}
