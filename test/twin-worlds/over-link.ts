import { voiceLanguages } from '../../lib/domain/voice/voice-language.ts';
import type { Draw } from './hidden-steps.ts';
import type { Shared } from './open-steps.ts';
import type { Seen, World } from './world.ts';

const besideLink = ['/', '/code', '/phone', '/speak', '/paid', '/back', '/messages', '/differs'];
const behindLink = ['/', '/', '/differs', '/paid', '/back', '/speak'];
/** Two numbers in the form of a receipt's, of which neither was ever drawn. */
const guess = { first: '3123 4567', second: '3765 4321' };

/** One look at the face of workers, by an employer or agency who kept a copy of the link that they handed over. */
export async function lookOverLink(world: World, { linkCode }: Shared, draw: Draw): Promise<Seen[]> {
  const l = draw.pick(voiceLanguages);
  const way = draw.pick(['link', 'open', 'open', 'beside', 'guess'] as const);
  const behind = draw.pick(behindLink);
  const beside = draw.pick(besideLink);
  if (way === 'beside') return [await world.overLink({ path: `${beside}?l=${l}` })];
  if (way === 'link') {
    const print = draw.chance(0.3) ? '/print' : '';
    return [await world.overLink({ path: `/l/${linkCode}${print}?l=${l}` })];
  }
  if (way === 'guess') return [await world.overLink({ path: '/messages', form: { ...guess, l } })];
  const opened = await world.overLink({ path: '/', form: { code: linkCode, l } });
  return [opened, await world.overLink({ path: behind, cookie: opened.cookie })];
}
