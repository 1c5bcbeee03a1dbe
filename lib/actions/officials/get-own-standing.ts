import { type OfficialStanding, unknownOfficial } from '../../domain/access/actor.ts';
import { authorise } from '../../domain/access/permissions.ts';
import type { OfficialId } from '../../domain/values/ids.ts';
import type { Context } from '../context.ts';
import { officialIdOf } from '../principal.ts';

/** What our records say of whoever asks: no roles for somebody whom nobody has made an official. */
export function getOwnStanding(context: Context<never, never>): OfficialStanding & { id: OfficialId } {
  authorise(context, 'official.readOwn');
  return { id: officialIdOf(context.actor), ...(context.actor.official ?? unknownOfficial) };
}
