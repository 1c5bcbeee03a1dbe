import type { RegisterContract } from '../../../lib/domain/contracts/contract.ts';
import { placeholderOf } from './country.ts';

/** The id of an organisation of the country, by its key. */
export type IdOf = (key: string) => string;

/** Ids by key, once the organisations are registered. */
export function idsOf(registered: ReadonlyMap<string, string>): IdOf {
  return (key) => {
    const id = registered.get(key);
    if (id === undefined) throw new RangeError(`${key} is not registered`);
    return id;
  };
}

/** A body with the ids of the organisations in the place of their placeholders. */
export function withIds(input: RegisterContract, registered: ReadonlyMap<string, string>): RegisterContract {
  const ids = new Map([...registered].map(([key, id]) => [placeholderOf(key), id]));
  const resolved = (placeholder: string): string => {
    const id = ids.get(placeholder);
    if (id === undefined) throw new RangeError(`Nothing is registered for ${placeholder}`);
    return id;
  };
  const { recruitment, agencyId } = input;
  const chain = recruitment.chain?.map((member) => ({
    ...member,
    ...(member.organisationId === undefined ? {} : { organisationId: resolved(member.organisationId) }),
  }));
  return {
    ...input,
    employerId: resolved(input.employerId),
    ...(agencyId === undefined ? {} : { agencyId: resolved(agencyId) }),
    recruitment: { ...recruitment, ...(chain ? { chain } : {}) },
  };
}
