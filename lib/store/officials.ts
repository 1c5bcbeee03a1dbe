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

/** The appointment by which somebody is an official; undefined for those of the installation, and for nobody. */
export const findAppointedBy = async (table: Reader, principal: string): Promise<string | undefined> => {
  const item = await table.get(keys.official(principal));
  return typeof item?.a === 'string' ? item.a : undefined;
};

export const putOfficial = (
  principal: string,
  { roles, governorates, competences, unit }: OfficialStanding,
  appointmentId?: string,
): Write<'protected'> => ({
  put: 'protected',
  item: {
    ...keys.official(principal),
    ...{ r: [...roles], g: [...governorates], c: [...competences], u: unit },
    ...(appointmentId === undefined ? {} : { a: appointmentId }),
  },
});

/** From now on nobody here. Refused when another appointment has taken its place. */
export const removeOfficial = (principal: string, appointmentId: string): Write<'protected'> => ({
  remove: 'protected',
  key: keys.official(principal),
  when: { equals: { a: appointmentId } },
});
