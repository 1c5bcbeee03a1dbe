import type { RuleSet } from '../../rules/rule-set.ts';
import { findActiveVersion, findRuleSet } from '../../store/rule-sets.ts';
import type { Reader } from '../../store/table.ts';

/** Where decisions get their rule set. */
export interface RuleSetSource {
  /** The set in force, or undefined before the first is published. */
  active(): Promise<RuleSet | undefined>;
  version(version: number): Promise<RuleSet | undefined>;
}

/** How long the pointer to the set in force may be remembered. A published set itself never changes. */
const pointerMilliseconds = 5_000;

/** Reads each version once; asks which one is in force at most every five seconds. */
export function cachedRuleSets(core: Reader, now: () => number): RuleSetSource {
  const sets = new Map<number, Promise<RuleSet | undefined>>();
  let pointer: { version: Promise<number | undefined>; until: number } | undefined;

  // A set that is not there, or could not be read, is asked for again: only an answer is remembered.
  const version = (wanted: number): Promise<RuleSet | undefined> => {
    const known = sets.get(wanted);
    if (known) return known;
    const forget = () => void sets.delete(wanted);
    const loading = findRuleSet(core, wanted);
    sets.set(wanted, loading);
    loading.then((set) => set ?? forget(), forget);
    return loading;
  };

  const activeVersion = (): Promise<number | undefined> => {
    if (pointer && now() < pointer.until) return pointer.version;
    const forget = () => {
      pointer = undefined;
    };
    const reading = findActiveVersion(core);
    pointer = { version: reading, until: now() + pointerMilliseconds };
    reading.then((found) => found ?? forget(), forget);
    return reading;
  };

  return {
    version,
    active: async () => {
      const wanted = await activeVersion();
      return wanted === undefined ? undefined : version(wanted);
    },
  };
}
