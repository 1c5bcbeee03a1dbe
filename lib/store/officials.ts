import * as z from 'zod';
import { OfficialRole, type OfficialStanding } from '../domain/actor.ts';
import { keys } from './keys.ts';
import type { Reader, Write } from './table/table.ts';

const Standing = z.object({ r: z.array(OfficialRole), g: z.array(z.string()) });

/** The roles of an official, by a hash of issuer and subject. Whoever has no record is nobody here. */
export const findOfficial = async (
  table: Reader,
  principal: string,
): Promise<OfficialStanding | undefined> => {
  const item = await table.get(keys.official(principal));
  if (!item) return undefined;
  const { r: roles, g: governorates } = Standing.parse(item);
  return { roles, governorates };
};

export const putOfficial = (
  principal: string,
  { roles, governorates }: OfficialStanding,
): Write<'protected'> => ({
  put: 'protected',
  item: { ...keys.official(principal), r: [...roles], g: [...governorates] },
});
