import type * as z from 'zod';
import type { Fault } from '../../../pages/check.ts';
import { nameFor } from '../../../pages/parts/organisation-name.ts';
import type { Reader } from '../../../pages/reader.ts';
import type { Draft } from '../../../pages/session/drafts.ts';
import type { organisationOperations } from '../../operations/organisations.ts';
import { registerWords as words } from './words.ts';

type LookUp = Extract<(typeof organisationOperations)[number], { operationId: 'lookUpOrganisations' }>;
type Found = z.output<LookUp['success']['schema']>['items'][number];

const parties = {
  employer: { id: 'employerId', name: 'employerName', unknown: words.employerUnknown },
  agency: { id: 'agencyId', name: 'agencyName', unknown: words.agencyUnknown },
} as const;

interface Naming {
  /** Which party is named by somebody else: its kind. */
  kind: 'employer' | 'agency';
  reader: Reader;
  lookUp(registrationNumber: string): Promise<readonly Found[]>;
}

/**
 * A party named by its commercial registration becomes the id that contracts carry, with its name for the person to recognise.
 * Whoever gives the id itself gave it; whether it stands for anybody is said when the contract is registered.
 */
export async function withParty(
  draft: Draft,
  { kind, reader, lookUp }: Naming,
): Promise<{ draft: Draft; fault?: Fault }> {
  const { id, name, unknown } = parties[kind];
  const { [id]: typed, [name]: known, ...rest } = draft;
  if (typed === undefined) return { draft: rest };
  if (typed.startsWith('org_')) return { draft: known ? draft : { ...rest, [id]: typed } };
  const [found] = await lookUp(typed);
  if (found?.kind === kind)
    return { draft: { ...rest, [id]: found.id, [name]: nameFor(found.name, reader) } };
  const fault = { pointer: `/${id}`, code: 'party-unknown', message: reader.say(unknown) };
  return { draft: { ...rest, [id]: typed }, fault };
}
