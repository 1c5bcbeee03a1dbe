import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageAsked } from '../../functions/pages/parts/pages.tsx';

const entry = fc.tuple(
  fc.constantFrom('ruleId', 'change', 'cursor', 'before', 'language', '__proto__'),
  fc.string({ maxLength: 8 }),
);

test('a list is asked for 25 rows, its own filters that are filled and its place; where it has been stays in the address', () => {
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const asked = pageAsked(new URLSearchParams(entries), ['ruleId', 'change']);
      const last = (name: string) => entries.findLast(([each, value]) => each === name && value !== '')?.[1];
      const wanted = ['ruleId', 'change', 'cursor'].flatMap((name): [string, string][] => {
        const value = last(name);
        return value === undefined ? [] : [[name, value]];
      });
      expect(asked).toEqual({ limit: '25', ...Object.fromEntries(wanted) });
    }),
  );
});
