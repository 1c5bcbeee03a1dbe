import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inParallel } from '../../functions/local/seed/in-parallel.ts';

const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('doing the same to many', () => {
  it('does it to each once, and never to more at a time than was asked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 40 }), fc.integer({ min: 0, max: 9 }), async (count, concurrency) => {
        const items = Array.from({ length: count }, (_, at) => at);
        const done: number[] = [];
        let underWay = 0;
        await inParallel(items, concurrency, async (item) => {
          underWay += 1;
          expect(underWay).toBeLessThanOrEqual(Math.max(1, concurrency));
          await soon();
          done.push(item);
          underWay -= 1;
        });
        expect(done.sort((a, b) => a - b)).toEqual(items);
      }),
      { numRuns: 30 },
    );
  });

  it('begins nothing new after the first that fails, and fails itself', async () => {
    const begun: number[] = [];
    const items = Array.from({ length: 20 }, (_, at) => at);
    const doing = inParallel(items, 2, async (item) => {
      begun.push(item);
      await soon();
      if (item === 3) throw new Error('three');
    });
    await expect(doing).rejects.toThrow('three');
    await soon();
    await soon();
    expect(begun.length).toBeLessThanOrEqual(5);
  });
});
