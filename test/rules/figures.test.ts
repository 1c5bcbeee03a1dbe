import { expect, test } from 'vitest';
import { figuresReadBy } from '../../lib/rules/figures.ts';
import { lawValue } from '../../lib/rules/in-force.ts';
import { zoneOf } from '../../lib/rules/zone.ts';
import { defaultSet } from '../support/rules/catalogue.ts';

test('a decision keeps the figures of law that its set may read, as they are on the day of the event, and no others', () => {
  const set = defaultSet();
  const read = new Set(
    set.rules
      .flatMap(({ reads }) => reads)
      .flatMap((path) => (path.startsWith('law.') ? [path.slice(4)] : [])),
  );
  expect(read.size).toBeGreaterThan(3);
  for (const [jurisdiction, eventDate] of [
    ['BH', '2026-03-01'],
    ['QA', '2010-01-01'],
  ] as const) {
    const kept = figuresReadBy(set, { jurisdiction, eventDate });
    expect(kept).toEqual(
      Object.fromEntries([...read].map((name) => [name, lawValue(jurisdiction, name, eventDate)])),
    );
    expect(figuresReadBy(set, { jurisdiction, eventDate })).toEqual(kept);
  }
});

test('the days of a place of work are cut in its zone, and in UTC where it is not in the reference', () => {
  expect([zoneOf('BH'), zoneOf('AE'), zoneOf('XX')]).toEqual(['Asia/Bahrain', 'Asia/Dubai', 'UTC']);
});
