import * as z from 'zod';
import { OfficialRole, type OfficialStanding } from '../domain/access/actor.ts';
import { Competence } from '../domain/access/competence.ts';
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

const itemOf = (principal: string, { roles, governorates, competences, unit }: OfficialStanding) => ({
  ...keys.official(principal),
  ...{ r: [...roles], g: [...governorates], c: [...competences], u: unit },
});

/** Of the installation, which knows no one before itself. */
export const putOfficial = (principal: string, standing: OfficialStanding): Write<'protected'> => ({
  put: 'protected',
  item: itemOf(principal, standing),
});

/**
 * What an appointment makes of somebody. Refused unless they still are what was read: of two appointments of one person that
 * are confirmed at the same moment one counts, and none stands beside it.
 * @param instead the appointment by which they were an official until now; undefined for whoever was not appointed
 */
export const appointOfficial = (
  principal: string,
  standing: OfficialStanding,
  { by, instead }: { by: string; instead: string | undefined },
): Write<'protected'> => ({
  put: 'protected',
  item: { ...itemOf(principal, standing), a: by },
  when: instead === undefined ? { missing: ['a'] } : { equals: { a: instead } },
});

/** From now on nobody here. Refused when another appointment has taken its place. */
export const removeOfficial = (principal: string, appointmentId: string): Write<'protected'> => ({
  remove: 'protected',
  key: keys.official(principal),
  when: { equals: { a: appointmentId } },
});
