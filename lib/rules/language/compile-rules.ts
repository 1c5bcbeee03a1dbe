import { sizeAndReach } from './compile-bound.ts';
import { dayNumber, monthsOfDays } from './compile-days.ts';
import { lowerCollect } from './compile-fold.ts';
import { newProgram, type Program, render } from './compile-program.ts';
import { both, known, valueOfTerm } from './compile-term.ts';
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
export type Generated<Out, More = undefined> = (
  facts: unknown,
  asOf: string,
  law: (name: string) => unknown,
  out: Out,
  more: More,
) => boolean;

/** The one cast: what `new Function` gives has no type. */
const asGenerated = <O, M>(made: unknown): Generated<O, M> => made as Generated<O, M>;

/** Turns what was written into a function. Throws an EvalError where code may not be made from text. */
function functionOf<O, M = undefined>({ places }: Program, last: string): Generated<O, M> {
  const text = `"use strict";return(f,t,w,o,c)=>{${places.map(render).join('')}\n${last}\nreturn true;}`;
  return asGenerated(new Function('y', 'm', 'Z', text)(dayNumber, monthsOfDays, Object.freeze({})));
}

/**
 * One function for several rules, the first of them the rule at `from` of the set. It adds the places of those that flag to
 * its fourth argument; and if there is a fifth, it notes there for all others which outcome they have, by its place in
 * `outcomes` (`lib/rules/outcome.ts`).
 */
export function generateOutcomes(
  rules: readonly RuleTrees[],
  from: number,
  longestList: number,
): Generated<number[], Uint8Array | undefined> {
  const program = newProgram(longestList);
  const { lower } = newLower(program);
  const results = rules.map((rule, at) => {
    const applies = lower(rule.appliesWhen, []);
    const when = lower(rule.when, []);
    const other = `${applies.yes}?${when.no}?1:3:${applies.no}?2:3`;
    return `if(${both(applies.yes, when.yes)})o.push(${from + at});else if(c)c[${from + at}]=${other};`;
  });
  return functionOf(program, results.join('\n'));
}

const isList = (tree: Tree): boolean =>
  tree.op === 'list' || tree.op === 'filter' || tree.op === 'map' || ('type' in tree && tree.type === 'list');

/** A property of an object literal. Only this one name means something else there than what it says. */
const property = (name: string): string => (name === '__proto__' ? '["__proto__"]' : JSON.stringify(name));

/** A function that writes a rule's evidence into `value`, or leaves it to the interpreter when a part is unknown. */
export function generateEvidence<E>({ evidence }: RuleTrees, steps: number): Generated<{ value?: E }> {
  const program = newProgram(sizeAndReach(Object.values(evidence), steps).longestList);
  const to = newLower(program);
  let all = 'true';
  const values = Object.entries(evidence).map(([name, tree]) => {
    const term = isList(tree) ? lowerCollect(tree, to) : to.lower(tree, [], 'text');
    all = both(all, known(term, program));
    return `${property(name)}:${valueOfTerm(term, program)}`;
  });
  return functionOf(program, `if(!(${all}))return false;\no.value={${values.join()}};`);
}
