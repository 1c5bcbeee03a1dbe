import type { RuleSet } from '../rules/rule-set.ts';
import { keys } from './keys.ts';
import { pack } from './packed.ts';
import { unpackFrom } from './packed-attribute.ts';
import type { Reader, Write } from './table.ts';

/** What {@link putRuleSet} packed; published sets are immutable and hashed, so they are not parsed again. */
const asRuleSet = (value: unknown): RuleSet => value as RuleSet;

export const findActiveVersion = async (core: Reader): Promise<number | undefined> => {
  const item = await core.get(keys.activeRuleSet());
  return typeof item?.n === 'number' ? item.n : undefined;
};

export const findRuleSet = async (core: Reader, version: number): Promise<RuleSet | undefined> => {
  const item = await core.get(keys.ruleSet(version));
  return item && asRuleSet(unpackFrom(item));
};

/** The set, never to be changed, and the pointer that makes it the one in force. */
export const publishWrites = (ruleSet: RuleSet, before: number | undefined): Write<'core'>[] => [
  {
    put: 'core',
    item: { ...keys.ruleSet(ruleSet.version), h: ruleSet.hash, b: pack(ruleSet) },
    when: 'absent',
  },
  {
    put: 'core',
    item: { ...keys.activeRuleSet(), n: ruleSet.version, h: ruleSet.hash },
    when: before === undefined ? 'absent' : { equals: { n: before } },
  },
];
