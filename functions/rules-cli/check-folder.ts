import { checkRule } from '../../lib/rules/check-rule.ts';
import { isGreen, runCases, strangersIn, unprovenOutcomes } from '../../lib/rules/governance/run-cases.ts';
import type { CheckedRule } from '../../lib/rules/rule-set.ts';
import type { Fault } from '../cli/fault.ts';
import { placeAt, placeInString } from './json-places.ts';
import type { ReadFile, RuleFolder } from './rule-folder.ts';

/** A folder whose files were read and whose rule was checked. */
export interface CheckedFolder {
  folder: RuleFolder;
  checked?: CheckedRule;
  faults: Fault[];
}

/** Checks a rule with everything it says, and whether its cases could prove it. */
export function checkFolder(folder: RuleFolder): CheckedFolder {
  const { rule, faults } = folder;
  if (!rule) return { folder, faults };
  const result = checkRule(rule.value);
  const wrong = 'problems' in result ? result.problems.map((problem) => faultOf(rule, problem)) : [];
  const all = [...faults, ...wrong, ...faultsOfCases(folder)];
  return { folder, ...('rule' in result ? { checked: result } : {}), faults: all };
}

type Problem = Extract<ReturnType<typeof checkRule>, { problems: unknown }>['problems'][number];

/** The place in the file of what the checker found in an expression. */
function faultOf({ file, text, places }: ReadFile<unknown>, { field, at, message, hint }: Problem): Fault {
  const [part = '', name] = field.split('.');
  const start = places.get(name === undefined ? `/${part}` : `/${part}/${name}/value`) ?? 0;
  const place = placeAt(text, placeInString(text, start, at[0]));
  return { file, ...place, message: `${field}: ${message.en}`, hint: hint.en };
}

function faultsOfCases({ cases }: RuleFolder): Fault[] {
  if (!cases) return [];
  const { file, text, places, value } = cases;
  const strangers = value.flatMap(({ facts }, at) =>
    strangersIn(facts).map((path) => ({
      file,
      ...placeAt(text, places.get(`/${at}/facts`) ?? 0),
      message: `There is no fact ${path}.`,
      hint: 'A misspelt fact proves nothing; the dictionary of facts lists them all.',
    })),
  );
  const unproven = unprovenOutcomes(value).map((outcome) => ({
    file,
    line: 1,
    column: 1,
    message: `No case shows the outcome ${outcome}.`,
    hint: 'A rule shows that it flags, that it clears, and that it stays silent.',
  }));
  return [...strangers, ...unproven];
}

/** Asks a rule about its cases. */
export function testFolder({ folder, checked }: CheckedFolder): { passed: number; faults: Fault[] } {
  const { cases } = folder;
  if (!checked || !cases) return { passed: 0, faults: [] };
  const results = runCases(checked, cases.value);
  const faults = results.flatMap((result, at) =>
    isGreen(result)
      ? []
      : [
          {
            file: cases.file,
            ...placeAt(cases.text, cases.places.get(`/${at}`) ?? 0),
            message: `"${result.name}" promises ${result.expected}, and the rule gives ${result.found}.`,
            hint: 'Mend the rule, or the case.',
          },
        ],
  );
  return { passed: results.length - faults.length, faults };
}
