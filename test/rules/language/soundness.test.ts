import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unknownFact } from '../../../lib/rules/language/fact-type.ts';
import { interpret } from '../../../lib/rules/language/interpret.ts';
import { rounds } from '../../support/rounds.ts';
import { expression } from './arbitrary-expression.ts';
import {
  complete,
  type Draw,
  drawing,
  type Figures,
  figures,
  fill,
  isHole,
  mapParts,
  pick,
  pierce,
} from './arbitrary-facts.ts';
import { about, treeOf } from './ask.ts';
import { dictionary } from './scope.ts';

const kinds = ['bool', 'bool', 'bool', 'int', 'string', 'date', 'ints'] as const;

/** A place in the facts, or of a figure of law, by the path that an answer names. */
function lookUp(path: string, facts: unknown, law: Figures): unknown {
  if (path.startsWith('law.')) return law[path.slice('law.'.length)];
  let value: unknown = facts;
  for (const name of path.split(/[.[\]]+/).filter(Boolean)) {
    if (isHole(value)) return value;
    value = new Map(Object.entries(value ?? {})).get(name);
  }
  return value;
}

function fillFigures(holes: Figures, one: Draw): Figures {
  const fresh = figures(one);
  return mapParts(fresh, (value, name) => (isHole(holes[name]) ? value : holes[name]));
}

interface Case {
  readonly source: string;
  readonly facts: unknown;
  readonly law: Figures;
  readonly one: Draw;
}

/** Random expressions about random facts with holes. */
const promise = (check: (given: Case) => void, numRuns: number): void =>
  fc.assert(
    fc.property(drawing, (one) => {
      const source = expression(one, pick(one, kinds));
      const law = mapParts(figures(one), (value) => (one(4) > 0 ? value : undefined));
      check({ source, facts: pierce(complete(dictionary, one), one), law, one });
    }),
    { numRuns, endOnFailure: true },
  );

describe('an answer about incomplete facts', () => {
  test('that is definite stays the same however the holes are filled', () => {
    let definite = 0;
    promise(({ source, facts, law, one }) => {
      const tree = treeOf(source);
      const answer = interpret(tree, about(facts, law));
      if (!('value' in answer)) return;
      definite += 1;
      for (let i = 0; i < 4; i++) {
        const filled = about(fill(facts, dictionary, one), fillFigures(law, one));
        expect(interpret(tree, filled), source).toMatchObject({ value: answer.value });
      }
    }, rounds(3000));
    expect(definite).toBeGreaterThan(rounds(1000));
  });

  test('that is unknown names only facts that really are unknown, each once, with the reason', () => {
    promise(({ source, facts, law }) => {
      const answer = interpret(treeOf(source), about(facts, law));
      if ('value' in answer) return;
      expect(answer.unknown.length + answer.problems.length, source).toBeGreaterThan(0);
      expect(new Set(answer.unknown.map(({ path }) => path)).size, source).toBe(answer.unknown.length);
      for (const { path, why } of answer.unknown) {
        const found = lookUp(path, facts, law);
        expect(isHole(found), `${source}: ${path}`).toBe(true);
        const reason: unknown = found ?? unknownFact('absent');
        expect(reason, source).toEqual(unknownFact(why));
      }
    }, rounds(2000));
  });

  test('on facts without holes is never unknown', () => {
    promise(({ source, facts, law, one }) => {
      const answer = interpret(treeOf(source), about(fill(facts, dictionary, one), fillFigures(law, one)));
      if (!('value' in answer)) expect(answer, source).toMatchObject({ unknown: [] });
    }, rounds(1000));
  });
});
