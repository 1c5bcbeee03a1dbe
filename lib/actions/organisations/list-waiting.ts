import { authorise } from '../../domain/access/permissions.ts';
import type { Organisation } from '../../domain/organisations/organisation.ts';
import { listWaitingOrganisations } from '../../store/organisations.ts';
import type { Cursor } from '../../store/table/table.ts';
import type { InspectorateContext } from '../context.ts';

/**
 * A page of the organisations of which no official has decided yet, or not of a licence that they added: what each declared of
 * itself, the earliest registered first.
 */
export async function listWaiting(
  context: InspectorateContext,
  page: { limit: number; after?: Cursor | undefined },
): Promise<{ organisations: Organisation[]; next?: Cursor }> {
  authorise(context, 'organisation.listWaiting');
  return listWaitingOrganisations(context.store.reader('core'), page);
}
