import { sizeAndReach } from './compile-bound.ts';
import { dayNumber, monthsOfDays } from './compile-days.ts';
import { lowerCollect } from './compile-fold.ts';
import { kindOf } from './compile-kind.ts';
import { newProgram, type Program, render } from './compile-program.ts';
import { both, known, type Term, valueOfTerm } from './compile-term.ts';
import { newLower } from './compile-tree.ts';
import type { Tree } from './tree.ts';

/** What of a rule is evaluated. */
export interface RuleTrees {
  readonly appliesWhen: Tree;
  readonly when: Tree;
  readonly evidence: Readonly<Record<string, Tree>>;
}

/**
 * What generated code is given, and nothing else: facts, the day of the decision, the law, and where results go. It
 * answers true when it wrote them, and false when it leaves the dossier to the interpreter; then it wrote nothing.
 */
export type Generated<Out> = (
  facts: unknown,
  asOf: string,
  law: (name: string) => unknown,
  out: Out,
) => boolean;

/** The one cast: what `new Function` gives has no type. */
const asGenerated = <Out>(made: unknown): Generated<Out> => made as Generated<Out>;

/** Turns what was written into a function. Throws an EvalError where code may not be made from text. */
function functionOf<Out>(program: Program, last: string, isFrugal = false): Generated<Out> {
  const body = render(program, `if(b)return false;\n${last}`, isFrugal);
  const text = `"use strict";return(f,t,w,o)=>{let b=0;${body}\nreturn true;}`;
  return asGenerated(new Function('y', 'm', 'Z', text)(dayNumber, monthsOfDays, Object.freeze({})));
}

/** A rule and its place in the set. */
export interface PlacedRule {
  readonly rule: RuleTrees;
  readonly at: number;
}

/** Rules that one function is made of, and how long a list may be for it. */
export interface RuleGroup {
  readonly rules: readonly PlacedRule[];
  readonly longestList: number;
}

interface Conditions {
  readonly at: number;
  readonly applies: Term;
  readonly when: Term;
}

/** Writes rules out together, and last for each of them a line about its conditions. */
function generateRules<Out>(
  { rules, longestList }: RuleGroup,
  line: (conditions: Conditions) => string,
  isFrugal: boolean,
): Generated<Out> {
  const program = newProgram(longestList);
  const to = newLower(program);
  const lines = rules.map(({ rule, at }) =>
    line({ at, applies: to.lower(rule.appliesWhen, to), when: to.lower(rule.when, to) }),
  );
  return functionOf(program, lines.join('\n'), isFrugal);
}

/** Adds the places of the rules that flag. */
export const generateFlags = (group: RuleGroup): Generated<number[]> =>
  generateRules(group, ({ at, applies, when }) => `if(${both(applies.yes, when.yes)})o.push(${at});`, true);

/** The outcome of a rule, as its place in `outcomes` (`lib/rules/outcome.ts`). Most rules apply to all. */
function outcomeOf({ applies, when }: Conditions): string {
  const text = `${when.yes}?0:${when.no}?1:3`;
  return applies.yes === 'true' ? text : `${applies.yes}?${text}:${applies.no}?2:3`;
}

/** Sets the outcome of every rule. */
export const generateOutcomes = (group: RuleGroup): Generated<Uint8Array> =>
  generateRules(group, (conditions) => `o[${conditions.at}]=${outcomeOf(conditions)};`, false);

/** A property of an object literal. Only this one name means something else there than what it says. */
const property = (name: string): string => (name === '__proto__' ? '["__proto__"]' : JSON.stringify(name));

/** A function that writes a rule's evidence into `value`, or leaves it to the interpreter when a part is unknown. */
export function generateEvidence<E>({ evidence }: RuleTrees, steps: number): Generated<{ value?: E }> {
  const program = newProgram(sizeAndReach(Object.values(evidence), steps).longestList);
  const to = newLower(program);
  let all = 'true';
  const values = Object.entries(evidence).map(([name, tree]) => {
    const term = kindOf(tree) === 'list' ? lowerCollect(tree, to) : to.lower(tree, to, 'text');
    all = both(all, known(term, program));
    return `${property(name)}:${valueOfTerm(term, program)}`;
  });
  return functionOf(program, `if(!(${all}))return false;\no.value={${values.join()}};`);
}
