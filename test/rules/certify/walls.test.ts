import { expect, it } from 'vitest';
import { reachedFrom, readImportGraph, within } from '../../support/import-graph.ts';
import { protectedKnowledge } from '../../support/protected-knowledge.ts';

const graph = readImportGraph();

it('what is protected is not behind a certificate, so that applying for one is no way to ask whether a worker spoke', () => {
  const deciding = graph.files.filter((file) =>
    within(file, 'lib/actions/certificates', 'lib/rules/certify'),
  );
  expect(deciding).toContain('lib/rules/certify/refusals.ts');
  expect(deciding).toContain('lib/actions/certificates/issue.ts');
  const reached = new Set(deciding.flatMap((file) => [...reachedFrom(graph, file)]));
  expect([...reached].filter((file) => protectedKnowledge.test(file))).toEqual([]);
});
