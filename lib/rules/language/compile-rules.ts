import { longestListFor } from './compile-bound.ts';
import { isKnown } from './compile-condition.ts';
import { functionOf, type Generated, newWriter } from './compile-function.ts';
import { writeLoops } from './compile-loop.ts';
import { newLower } from './compile-lower.ts';
import { lowerCollect } from './compile-lower-list.ts';
import type { Tree } from './tree.ts';

/** What of a rule is evaluated. */
export interface RuleTrees {
  readonly appliesWhen: Tree;
  readonly when: Tree;
  readonly evidence: Readonly<Record<string, Tree>>;
}

const longestListOf = (trees: readonly Tree[], steps: number): number =>
  Math.min(...trees.map((tree) => longestListFor(tree, steps)));

/**
 * One function for several rules. For each it writes the place of its outcome in `outcomes` (`lib/rules/outcome.ts`) into
 * `out`, an array of numbers.
 */
export function generateOutcomes(rules: readonly RuleTrees[], steps: number): Generated {
  const lower = newLower();
  const conditions = rules.map(({ appliesWhen, when }) => ({
    applies: lower.tree(appliesWhen, []),
    when: lower.tree(when, []),
  }));
  const writer = newWriter(
    longestListOf(
      rules.flatMap(({ appliesWhen, when }) => [appliesWhen, when]),
      steps,
    ),
  );
  writeLoops(
    conditions.flatMap(({ applies, when }) => [applies, when]),
    writer,
  );
  const results = conditions.map(({ applies, when }, rule) => {
    const asked = `${writer.isTrue(when)}?0:${writer.isFalse(when)}?1:3`;
    return `o[${rule}]=${writer.isTrue(applies)}?${asked}:${writer.isFalse(applies)}?2:3;`;
  });
  return functionOf(writer, results.join('\n'));
}

const isList = (tree: Tree): boolean =>
  tree.op === 'list' || tree.op === 'filter' || tree.op === 'map' || ('type' in tree && tree.type === 'list');

/** A property of an object literal. Only this one name means something else there than what it says. */
const property = (name: string): string => (name === '__proto__' ? '["__proto__"]' : JSON.stringify(name));

/** A function that writes a rule's evidence into `out.value`, or leaves it to the interpreter when a part is unknown. */
export function generateEvidence({ evidence }: RuleTrees, steps: number): Generated {
  const lower = newLower();
  const nodes = Object.entries(evidence).map(([name, tree]) => ({
    name,
    node: isList(tree) ? lowerCollect(tree, [], lower) : lower.tree(tree, [], 'text'),
  }));
  const writer = newWriter(longestListOf(Object.values(evidence), steps));
  writeLoops(
    nodes.map(({ node }) => node),
    writer,
  );
  const known = ['true', ...nodes.map(({ node }) => isKnown(node, writer))].join('&&');
  const values = nodes.map(({ name, node }) => `${property(name)}:${writer.value(node)}`);
  return functionOf(writer, `if(!(${known}))return false;\no.value={${values.join()}};`);
}
