import * as z from 'zod';
import { OfficialRole, type OfficialStanding } from '../domain/actor.ts';
import { Competence } from '../domain/competence.ts';
import { keys } from './keys.ts';
import type { Reader, Write } from './table/table.ts';

const Standing = z.object({
  r: z.array(OfficialRole),
  g: z.array(z.string()),
  // Officials from before there were bodies and units serve for none: they are appointed anew.
  c: z.array(Competence).default([]),
  u: z.string().default(''),
});

/** What an official may be, by a hash of issuer and subject. Whoever has no record is nobody here. */
export const findOfficial = async (
  table: Reader,
  principal: string,
): Promise<OfficialStanding | undefined> => {
  const item = await table.get(keys.official(principal));
  if (!item) return undefined;
  const { r: roles, g: governorates, c: competences, u: unit } = Standing.parse(item);
  return { roles, governorates, competences, unit };
};

export const putOfficial = (
  principal: string,
  { roles, governorates, competences, unit }: OfficialStanding,
): Write<'protected'> => ({
  put: 'protected',
  item: { ...keys.official(principal), r: [...roles], g: [...governorates], c: [...competences], u: unit },
});
