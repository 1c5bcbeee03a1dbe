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

interface RefusedCase {
  of: Case;
  reason: string;
}

export interface Fed {
  accepted: FedCase[];
  refused: RefusedCase[];
}

/** Whose token registers a case: a person may speak for one organisation only, so every case has its own. */
const registrarOf = (serial: number): string => `registrar-${serial + 1}`;

/** Feeds every case to the product, each with an employer of its own, and reads what an inspector would see of it. */
export async function feedCases(client: CaseClient, cases: readonly Case[]): Promise<Fed> {
  const fed: Fed = { accepted: [], refused: [] };
  for (const [serial, of] of cases.entries()) {
    try {
      fed.accepted.push(await feedCase({ client, of, registrar: registrarOf(serial) }));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      fed.refused.push({ of, reason: error.message });
    }
  }
  return fed;
}

interface Feeding {
  client: CaseClient;
  of: Case;
  registrar: string;
}

async function feedCase({ client, of, registrar }: Feeding): Promise<FedCase> {
  const adapted = adaptCase(of.facts);
  const employerId = await client.registerEmployer(registrar, adapted.employer);
  const outcomeOf = async (facts: AdaptedCase): Promise<Outcome> => {
    const contractId = await client.registerContract(registrar, facts.contractFor(employerId));
    await client.record(registrar, contractId, facts.records);
    await client.file(contractId, facts.filed);
    return { labels: of.labels, ...(await client.assessed(contractId)) };
  };
  const outcome = await outcomeOf(adapted);
  const silent = adaptCase(withoutTestimony(of.facts));
  const testimonyCarried = bodyOf(silent) !== bodyOf(adapted);
  const without = testimonyCarried ? await outcomeOf(silent) : outcome;
  return { of, adapted, outcome, withoutTestimony: without, testimonyCarried };
}

const bodyOf = ({ contractFor, records, filed }: AdaptedCase): string =>
  JSON.stringify([contractFor('org_of-the-case'), records, filed]);
