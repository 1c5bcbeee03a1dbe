import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRule } from '../../../lib/rules/check-rule.ts';
import { defaultRules } from '../../../lib/rules/default-rules.ts';
import type { LanguageProblem } from '../../../lib/rules/language/complaint.ts';
import { rounds } from '../../support/rounds.ts';
import { problemsOf } from './ask.ts';
import { isSaidInBoth } from './both-languages.ts';

const [base] = defaultRules;
const sources = [...new Set(defaultRules.flatMap(({ when, appliesWhen }) => [when, appliesWhen]))];
const slips = [
  ...[' ', '.', '(', ')', '=', '&', '|', '!', '-', '"', "'", '“', '[0]', '?', 'null', '1.5', '{}', '\n'],
  ...[
    'has(own)',
    'own',
    "'x'",
    'x',
    'true',
    '3',
    'asOf',
    'nationality',
    ' in ',
    ' + ',
    ' && ',
    '.size()',
    '.map(f, f)',
  ],
];

/** A rule of the catalogue with a slip of the pen: something put in at one place, and up to three letters lost there. */
const slipped = fc
  .record({
    source: fc.constantFrom(...sources),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    lost: fc.nat(3),
    put: fc.constantFrom(...slips),
  })
  .map(({ source, at, lost, put }) => {
    const place = Math.floor(at * source.length);
    return source.slice(0, place) + put + source.slice(place + lost);
  });

const complaintsAbout = (source: string): readonly LanguageProblem[] => {
  const found = base && checkRule({ ...base, appliesWhen: source });
  return found && 'problems' in found ? found.problems : [];
};

test('whatever is wrong with a rule is said in both languages, with the same names in both', () => {
  let said = 0;
  fc.assert(
    fc.property(slipped, (source) => {
      const problems = complaintsAbout(source);
      said += problems.length;
      problems.forEach(isSaidInBoth);
    }),
    { numRuns: rounds(1500) },
  );
  expect(said).toBeGreaterThan(rounds(500));
});

test('a sentence that is the parser’s own is said to be foreign in Arabic, and kept apart', () => {
  const [problem] = problemsOf("own.note == '\\q'");
  expect(problem?.message.ar).toMatch(/بالإنجليزية: \u2068Invalid escape sequence[^\u2069]*\u2069\.$/);
});
