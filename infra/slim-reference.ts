import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * What the reference files say for the people who check them, and no code reads: sources, notes, worked examples. By file,
 * the names of fields that a bundle leaves away, at any depth. Whatever is not named here stays.
 */
export const unread: Readonly<Record<string, readonly string[]>> = {
  'corridor-fee-caps.json': [
    ...['keys', 'units', 'capTypes', 'resultShape', 'whyCodes', 'resolution', 'testVectors'],
    ...[
      'employerSideCeilings',
      'note',
      'coversNote',
      'source',
      'sourceUrl',
      'legalSource',
      'scope',
      'status',
    ],
  ],
  'jurisdictions.json': ['calendars', 'conventions', 'disclaimer', 'mainLaws', 'note', 'source'],
  'allegations.json': ['purpose', 'codingRules', 'fields', 'agreement', 'arabicStatus', 'note'],
  'observations.json': ['purpose', 'codingRules', 'fields', 'arabicStatus', 'note'],
  'clause-tags.json': ['purpose', 'reviewStates', 'rules', 'arabicStatus', 'mayEvidence', 'note'],
  'fee-taxonomy.json': [
    ...[
      'arabicNames',
      'triggerTests',
      'coverage',
      'exceptions',
      'sourceUrl',
      'sourceConfidence',
      'notes',
      'note',
    ],
  ],
};

/** The same data without the fields of these names. */
export function without(names: ReadonlySet<string>, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => without(names, each));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !names.has(name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, without(names, inner)]));
}

/** Data as text to be parsed at the start: the engine reads JSON in a text faster than the same written out as code. */
const asModule = (data: unknown): string =>
  `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;

/** Takes the unread fields out of the reference data while a bundle is made; the files themselves stay whole. */
export const slimReference: Plugin = {
  name: 'slim-reference',
  setup(build) {
    build.onLoad({ filter: /[\\/]lib[\\/]reference[\\/][\w-]+\.json$/ }, async ({ path }) => {
      const names = new Set(unread[basename(path)]);
      const data: unknown = JSON.parse(await readFile(path, 'utf8'));
      return { contents: asModule(without(names, data)), loader: 'js' };
    });
  },
};
