import { authorise } from '../../domain/access/permissions.ts';
import type { Organisation } from '../../domain/organisations/organisation.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findNumberHolder, findOrganisation } from '../../store/organisations.ts';
import type { TableName } from '../../store/table/table.ts';
import type { Context } from '../context.ts';

interface Wanted {
  organisationId: string;
  kind?: Organisation['kind'];
  version?: number;
}

/**
 * An organisation in its own eyes or those of an official.
 * @throws ProblemError `not-found` for another's as for one that does not exist
 */
export async function getOrganisation(
  context: Context<'core', TableName>,
  wanted: Wanted,
): Promise<Organisation> {
  const own = context.actor.organisation?.id === wanted.organisationId;
  authorise(context, 'organisation.read', own ? 'own' : 'none');
  const organisation = await findOrganisation(
    context.store.reader('core'),
    wanted.organisationId,
    wanted.version,
  );
  if (!organisation || (wanted.kind && organisation.kind !== wanted.kind))
    throw new ProblemError('not-found');
  return organisation;
}

/** The organisation for which the actor speaks; undefined before there is one. */
export async function getOwnOrganisation(
  context: Context<'core', TableName>,
): Promise<Organisation | undefined> {
  authorise(context, 'organisation.readOwn');
  const { organisation } = context.actor;
  return organisation && getOrganisation(context, { organisationId: organisation.id });
}

/** A verified organisation by its registration number: how one party of a contract finds the id of the other. */
export async function lookUpOrganisation(
  context: Context<'core', TableName>,
  { country, registrationNumber }: { country: string; registrationNumber: string },
): Promise<Organisation | undefined> {
  authorise(context, 'organisation.look-up');
  const core = context.store.reader('core');
  const holder = await findNumberHolder(core, country, registrationNumber);
  return holder === undefined ? undefined : findOrganisation(core, holder);
}
