import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { posix } from 'node:path/posix';

const root = join(import.meta.dirname, '../..');
const rooms = ['functions', 'infra', 'lib', 'openapi', 'test'] as const;

/** One import as it is written. `to` is a path from the root of the repository, or a package as it was named. */
export interface Import {
  from: string;
  to: string;
  /** `import type` and `export type`: gone when the code runs. */
  isTypeOnly: boolean;
  /** `import('…')`: loaded when the code comes there, not at the start. */
  isLater: boolean;
}

export interface ImportGraph {
  /** Every source file, as a path from the root of the repository. */
  files: readonly string[];
  imports: readonly Import[];
  textOf(file: string): string;
}

/** Whether a path is one of these files or lies in one of these folders (or packages). */
export const within = (path: string, ...places: readonly string[]): boolean =>
  places.some((place) => path === place || path.startsWith(`${place}/`));

/** A file of this repository, not a package. */
export const isOurs = (path: string): boolean => within(path, ...rooms);

const isSource = (name: string): boolean => /\.tsx?$/.test(name);
const filesIn = (room: string): string[] =>
  readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map(({ parentPath, name }) => posix.relative(root, posix.join(parentPath, name)));

/** `import … from '…'`, `export … from '…'` and `import '…'` at the beginning of a line, then `import('…')` anywhere. */
const statements = [
  /^(?:import|export)\s+(type\s)?(?:[\w$*{}\s,]+?\sfrom\s+)?'([^']+)'/gm,
  /\bimport\(\s*()'([^']+)'/g,
] as const;

const target = (from: string, specifier: string): string =>
  specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier;

const importsOf = (from: string, text: string): Import[] =>
  statements.flatMap((statement, at) =>
    [...text.matchAll(statement)].map(([, type, specifier = '']) => ({
      from,
      to: target(from, specifier),
      isTypeOnly: Boolean(type),
      isLater: at === 1,
    })),
  );

/** The sources of this repository and what each of them imports. */
export function readImportGraph(): ImportGraph {
  const texts = new Map(
    rooms.flatMap(filesIn).map((file) => [file, readFileSync(join(root, file), 'utf8')] as const),
  );
  return {
    files: [...texts.keys()].sort(),
    imports: [...texts].flatMap(([file, text]) => importsOf(file, text)),
    textOf: (file) => texts.get(file) ?? '',
  };
}

/** What is loaded when a file runs, itself included: imports followed to the end, types left out. */
export const reachedFrom = (graph: ImportGraph, entry: string): Set<string> =>
  reached(
    entry,
    graph.imports.filter(({ isTypeOnly }) => !isTypeOnly),
  );

/** What is loaded before a file has done anything. */
export const reachedAtOnce = (graph: ImportGraph, entry: string): Set<string> =>
  reached(
    entry,
    graph.imports.filter(({ isTypeOnly, isLater }) => !isTypeOnly && !isLater),
  );

function reached(entry: string, imports: readonly Import[]): Set<string> {
  const byFile = Map.groupBy(imports, ({ from }) => from);
  const found = new Set([entry]);
  for (const file of found) for (const { to } of byFile.get(file) ?? []) found.add(to);
  return found;
}

/** One way of files in a circle, or none. Types count: a circle of types is a circle in a reader's head. */
export function findCycle({ files, imports }: ImportGraph): string[] | undefined {
  const byFile = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const { to } of byFile.get(file) ?? []) {
      const cycle = walk(to, [...way, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of files) {
    const cycle = walk(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** What the cloud runs: the faces and the processors. */
export const deployedEntries = ({ files }: Pick<ImportGraph, 'files'>): string[] =>
  files.filter((file) =>
    /^functions\/(\w+\/index|processors\/(assess|profile|identity|seal|release))\.ts$/.test(file),
  );
