import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessmentIdOf, flagIdOf } from '../../lib/actions/assessments/pseudonyms.ts';
import { FlagId } from '../../lib/domain/values/ids.ts';

const hashedWith = (key: string) => ({
  keyedHash: (domain: string, value: string) =>
    createHmac('sha256', key).update(`${domain}\n${value}`).digest('hex').slice(0, 32),
});
const hashes = hashedWith('a key');
const about = fc.record({
  contractId: fc.uuid().map((id) => `ctr_${id}`),
  ruleId: fc.constantFrom('wage-below-offer', 'told-violence', 'constructor'),
  period: fc.constant('contract'),
});

describe('The id of a flag', () => {
  test('is one for a rule and a contract, and another for any other', () =>
    fc.assert(
      fc.property(about, about, (one, other) => {
        const [a, b] = [flagIdOf(hashes, one), flagIdOf(hashes, other)];
        expect(FlagId.parse(a)).toBe(a);
        expect(flagIdOf(hashes, { ...one })).toBe(a);
        expect(a === b).toBe(one.contractId === other.contractId && one.ruleId === other.ruleId);
        expect(flagIdOf(hashes, { ...one, contractId: other.contractId })).toBe(
          one.contractId === other.contractId ? a : flagIdOf(hashes, { ...other, ruleId: one.ruleId }),
        );
      }),
    ));

  test('tells nothing to who has not the key, and neither does that of an assessment', () =>
    fc.assert(
      fc.property(about, (one) => {
        const others = hashedWith('another key');
        expect(flagIdOf(others, one)).not.toBe(flagIdOf(hashes, one));
        expect(assessmentIdOf(others, one.contractId)).not.toBe(assessmentIdOf(hashes, one.contractId));
      }),
    ));
});
