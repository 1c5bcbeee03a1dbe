import type { Membership } from '../domain/access/actor.ts';
import { keys } from './keys.ts';
import type { Reader } from './table/table.ts';

/** The organisation for which a principal speaks, by a hash of issuer and subject. */
export const findMembership = async (core: Reader, principal: string): Promise<Membership | undefined> => {
  const item = await core.get(keys.membership(principal));
  if (typeof item?.o !== 'string') return undefined;
  const role = item.r === 'member' || item.r === 'system' ? item.r : 'owner';
  return { id: item.o, kind: item.t === 'agency' ? 'agency' : 'employer', role };
};
