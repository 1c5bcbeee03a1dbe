import type { OfficialStanding } from '../../domain/actor.ts';
import { authorise } from '../../domain/permissions.ts';
import type { Context } from '../context.ts';

/** What our records say of whoever asks: no roles for somebody whom nobody has made an official. */
export function getOwnStanding(context: Context<never, never>): OfficialStanding {
  authorise(context, 'official.readOwn');
  return context.actor.official ?? { roles: [], governorates: [] };
}
