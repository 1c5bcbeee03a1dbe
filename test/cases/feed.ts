import { type AdaptedCase, adaptCase } from './adapter.ts';
import { type Case, withoutTestimony } from './case.ts';
import { type CaseClient, Refused } from './client.ts';
import type { Outcome } from './score.ts';

export interface FedCase {
  of: Case;
  adapted: AdaptedCase;
  outcome: Outcome;
  /** The same case without what anybody told; the very same outcome where no testimony was carried. */
  withoutTestimony: Outcome;
  testimonyCarried: boolean;
}

export interface RefusedCase {
  of: Case;
  reason: string;
}

export interface Fed {
  accepted: FedCase[];
  refused: RefusedCase[];
}

/**
 * A person may speak for one organisation only, so all establishments of the cases are one employer and all households
 * another; place, sector and everything else that rules read is the contract's own.
 */
const personFor = { establishment: 'employer', household: 'newcomer' } as const;

async function employerIds(client: CaseClient, cases: readonly AdaptedCase[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { employer } of cases) {
    const { employerKind } = employer;
    if (!ids.has(employerKind))
      ids.set(employerKind, await client.registerEmployer(personFor[employerKind], employer));
  }
  return ids;
}

/** Feeds every case to the product, one after the other, and reads what an inspector would see of it. */
export async function feedCases(client: CaseClient, cases: readonly Case[]): Promise<Fed> {
  const adapted = cases.map((of) => ({ of, adapted: adaptCase(of.facts) }));
  const ids = await employerIds(
    client,
    adapted.map((each) => each.adapted),
  );
  const outcomeOf = async (of: Case, facts: AdaptedCase): Promise<Outcome> => {
    const { employerKind } = facts.employer;
    const body = facts.contractFor(ids.get(employerKind) ?? '');
    const contractId = await client.registerContract(personFor[employerKind], body);
    return { labels: of.labels, ...(await client.assessed(contractId)) };
  };
  const fed: Fed = { accepted: [], refused: [] };
  for (const { of, adapted: whole } of adapted) {
    try {
      const outcome = await outcomeOf(of, whole);
      const silent = adaptCase(withoutTestimony(of.facts));
      const testimonyCarried = bodyOf(silent) !== bodyOf(whole);
      const without = testimonyCarried ? await outcomeOf(of, silent) : outcome;
      fed.accepted.push({ of, adapted: whole, outcome, withoutTestimony: without, testimonyCarried });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      fed.refused.push({ of, reason: error.message });
    }
  }
  return fed;
}

const bodyOf = (adapted: AdaptedCase): string => JSON.stringify(adapted.contractFor('org_of-the-case'));
