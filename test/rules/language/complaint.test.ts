import { describe, expect, test } from 'vitest';
import { codes, located, suggestion } from '../../../lib/rules/language/complaint.ts';

const what = { message: { en: 'm', ar: 'م' }, hint: { en: 'h', ar: 'ت' } };

describe('the place of a complaint', () => {
  test.each([
    ['', 0, 1, 1],
    ['abc', 0, 1, 1],
    ['abc', 3, 1, 4],
    ['a\nbc', 2, 2, 1],
    ['a\nbc', 1, 1, 2],
    ['a\n\nbc', 4, 3, 2],
  ])('in %j at %i is line %i, column %i', (source, at, line, column) => {
    expect(located(source, [at, at], what)).toEqual({ ...what, line, column, at: [at, at] });
  });
});

describe('a suggestion', () => {
  const names = ['wage', 'waged', 'note', 'holder', 'employer'];

  test('names what is nearest, whatever its capitals, and at most three that are equally near', () => {
    expect(suggestion('WAGES', names).en).toBe('Did you mean `wage` or `waged`?');
    expect(suggestion('WAGES', names).ar).toBe('هل تقصد `wage` أو `waged`؟');
    expect(suggestion('ax', ['a1', 'a2', 'a3', 'a4']).en).toBe('Did you mean `a1` or `a2` or `a3`?');
  });

  test('bears one slip in a word of two letters, two in a longer one, and a third of a long one', () => {
    const isNear = (wrong: string, right: string) => suggestion(wrong, [right]).en.startsWith('Did you mean');
    expect([isNear('ab', 'ax'), isNear('ab', 'xy')]).toEqual([true, false]);
    expect([isNear('abc', 'axy'), isNear('abc', 'xyz')]).toEqual([true, false]);
    expect([isNear('abcdef', 'abcdxy'), isNear('abcdef', 'abcxyz')]).toEqual([true, false]);
    expect([isNear('abcdefghi', 'abcdefxyz'), isNear('abcdefghi', 'abcdexyzu')]).toEqual([true, false]);
  });

  test('knows a name that goes on where the wrong one ends, however it joins its words', () => {
    expect(suggestion('minimum-wages', ['minimumAge', 'minimumWageMinor', 'maxDailyMinutes']).en).toBe(
      'Did you mean `minimumWageMinor`?',
    );
    expect(suggestion('wage_monthly', ['wageMonthly', 'weeklyMinutes']).en).toBe(
      'Did you mean `wageMonthly`?',
    );
    expect(suggestion('wage', ['wageMonthly']).en).toBe('There are: `wageMonthly`.');
  });

  test('that is near to nothing lists what there is: twelve at most, and how many more', () => {
    const many = Array.from({ length: 14 }, (_, at) => `name${at}`);
    const [twelve, all] = [many.slice(0, 12), many].map((some) => codes(some));
    expect(suggestion('quite-other', many)).toEqual({
      en: `There are: ${twelve?.en} and 2 more.`,
      ar: `الموجود: ${twelve?.ar} وعدد غيرها: 2.`,
    });
    const exactly = many.slice(0, 12);
    expect(suggestion('quite-other', exactly)).toEqual({
      en: `There are: ${twelve?.en}.`,
      ar: `الموجود: ${twelve?.ar}.`,
    });
    expect(all?.en).toContain('`name0`, `name1`');
    expect(all?.ar).toContain('`name0`، `name1`');
  });

  test('of nothing says that there is nothing', () => {
    expect(suggestion('x', [])).toEqual({ en: 'There is nothing to name here.', ar: 'لا يوجد هنا ما يُسمّى.' });
  });
});
