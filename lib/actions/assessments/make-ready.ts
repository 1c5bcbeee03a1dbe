import { compileNow } from '../../rules/compiled-set.ts';
import type { RuleSetSource } from '../rule-sets/active.ts';

/**
 * Reads and compiles the set in force, so that the first contracts do not wait for it. Whoever is only starting must not fail
 * over a set, or a database, that is not there yet: it is asked for again with the first contract.
 */
export async function makeReady({ ruleSets }: { ruleSets: RuleSetSource }): Promise<void> {
  const ruleSet = await ruleSets.active().catch(() => undefined);
  if (ruleSet) compileNow(ruleSet);
}
