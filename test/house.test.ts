import { describe, expect, it } from 'vitest';
import { findCycle, readImportGraph, within } from './support/import-graph.ts';

const graph = readImportGraph();
const linesOf = (file: string): string[] => graph.textOf(file).trimEnd().split('\n');
const isNoise = (line: string): boolean => line.trim() === '' || /^\s*(\/\/|\/?\*)/.test(line);
const isPassedOn = (line: string): boolean =>
  /^(export (type )?\{|export \*|\s+(type )?[\w ]+,|\} from)/.test(line);

describe('the house', () => {
  it('is not built on its tests: nobody else imports them', () => {
    const builtOn = graph.imports.filter(({ from, to }) => within(to, 'test') && !within(from, 'test'));
    expect(builtOn).toEqual([]);
  });

  it('has no circle of imports, not even of types', () => {
    expect(findCycle(graph)).toBeUndefined();
  });

  it('has no barrels: a file is imported from where it is', () => {
    const barrels = graph.files.filter((file) =>
      linesOf(file)
        .filter((line) => !isNoise(line))
        .every(isPassedOn),
    );
    expect(barrels).toEqual([]);
    expect(graph.files.filter((file) => /^export \*/m.test(graph.textOf(file)))).toEqual([]);
  });

  it('calls only the entry of a face index.ts', () => {
    const indexes = graph.files.filter((file) => /(^|\/)index\.tsx?$/.test(file));
    expect(indexes).toEqual(
      ['inspectorate', 'registry', 'voice'].map((face) => `functions/${face}/index.ts`),
    );
  });

  it('has no file of more than 250 lines', () => {
    const long = graph.files.filter((file) => linesOf(file).length > 250);
    expect(long.map((file) => `${file}: ${linesOf(file).length}`)).toEqual([]);
  });

  it('has no drawers: a file is named after what it holds, in lower case with hyphens', () => {
    const drawers = /(^|\/)(utils?|helpers?|commons?|constants|misc|shared)(\.tsx?$|\/)/;
    expect(graph.files.filter((file) => drawers.test(file))).toEqual([]);
    const names = /^[a-z0-9-]+(\/[a-z0-9_-]+)*(\.test)?\.tsx?$/;
    expect(graph.files.filter((file) => !names.test(file))).toEqual([]);
  });
});
