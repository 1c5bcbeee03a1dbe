import type { Name } from '../../../../lib/domain/values/name.ts';
import type { Choice } from '../../../pages/parts/fields.tsx';
import { nameFor } from '../../../pages/parts/organisation-name.ts';
import type { Reader } from '../../../pages/reader.ts';
import type { AskOf } from '../define-page.ts';

/** An employer that whoever asks has in hand. */
export interface EmployerInHand {
  id: string;
  name: Name;
}

/** More than one person works on; the others are reached from their own pages. */
const most = 25;

/** The employers that are assigned to whoever asks, by their names. */
export async function employersInHand(
  ask: AskOf<'listMyAssignments' | 'getOrganisation'>,
): Promise<EmployerInHand[]> {
  const { body } = await ask('listMyAssignments');
  const ids = [...new Set(body.items.map(({ employerId }) => employerId))].slice(0, most);
  const found = await Promise.all(
    ids.map((organisationId) => ask('getOrganisation', { params: { organisationId } })),
  );
  return found.map(({ body: { id, name } }) => ({ id, name }));
}

export const choicesOf = (employers: readonly EmployerInHand[], reader: Reader): Choice[] =>
  employers.map(({ id, name }) => ({ value: id, label: nameFor(name, reader) }));
