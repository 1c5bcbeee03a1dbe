import type { PlainDate } from '../domain/values/dates.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { keys } from './keys.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Reader, Write } from './table/table.ts';

/** What {@link publishWrites} packed. Whether it is still that, its hash and its signature say. */
const asRuleSet = (value: unknown): RuleSet => value as RuleSet;

/** Which set decides, and which one will from a later day on. */
export interface ActivePointer {
  version: number;
  next?: { version: number; from: PlainDate };
}

export const findActivePointer = async (core: Reader): Promise<ActivePointer | undefined> => {
  const item = await core.get(keys.activeRuleSet());
  if (typeof item?.n !== 'number') return undefined;
  const { n: version, m, g } = item;
  return typeof m === 'number' && typeof g === 'string'
    ? { version, next: { version: m, from: g } }
    : { version };
};

/** The version that decides on a day; 0 while the first one still waits for its day. */
export const versionOn = ({ version, next }: ActivePointer, today: PlainDate): number =>
  next && next.from <= today ? next.version : version;

/** The version that was published last, whether or not its day has come. */
export const latestIn = ({ version, next }: ActivePointer): number => next?.version ?? version;

/** A set as it lies in the table: whoever decides by it checks the signature first. */
export interface SignedRuleSet {
  ruleSet: RuleSet;
  signature: string;
}

export const findSignedRuleSet = async (
  core: Reader,
  version: number,
): Promise<SignedRuleSet | undefined> => {
  const item = await core.get(keys.ruleSet(version));
  if (!item) return undefined;
  return { ruleSet: asRuleSet(unpackFrom(item)), signature: typeof item.s === 'string' ? item.s : '' };
};

/** The set, never to be changed. */
export const putRuleSet = ({ ruleSet, signature }: SignedRuleSet): Write<'core'> => ({
  put: 'core',
  item: { ...keys.ruleSet(ruleSet.version), h: ruleSet.hash, s: signature, b: pack(ruleSet) },
  when: 'absent',
});

/** The pointer, refused when another publication moved it first. */
export const putActivePointer = (
  { version, next }: ActivePointer,
  before: ActivePointer | undefined,
): Write<'core'> => ({
  put: 'core',
  item: { ...keys.activeRuleSet(), n: version, ...(next ? { m: next.version, g: next.from } : {}) },
  when: before === undefined ? 'absent' : asItWas(before),
});

const asItWas = ({ version, next }: ActivePointer) =>
  next
    ? { equals: { n: version, m: next.version } }
    : { all: [{ equals: { n: version } }, { missing: ['m'] }] };

/** The set that runs beside the one in force and only records where it differs. */
export const findShadowVersion = async (core: Reader): Promise<number | undefined> => {
  const item = await core.get(keys.shadowRuleSet());
  return typeof item?.n === 'number' ? item.n : undefined;
};

export const putShadow = (version: number): Write<'core'> => ({
  put: 'core',
  item: { ...keys.shadowRuleSet(), n: version },
  when: { missing: ['n'] },
});

/** Nothing runs beside it any more. The role of the face may not delete, so the pointer points nowhere. */
export const endShadow = (version: number): Write<'core'> => ({
  update: 'core',
  key: keys.shadowRuleSet(),
  remove: ['n'],
  when: { equals: { n: version } },
});
