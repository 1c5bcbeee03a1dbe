import { type PlainDate, plainDateIn } from '../../domain/values/dates.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { findRuleSetRecord } from '../../store/rule-set-records.ts';
import {
  type ActivePointer,
  findActivePointer,
  findShadowVersion,
  findSignedRuleSet,
  versionOn,
} from '../../store/rule-sets.ts';
import type { Reader } from '../../store/table/table.ts';
import type { RuleSetVerifier } from '../key-service.ts';
import { candidateOf } from './candidate.ts';
import { hashOfRules } from './hash-of-rules.ts';

/** Where decisions get their rule set. A set that is not to be believed is not there. */
export interface RuleSetSource {
  /** The set in force today; undefined before the first is published, and while what is in force is not to be believed. */
  active(): Promise<RuleSet | undefined>;
  version(version: number): Promise<RuleSet | undefined>;
  /** A set as its record has it now: a draft, or what waits for review. */
  candidate(version: number): Promise<RuleSet | undefined>;
  /** The set that runs beside the one in force and only records where it differs. */
  shadow(): Promise<RuleSet | undefined>;
}

export interface RuleSetSourceParts {
  core: Reader;
  /** Milliseconds since 1970. */
  now: () => number;
  verifier: RuleSetVerifier;
  /** Told of a set whose hash or signature is not that of what was published: somebody changed it, or the key. */
  onRefused?: (version: number) => void;
  /**
   * How long a pointer may be remembered. A processor does not remember it at all: it reads it once for a batch, and what it
   * writes by yesterday's set would stand.
   */
  pointerMilliseconds: number;
}

/** How long it is remembered that a set is not there, or not to be believed. A published set itself never changes. */
const absentMilliseconds = 5_000;
/** Rule sets take effect with the day of the country that made them. */
const homeZone = 'Asia/Bahrain';

export const todayAt = (milliseconds: number): PlainDate =>
  plainDateIn(homeZone, new Date(milliseconds).toISOString());

/** An answer that is asked for again when its time is over, or when the asking failed. */
function remembered<T>(
  ask: () => Promise<T>,
  { now, pointerMilliseconds }: Pick<RuleSetSourceParts, 'now' | 'pointerMilliseconds'>,
): () => Promise<T> {
  let kept: { answer: Promise<T>; until: number } | undefined;
  return () => {
    if (kept && now() < kept.until) return kept.answer;
    const answer = ask();
    kept = { answer, until: now() + pointerMilliseconds };
    answer.catch(() => {
      kept = undefined;
    });
    return answer;
  };
}

/** Reads each version once, and believes it only with the hash and the signature of its publication. */
export function cachedRuleSets(parts: RuleSetSourceParts): RuleSetSource {
  const { core, now, verifier, onRefused } = parts;
  const sets = new Map<number, Promise<RuleSet | undefined>>();
  const absent = new Map<number, number>();

  async function load(version: number): Promise<RuleSet | undefined> {
    const found = await findSignedRuleSet(core, version);
    if (!found) return undefined;
    const { ruleSet, signature } = found;
    const hash = hashOfRules(ruleSet.rules, ruleSet.model);
    const isTrue = ruleSet.version === version && ruleSet.hash === hash;
    if (isTrue && (await verifier.isGenuine(signature, { version, hash }))) return ruleSet;
    onRefused?.(version);
    return undefined;
  }

  async function version(wanted: number): Promise<RuleSet | undefined> {
    const known = sets.get(wanted);
    if (known) return known;
    if (now() < (absent.get(wanted) ?? 0)) return undefined;
    const loading = load(wanted);
    sets.set(wanted, loading);
    const forget = () => void sets.delete(wanted);
    const isThere = (set: RuleSet | undefined) => {
      if (set) return;
      forget();
      absent.set(wanted, now() + absentMilliseconds);
    };
    loading.then(isThere, forget);
    return loading;
  }

  // A set is compiled when it is first used, so the same rules are handed out as the same object.
  let last: RuleSet | undefined;
  async function candidate(wanted: number): Promise<RuleSet | undefined> {
    const record = await findRuleSetRecord(core, wanted);
    if (!record) return undefined;
    const base = record.base === undefined ? undefined : await version(record.base);
    if (record.base !== undefined && !base) return undefined;
    const found = candidateOf(record, base);
    last = last?.hash === found.hash && last.version === wanted ? last : found;
    return last;
  }

  const shadowed = async (): Promise<RuleSet | undefined> => {
    const wanted = await findShadowVersion(core);
    return wanted === undefined ? undefined : candidate(wanted);
  };

  const pointer = remembered<ActivePointer | undefined>(() => findActivePointer(core), parts);
  return {
    version,
    candidate,
    shadow: remembered(shadowed, parts),
    active: async () => {
      const found = await pointer();
      return found && version(versionOn(found, todayAt(now())));
    },
  };
}
