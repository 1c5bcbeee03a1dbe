import { describe, expect, it } from 'vitest';
import { problemsOf } from '../functions/http/operation.ts';
import { type ProblemCode, problemCodes } from '../lib/problems/catalogue.ts';
import { reachedFrom, readImportGraph, within } from './support/import-graph.ts';
import { operationsOf } from './support/requests/operations.ts';

const graph = readImportGraph();
const throwers = graph.files.filter(
  (file) =>
    within(file, 'lib', 'functions') &&
    !file.startsWith('lib/problems/catalogue') &&
    graph.textOf(file).includes('ProblemError('),
);
const thrownIn = (files: readonly string[]): ProblemCode[] =>
  problemCodes.filter((code) => files.some((file) => graph.textOf(file).includes(`'${code}'`)));

/** Pages refuse in words of their own, and have no row that could declare it. */
const isOfPages = (file: string): boolean => /^functions\/(\w+\/)?pages\//.test(file);

/** Of rooms that are being built: who throws it takes it from here. */
const announced: readonly ProblemCode[] = ['outside-competence', 'daily-budget-spent'];

/** What a face's code can say and no operation of it ever does. */
const neverOf = {
  // Officials and their purposes are asked for by what both faces share, and have no door on the registry; nor has the other way.
  registry: ['role-missing', 'purpose-required', 'purpose-not-allowed', 'assignment-required'],
  inspectorate: ['organisation-required'],
} as const satisfies Record<string, readonly ProblemCode[]>;

describe('a problem of the catalogue', () => {
  it('is thrown somewhere: nobody reads of a refusal that never comes', () => {
    const thrown = thrownIn(throwers);
    const silent = problemCodes.filter((code) => !thrown.includes(code));
    expect(silent.filter((code) => !announced.includes(code))).toEqual([]);
  });

  it.each(['registry', 'inspectorate'] as const)(
    'is declared by an operation of the %s when its code can throw it, and thrown there when it is declared',
    (face) => {
      const reached = reachedFrom(graph, `functions/${face}/index.ts`);
      const ofOperations = throwers.filter((file) => reached.has(file) && !isOfPages(file));
      const thrown = thrownIn(ofOperations);
      const declared = new Set(operationsOf[face].flatMap((operation) => [...problemsOf(operation)]));
      // A method that an address does not have is no operation of its own.
      const known = new Set<ProblemCode>([...declared, ...neverOf[face], 'method-not-allowed']);
      expect(thrown.filter((code) => !known.has(code))).toEqual([]);
      expect([...declared].filter((code) => !thrown.includes(code))).toEqual([]);
    },
  );
});
