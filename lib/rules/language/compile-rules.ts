import { longestListFor } from './compile-bound.ts';
import { dayNumber, monthsOfDays } from './compile-days.ts';
import { lowerCollect } from './compile-fold.ts';
import { newProgram, type Program, render } from './compile-program.ts';
import { known, valueOfTerm } from './compile-term.ts';
import { newLower } from './compile-tree.ts';
import type { Tree } from './tree.ts';

/** What of a rule is evaluated. */
export interface RuleTrees {
  readonly appliesWhen: Tree;
  readonly when: Tree;
  readonly evidence: Readonly<Record<string, Tree>>;
}

/**
 * What generated code is given, and nothing else: facts, the day of the decision, the law, where the result goes. It
 * answers true when it filled `out`, and false when it leaves the dossier to the interpreter.
 */
export type Generated = (
  facts: unknown,
  asOf: string,
  law: (name: string) => unknown,
  out: unknown,
) => boolean;

/** The one cast: what `new Function` gives has no type. */
const asGenerated = (made: unknown): Generated => made as Generated;

/** Turns what was written into a function. Throws an EvalError where code may not be made from text. */
function functionOf({ places }: Program, last: string): Generated {
  const text = `"use strict";return(f,t,w,o)=>{${places.map(render).join('')}\n${last}\nreturn true;}`;
  return asGenerated(new Function('y', 'm', 'Z', text)(dayNumber, monthsOfDays, Object.freeze({})));
}

const programFor = (trees: readonly Tree[], steps: number): Program =>
  newProgram(Math.min(...trees.map((tree) => longestListFor(tree, steps))));

/**
 * One function for several rules. For each it writes the place of its outcome in `outcomes` (`lib/rules/outcome.ts`) into
 * `out`, an array of numbers.
 */
export function generateOutcomes(rules: readonly RuleTrees[], steps: number): Generated {
  const program = programFor(
    rules.flatMap(({ appliesWhen, when }) => [appliesWhen, when]),
    steps,
  );
  const { lower } = newLower(program);
  const results = rules.map((rule, at) => {
    const [applies, when] = [lower(rule.appliesWhen, []), lower(rule.when, [])];
    return `o[${at}]=${applies.yes}?${when.yes}?0:${when.no}?1:3:${applies.no}?2:3;`;
  });
  return functionOf(program, results.join('\n'));
}

const isList = (tree: Tree): boolean =>
  tree.op === 'list' || tree.op === 'filter' || tree.op === 'map' || ('type' in tree && tree.type === 'list');

/** A property of an object literal. Only this one name means something else there than what it says. */
const property = (name: string): string => (name === '__proto__' ? '["__proto__"]' : JSON.stringify(name));

/** A function that writes a rule's evidence into `out.value`, or leaves it to the interpreter when a part is unknown. */
export function generateEvidence({ evidence }: RuleTrees, steps: number): Generated {
  const program = programFor(Object.values(evidence), steps);
  const to = newLower(program);
  const values = Object.entries(evidence).map(([name, tree]) => {
    const term = isList(tree) ? lowerCollect(tree, to) : to.lower(tree, [], 'text');
    return { isKnown: known(term, program), text: `${property(name)}:${valueOfTerm(term, program)}` };
  });
  const all = ['true', ...values.map(({ isKnown }) => isKnown)].join('&&');
  return functionOf(
    program,
    `if(!(${all}))return false;\no.value={${values.map(({ text }) => text).join()}};`,
  );
}
