import type { World } from './world.ts';

/** In hand already, in either world. */
const isTaken = (error: Error): void => {
  if (!/assignment-transition/.test(error.message)) throw error;
};

/** Who has the employer in hand may write to it, and to an agency about its placements. */
export async function inHand(world: World, employerId: string): Promise<void> {
  const { name } = world.step;
  world.step.name = `${name} in hand`;
  const path = `/v1/employers/${employerId}/assignments`;
  await world.official('inspector', 'POST', path, { purpose: 'inspection' }).catch(isTaken);
  world.step.name = name;
}
