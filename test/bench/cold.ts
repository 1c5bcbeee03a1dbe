import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { bundleOptions, repositoryRoot } from '../../infra/bundle.ts';
import { median } from './statistics.ts';

/** What stands behind a face's entry, without running its configuration: that reads the environment and a secret. */
const face = (name: string, Name: string): string => `
  import { handle } from 'hono/aws-lambda';
  import { ${name}Config } from './functions/config.ts';
  import { build${Name}Deps } from './functions/deps.ts';
  import { create${Name} } from './functions/${name}/app.ts';
  import { groups } from './functions/${name}/groups.ts';
  export const parts = [handle, ${name}Config, build${Name}Deps, create${Name}];
  export const loadAll = () => Promise.all(groups.map(({ load }) => load()));
`;

/** The least that a face of another house would be made of, bundled without any care. */
const plain = `
  import { BatchGetItemCommand, DynamoDBClient, GetItemCommand, QueryCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
  import { Hono } from 'hono';
  import { handle } from 'hono/aws-lambda';
  import { z } from 'zod';
  export const parts = [handle, Hono, z.object({ a: z.string() }), DynamoDBClient, BatchGetItemCommand, GetItemCommand, QueryCommand, TransactWriteItemsCommand];
  export const loadAll = async () => undefined;
`;
const plainOptions: BuildOptions = {
  ...{ absWorkingDir: repositoryRoot, bundle: true, minify: true, legalComments: 'none', logLevel: 'error' },
  ...{ platform: 'node', target: 'node24', format: 'esm', mainFields: ['module', 'main'] },
  ...{ outExtension: { '.js': '.mjs' }, banner: bundleOptions.banner ?? {} },
};

interface Subject {
  name: string;
  contents: string;
  options: BuildOptions;
}

const baseline: Subject = { name: 'hono + { z } + SDK', contents: plain, options: plainOptions };
const faces: readonly Subject[] = [
  { name: 'registry', contents: face('registry', 'Registry'), options: bundleOptions },
  { name: 'inspectorate', contents: face('inspectorate', 'Inspectorate'), options: bundleOptions },
];

interface Bundle {
  name: string;
  file: string;
  /** What a cold start reads: the entry and what it imports at once. */
  bytes: number;
  /** What is read when it is first needed. */
  laterBytes: number;
}

/** The files that are loaded with an entry. */
function loadedAtOnce({ outputs }: Metafile, entry: string): Set<string> {
  const loaded = new Set([entry]);
  for (const file of loaded)
    for (const { path, kind, external } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement' && !external) loaded.add(path);
  return loaded;
}

async function bundled({ name, contents, options }: Subject, folder: string): Promise<Bundle> {
  const outdir = join(folder, name.replaceAll(/\W+/g, '-'));
  const stdin = { contents, resolveDir: repositoryRoot, loader: 'ts' as const };
  const { metafile } = await build({ ...options, stdin, outdir, metafile: true });
  const files = Object.entries(metafile.outputs);
  const entry = files.find(([path]) => basename(path) === 'stdin.mjs')?.[0] ?? '';
  const atOnce = loadedAtOnce(metafile, entry);
  const sum = (isCounted: (path: string) => boolean) =>
    files.reduce((total, [path, { bytes }]) => total + (isCounted(path) ? bytes : 0), 0);
  return {
    name,
    file: join(outdir, 'stdin.mjs'),
    bytes: sum((path) => atOnce.has(path)),
    laterBytes: sum((path) => !atOnce.has(path)),
  };
}

const rounds = 15;

interface Times {
  /** To import the entry. */
  start: number;
  /** What of the processor that takes, which other programs on the machine disturb less. */
  cpu: number;
  /** To import every group of routes after it, which no call does: a bound of what any first call adds. */
  groups: number;
}

/** Milliseconds that a fresh process takes, its own start left out. */
function importTimes({ file }: Bundle): Times {
  const code = `
    const began = performance.now();
    const used = process.cpuUsage();
    const { loadAll } = await import(${JSON.stringify(pathToFileURL(file).href)});
    const start = performance.now() - began;
    const { user, system } = process.cpuUsage(used);
    await loadAll();
    console.log(JSON.stringify({ start, cpu: (user + system) / 1000, groups: performance.now() - began - start }));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }),
  );
}

/** One import of each by turns, so that whatever else the machine does befalls all of them alike. */
function medianTimes(bundles: readonly Bundle[]): Times[] {
  const times: Times[][] = bundles.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [at, bundle] of bundles.entries()) times[at]?.push(importTimes(bundle));
  return times.map((each) => ({
    start: median(each.map(({ start }) => start)),
    cpu: median(each.map(({ cpu }) => cpu)),
    groups: median(each.map(({ groups }) => groups)),
  }));
}

const targets = { kept: 0.8, stretch: 0.5 } as const;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'insaf-cold-'));
  const bundles = await Promise.all([baseline, ...faces].map((subject) => bundled(subject, folder)));
  const times = medianTimes(bundles);
  rmSync(folder, { recursive: true });
  const base = { bytes: Number.NaN, start: Number.NaN, cpu: Number.NaN, ...bundles[0], ...times[0] };
  const ratio = (value = Number.NaN, of: number) => Number((value / of).toFixed(2));
  const rows = bundles.map(({ name, bytes, laterBytes }, at) => ({
    bundle: name,
    'size ratio': ratio(bytes, base.bytes),
    'time ratio': ratio(times[at]?.start, base.start),
    'processor ratio': ratio(times[at]?.cpu, base.cpu),
    'KB at a cold start': Math.round(bytes / 1_024),
    'KB later': Math.round(laterBytes / 1_024),
    'ms here': Math.round(times[at]?.start ?? Number.NaN),
    'ms for all groups': Math.round(times[at]?.groups ?? Number.NaN),
  }));
  console.log(`cold import, median of ${rounds} fresh processes each, by turns, on Node ${process.version}`);
  console.table(rows);
  console.log(`target: each ratio ≤ ${targets.kept}, stretch ${targets.stretch}`);
  const missed = rows.slice(1).filter((row) => {
    const ratios = [row['size ratio'], row['time ratio'], row['processor ratio']];
    return Math.max(...ratios) > targets.kept;
  });
  console.log(
    missed.length === 0
      ? 'every target is kept'
      : `missed by ${missed.map(({ bundle }) => bundle).join(', ')}`,
  );
}

await main();
