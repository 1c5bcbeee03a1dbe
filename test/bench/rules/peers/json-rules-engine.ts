import {
  type ConditionProperties,
  Engine,
  type NestedCondition,
  type TopLevelCondition,
} from 'json-rules-engine';
import { closureOf } from '../neutral-closures.ts';
import { type Expression, neutralRules } from '../neutral-rules.ts';
import type { Evaluate } from '../peer.ts';

const operators: Readonly<Record<string, string>> = {
  eq: 'equal',
  ne: 'notEqual',
  lt: 'lessThan',
  le: 'lessThanInclusive',
  gt: 'greaterThan',
  ge: 'greaterThanInclusive',
};

interface Reference {
  readonly fact: string;
  readonly path?: string;
}

/**
 * Comparisons with a field or a constant are the engine's own conditions. Sums, lists, arithmetic and days are dynamic
 * facts, as its documentation has it, computed in plain code and cached for each run.
 */
function translator(engine: Engine) {
  const known = new Map<string, string>();
  const derived = (expression: Expression): Reference => {
    const key = JSON.stringify(expression);
    const name = known.get(key) ?? `derived${known.size}`;
    if (!known.has(key)) {
      known.set(key, name);
      const read = closureOf(expression);
      engine.addFact(name, async (_, almanac) => {
        const dossier: unknown = await almanac.factValue('dossier');
        // Its conditions know no order: a day that is null must not throw.
        try {
          return read(dossier, undefined);
        } catch {
          return Number.NaN;
        }
      });
    }
    return { fact: name };
  };
  const reference = (x: Expression): Reference => {
    if (typeof x !== 'object' || x?.[0] !== 'get') return derived(x);
    const [fact = '', field] = x[1].split('.');
    return field === undefined ? { fact } : { fact, path: `$.${field}` };
  };
  const condition = (x: Expression): NestedCondition => {
    if (typeof x !== 'object' || x === null) throw new Error('A constant is no condition.');
    if (x[0] === 'and' || x[0] === 'or') {
      const [op, ...parts] = x;
      return op === 'and' ? { all: parts.map(condition) } : { any: parts.map(condition) };
    }
    if (x[0] === 'not') return { not: condition(x[1]) };
    if (x[0] === 'in') return compared(reference(x[1]), 'in', x[2]);
    const operator = operators[x[0]];
    if (operator === undefined) return compared(derived(x), 'equal', true);
    const [, left, right] = x;
    const value = typeof right === 'object' && right !== null ? reference(right as Expression) : right;
    return compared(reference(left as Expression), operator, value);
  };
  return condition;
}

const compared = (of: Reference, operator: string, value: unknown): ConditionProperties => ({
  ...of,
  operator,
  value,
});

const whole = (condition: NestedCondition): TopLevelCondition =>
  'all' in condition || 'any' in condition || 'not' in condition ? condition : { all: [condition] };

export function make(): Evaluate {
  // Fields by property, which is faster than the library's default of a JSONPath.
  const engine = new Engine([], { pathResolver: (value, path) => Reflect.get(Object(value), path.slice(2)) });
  const condition = translator(engine);
  for (const { id, when } of neutralRules)
    engine.addRule({ name: id, conditions: whole(condition(when)), event: { type: id } });
  return async (dossier) => {
    const { events } = await engine.run({ ...dossier, dossier });
    return events.map(({ type }) => type).sort();
  };
}
