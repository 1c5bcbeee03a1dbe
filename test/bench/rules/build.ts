import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { dossiers } from './dossiers.ts';
import { storedRules } from './stored-rules.ts';

const pathOf = (file: string): string =>
  new URL(`../../../lib/rules/language/${file}`, import.meta.url).pathname;

interface Bundle {
  readonly text: string;
  /** Bytes of each file in it. */
  readonly parts: ReadonlyMap<string, number>;
}

/** A file with all that it needs; minified, by esbuild. */
async function bundle(file: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: [pathOf(file)],
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node24',
  });
  const [output] = Object.values(metafile.outputs);
  const parts = Object.entries(output?.inputs ?? {}).map(
    ([name, part]) => [name, part.bytesInOutput] as const,
  );
  return { text: outputFiles[0]?.text ?? '', parts: new Map(parts) };
}

const inKb = (bytes: number): string => (bytes / 1000).toFixed(1);

/** What a bundle has that another has not. */
const beside = (whole: Bundle, other: Bundle): number =>
  [...whole.parts].reduce((sum, [name, bytes]) => sum + (other.parts.has(name) ? 0 : bytes), 0);

/** What a process has loaded before that comes to read rules: nothing, or the client of the database that they stand in. */
const loaded = {
  nothing: '',
  client: `await import(${JSON.stringify(import.meta.resolve('@aws-sdk/client-dynamodb'))});`,
};

const script = (before: string): string => `
import { readFileSync } from 'node:fs';
${before}
const [rules, dossier] = ['rules.json', 'dossier.json'].map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'));
const facts = JSON.parse(dossier);
const { compileRules } = await import('./engine.mjs');
const start = performance.now();
const compiled = compileRules(JSON.parse(rules));
if (!compiled.isGenerated) throw new Error('No code was generated.');
const ready = performance.now() - start;
compiled.outcomes({ facts, asOf: facts.assessedOn, law: () => undefined });
console.log(JSON.stringify([ready, performance.now() - start]));
`;

const leastAndMedian = (values: readonly number[]): string => {
  const sorted = values.toSorted((a, b) => a - b);
  return [sorted[0], sorted[sorted.length >> 1]].map((value) => value?.toFixed(1)).join(' / ');
};

interface StartTimes {
  readonly ready: string;
  readonly first: string;
}

/**
 * In a fresh process each time, from the stored form: milliseconds until the rules are functions that give outcomes, and until
 * the first answer; the least, because whatever else runs on the machine only ever adds, and the median. In a process that has
 * loaded nothing else V8 sweeps its nursery, still of the smallest size and two thirds full of Node's own start, in the
 * middle of it; where the database's client is loaded, as wherever rules are read, the nursery has grown.
 */
function startTimes(engine: string, times: number): Record<keyof typeof loaded, StartTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  try {
    writeFileSync(join(folder, 'engine.mjs'), engine);
    writeFileSync(join(folder, 'rules.json'), storedRules());
    writeFileSync(join(folder, 'dossier.json'), JSON.stringify(dossiers(1)[0]));
    writeFileSync(join(folder, 'nothing.mjs'), script(loaded.nothing));
    writeFileSync(join(folder, 'client.mjs'), script(loaded.client));
    const start = (name: keyof typeof loaded): [number, number] =>
      JSON.parse(execFileSync(process.execPath, [join(folder, `${name}.mjs`)], { encoding: 'utf8' }));
    // By turns, or a busy minute would slow the one and not the other.
    const rounds = Array.from({ length: times }, () => ({
      nothing: start('nothing'),
      client: start('client'),
    }));
    const figures = (name: keyof typeof loaded): StartTimes => ({
      ready: leastAndMedian(rounds.map((round) => round[name][0])),
      first: leastAndMedian(rounds.map((round) => round[name][1])),
    });
    return { nothing: figures('nothing'), client: figures('client') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Sizes as the cloud carries them, without the parser: the compiler, which decides; the interpreter, which tells why; both
 * (ADR 033). And what a cold start pays for the compiler.
 */
export async function buildFigures(): Promise<Record<string, string>> {
  const [engine, interpreter] = await Promise.all([bundle('compile.ts'), bundle('interpret.ts')]);
  const { nothing, client } = startTimes(engine.text, 25);
  return {
    'compiler, KB minified (15)': inKb(beside(engine, interpreter)),
    'interpreter, KB': inKb(interpreter.text.length),
    'both, KB': inKb(engine.text.length),
    '50 rules ready, ms, least / median (5)': client.ready,
    'and first answer': client.first,
    'ready in a bare process': nothing.ready,
    'and first answer there': nothing.first,
  };
}
