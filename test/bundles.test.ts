import { describe, expect, it } from 'vitest';
import {
  deployedEntries,
  reachedAtOnce,
  reachedFrom,
  readImportGraph,
  within,
} from './support/import-graph.ts';

const graph = readImportGraph();
const isCel = (path: string): boolean => within(path, '@marcbachmann/cel-js');
const entries = deployedEntries(graph);
const filesSaying = (pattern: RegExp, ...folders: string[]): string[] =>
  graph.files.filter((file) => within(file, ...folders) && pattern.test(graph.textOf(file)));

describe('the bundles', () => {
  // The inspectorate carries it, because a rule is checked there when it is written; it is loaded then and not before.
  const decides = entries.filter((entry) => entry !== 'functions/inspectorate/index.ts');
  it.each(decides)('%s carries no parser of CEL: rules are checked when they are published', (entry) => {
    expect([...reachedFrom(graph, entry)].filter(isCel)).toEqual([]);
  });

  const isRare = (path: string): boolean => isCel(path) || within(path, '@aws-sdk/client-kms');
  it.each(entries)('%s starts without the parser of CEL and without the signer of rule sets', (entry) => {
    expect([...reachedAtOnce(graph, entry)].filter(isRare)).toEqual([]);
  });

  const faceEntries = entries.filter((entry) => /^functions\/(registry|inspectorate)\//.test(entry));
  it.each(faceEntries)(
    '%s starts without any group of routes: none of its rows, and no word of a refusal',
    (entry) => {
      const isLater = (file: string): boolean =>
        /^functions\/\w+\/(operations|routes|pages)\//.test(file) ||
        within(
          file,
          'lib/problems/catalogue.ts',
          'lib/domain/organisations/organisation.ts',
          'lib/reference',
          'lib/rules/language',
          'functions/pages',
        );
      // Every call of an official asks what is theirs to look at, and this says which body that is: one kilobyte.
      const asked = 'lib/reference/competent-authorities.json';
      const atOnce = [...reachedAtOnce(graph, entry)].filter((file) => file !== asked);
      expect(atOnce).toContain('functions/http/group.ts');
      expect(atOnce.filter(isLater)).toEqual([]);
    },
  );

  it.each(entries)('%s carries nothing of the local run, and none of the default rules', (entry) => {
    const strays = [...reachedFrom(graph, entry)].filter((file) =>
      within(file, 'functions/local', 'lib/rules/catalogue', 'lib/rules/default-rules.ts'),
    );
    expect(strays).toEqual([]);
  });

  it('name zod as a whole: by name it brings every language of its messages, a fifth of a cold start', () => {
    expect(
      filesSaying(/import (type )?\{[^}]*\} from 'zod'/, 'functions', 'lib', 'openapi', 'infra'),
    ).toEqual([]);
  });
});
