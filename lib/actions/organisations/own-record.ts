import { authorise } from '../../domain/access/permissions.ts';
import type { Organisation } from '../../domain/organisations/organisation.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findOrganisation, replaceOrganisation } from '../../store/organisations.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { type Change, commit } from '../commit.ts';
import type { RegistryContext } from '../context.ts';

/** The caller's own organisation, which they may amend. */
export async function ownRecord(context: RegistryContext, organisationId: string): Promise<Organisation> {
  const relation = context.actor.organisation?.id === organisationId ? 'own' : 'none';
  authorise(context, 'organisation.amend', relation);
  const organisation = await findOrganisation(context.store.reader('core'), organisationId);
  if (!organisation) throw new ProblemError('not-found');
  return organisation;
}

type CoreChange = Change<'core'>;

/**
 * Saves the next version of one's own organisation, and whatever changes with it.
 * @throws ProblemError `precondition-failed` when somebody changed it meanwhile
 */
export async function replaceOwn(
  context: RegistryContext,
  [before, after]: [Organisation, Organisation],
  change: Pick<CoreChange, 'happened' | 'created'> & { more?: CoreChange['writes'] },
): Promise<Organisation> {
  const writes = [...replaceOrganisation(before, after), ...(change.more ?? [])];
  try {
    await commit(context, { ...change, writes, class: 'core' });
  } catch (error) {
    if (error instanceof WriteRefused) throw new ProblemError('precondition-failed');
    throw error;
  }
  context.organisations.changed(after);
  return after;
}
