import { sizeAndReach } from './compile-bound.ts';
import { dayNumber, monthsOfDays } from './compile-days.ts';
import { lowerCollect } from './compile-fold.ts';
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
  const text = `"use strict";return(f,t,w,o)=>{${render(program, last, isFrugal)}\nreturn true;}`;
  return asGenerated(new Function('y', 'm', 'Z', text)(dayNumber, monthsOfDays, Object.freeze({})));
}

/** A rule and its place in the set. */
export interface PlacedRule {
  readonly rule: RuleTrees;
  readonly at: number;
}

interface Conditions {
  readonly at: number;
  readonly applies: Term;
  readonly when: Term;
}

/** Several rules written out, and ready to become functions. */
export interface Written {
  /** Adds the places of the rules that flag. */
  flagged(): Generated<number[]>;
  /** Sets the outcome of every rule, as its place in `outcomes` (`lib/rules/outcome.ts`). */
  outcomes(): Generated<Uint8Array>;
}

/** Writes rules out together. */
export function writeRules(rules: readonly PlacedRule[], longestList: number): Written {
  const program = newProgram(longestList);
  const { lower } = newLower(program);
  const conditions = rules.map(({ rule, at }) => ({
    at,
    applies: lower(rule.appliesWhen, []),
    when: lower(rule.when, []),
  }));
  const ending = (line: (conditions: Conditions) => string): string => conditions.map(line).join('\n');
  const flag = ({ at, applies, when }: Conditions) => `if(${both(applies.yes, when.yes)})o.push(${at});`;
  const code = ({ at, applies, when }: Conditions) =>
    `o[${at}]=${applies.yes}?${when.yes}?0:${when.no}?1:3:${applies.no}?2:3;`;
  return {
    flagged: () => functionOf(program, ending(flag), true),
    outcomes: () => functionOf(program, ending(code)),
  };
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
