import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../functions/local/seed/random.ts';

const many = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);

describe('numbers from a seed', () => {
  it('come again in the same order from the same seed, and differ from another', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const [a, b, c] = [createRandom(one), createRandom(one), createRandom(other)];
        const first = many(8, a.next);
        expect(many(8, b.next)).toEqual(first);
        if (one !== other) expect(many(8, c.next)).not.toEqual(first);
      }),
    );
  });

  it('stay within the bounds that were asked for, both ends included', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: -50, max: 50 }),
        fc.nat({ max: 20 }),
        (seed, from, width) => {
          const random = createRandom(seed);
          for (const drawn of many(50, () => random.int(from, from + width))) {
            expect(drawn).toBeGreaterThanOrEqual(from);
            expect(drawn).toBeLessThanOrEqual(from + width);
          }
        },
      ),
    );
    const dice = createRandom('dice');
    expect(new Set(many(200, () => dice.int(1, 6)))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });

  it('are spread evenly over nought to one', () => {
    const random = createRandom('even');
    const drawn = many(10_000, random.next);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const within = drawn.filter((value) => Math.floor(value * 10) === tenth).length;
      expect(within).toBeGreaterThan(880);
      expect(within).toBeLessThan(1120);
    }
  });

  it('follow the weights, and never give what weighs nothing', () => {
    const random = createRandom('weights');
    const drawn = many(10_000, () => random.weighted({ often: 0.75, seldom: 0.25, never: 0 }));
    expect(drawn.filter((name) => name === 'often').length / drawn.length).toBeCloseTo(0.75, 1);
    expect(drawn).not.toContain('never');
  });

  it('have the median and the ninth decile of a log-normal shape', () => {
    const random = createRandom('wages');
    const drawn = many(10_000, () => random.logNormal({ median: 120, p90: 300 })).sort((a, b) => a - b);
    expect(drawn[5_000]).toBeGreaterThan(114);
    expect(drawn[5_000]).toBeLessThan(126);
    expect(drawn[9_000]).toBeGreaterThan(280);
    expect(drawn[9_000]).toBeLessThan(320);
  });

  it('of a fork do not depend on what was drawn before it', () => {
    const [untouched, drawnFrom] = [createRandom('tree'), createRandom('tree')];
    many(5, drawnFrom.next);
    expect(drawnFrom.fork('leaf').next()).toBe(untouched.fork('leaf').next());
    expect(untouched.fork('leaf').next()).not.toBe(untouched.fork('root').next());
  });
});
