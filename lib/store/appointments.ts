import { Appointment } from '../domain/access/appointment.ts';
import { keys } from './keys.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Cursor, Item, Reader, Write } from './table/table.ts';

const toAppointment = (item: Item): Appointment => Appointment.parse(unpackFrom(item));

export const findAppointment = async (table: Reader, id: string): Promise<Appointment | undefined> => {
  const item = await table.get(keys.appointment(id));
  return item && toAppointment(item);
};

/** A page of all of them, in no order that tells of time. */
export async function listAppointments(
  table: Reader,
  { limit, after }: { limit: number; after?: Cursor | undefined },
): Promise<{ items: Appointment[]; next?: Cursor }> {
  const { pk } = keys.appointment('');
  const { items, next } = await table.query({ pk, limit, after });
  return { items: items.map(toAppointment), ...(next ? { next } : {}) };
}

/** The next version; refused when another step was faster. */
export const putAppointment = (appointment: Appointment): Write<'protected'> => ({
  put: 'protected',
  item: { ...keys.appointment(appointment.id), v: appointment.version, b: pack(appointment) },
  when: appointment.version === 1 ? 'absent' : { equals: { v: appointment.version - 1 } },
});
