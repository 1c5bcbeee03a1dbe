import { describe, expect, test } from 'vitest';
import type { RankReason } from '../../lib/domain/flags/rank.ts';
import { indicators, levels } from '../../lib/domain/values/indicator.ts';
import reference from '../../lib/reference/indicators.json' with { type: 'json' };
import { renderReason } from '../../lib/rules/rank-words.ts';

const atLevel = (count: number): RankReason => ({
  code: 'contractsAtLevel',
  level: 'urgent',
  count,
  of: 1200,
});

describe('a reason in words', () => {
  test.each([
    [1, 'Level urgent: 1 contract of 1,200.'],
    [2, 'Level urgent: 2 contracts of 1,200.'],
  ])('counts %i contracts in English', (count, words) =>
    expect(renderReason(atLevel(count), 'en')).toBe(words),
  );

  test.each([
    [0, 'لا عقود'],
    [1, 'عقد واحد'],
    [2, 'عقدان'],
    [3, '3 عقود'],
    [10, '10 عقود'],
    [11, '11 عقدًا'],
    [99, '99 عقدًا'],
    [100, '100 عقد'],
    [102, '102 عقد'],
    [103, '103 عقود'],
    [111, '111 عقدًا'],
  ])('counts %i contracts in Arabic as “%s”', (count, words) =>
    expect(renderReason(atLevel(count), 'ar')).toBe(`المستوى «عاجل»: ${words} من أصل 1,200.`),
  );

  test.each([
    [1, 'إقرار واحد'],
    [2, 'إقراران'],
    [5, '5 إقرارات'],
    [12, '12 إقرارًا'],
    [200, '200 إقرار'],
  ])('counts %i declarations in Arabic as “%s”', (count, words) =>
    expect(renderReason({ code: 'missingByLaw', count }, 'ar')).toContain(words),
  );

  test('names the levels apart, in English by their codes', () => {
    const words = (language: 'en' | 'ar') =>
      levels.map((level) => renderReason({ code: 'contractsAtLevel', level, count: 3, of: 7 }, language));
    expect(words('en')).toEqual(levels.map((level) => `Level ${level}: 3 contracts of 7.`));
    expect(new Set(words('ar')).size).toBe(levels.length);
  });

  test('says what could be', () =>
    expect(renderReason({ code: 'couldReach', level: 'high', count: 1 }, 'en')).toBe(
      'Could reach level high if what is unknown were flagged: 1 contract.',
    ));

  test('gives the indicators the names of the reference, in both languages', () => {
    for (const { id, nameEn, nameAr } of reference.indicators) {
      const indicator = indicators.find((each) => each === id) ?? 'deception';
      expect(renderReason({ code: 'indicator', indicator, count: 1 }, 'en')).toBe(`${nameEn}: 1 contract.`);
      expect(renderReason({ code: 'indicator', indicator, count: 1 }, 'ar')).toBe(`${nameAr}: عقد واحد.`);
    }
  });

  test('leaves no hole in any language', () => {
    const reasons: RankReason[] = [
      ...levels.map((level) => ({ code: 'contractsAtLevel' as const, level, count: 3, of: 7 })),
      ...levels.map((level) => ({ code: 'couldReach' as const, level, count: 3 })),
      { code: 'missingByLaw', count: 4 },
    ];
    for (const language of ['en', 'ar'] as const)
      for (const reason of reasons)
        expect(renderReason(reason, language)).not.toMatch(/[{}]|: \.|«»|undefined/);
  });
});
