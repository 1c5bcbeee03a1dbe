import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { closeEmployer, emptyTally } from '../../lib/rules/backtest/tally.ts';
import { readFrom } from './backtest-engine.ts';
import { aTrial, countries, type Took, tryCountry } from './backtest-trial.ts';

const usage = `Measures a backtest: two rule sets over many dossiers. What is told per core is the processor time of this process.

  npm run bench:backtest                     100,000 dossiers in memory, 5,000 read from the engine
  npm run bench:backtest -- --quick          5,000 and 1,000
  npm run bench:backtest -- --dossiers 20000 --stored 2000
`;

/** Only what is still in use counts, so the rest is swept first. */
setFlagsFromString('--expose-gc');
const sweep: () => void = runInNewContext('gc');

const megabytes = (): number => {
  sweep();
  return Math.round(process.memoryUsage().heapUsed / 1_048_576);
};
const say = (line: string): void => console.log(line);
const perSecond = (count: number, milliseconds: number): string =>
  Math.round((count * 1_000) / milliseconds).toLocaleString('en-GB');

/** The same for both figures: of a processor first, by the clock beside it. */
const tell = (how: string, dossiers: number, { milliseconds, cpuMilliseconds }: Took): void =>
  say(
    `${perSecond(dossiers, cpuMilliseconds)} dossiers/s per core ${how} (${perSecond(dossiers, milliseconds)} by the clock)`,
  );

/** Dossiers that are made, tried and forgotten, one country after another: what memory is left must not grow with them. */
function inMemory(dossiers: number): void {
  const trial = aTrial();
  const tally = emptyTally();
  const sum = { milliseconds: 0, cpuMilliseconds: 0 };
  let first: number | undefined;
  for (const country of countries(dossiers)) {
    const took = tryCountry(trial, country, tally);
    sum.milliseconds += took.milliseconds;
    sum.cpuMilliseconds += took.cpuMilliseconds;
    first ??= megabytes();
    if (tally.contracts % 10_000 < country.length)
      say(
        `  ${tally.contracts.toLocaleString('en-GB')} of ${dossiers.toLocaleString('en-GB')}: ${megabytes()} MB`,
      );
  }
  closeEmployer(tally);
  tell('without reading them', tally.contracts, sum);
  say(
    `  ${tally.changed} of ${tally.contracts} would be judged otherwise; heap ${first} MB at the start, ${megabytes()} MB at the end`,
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      dossiers: { type: 'string' },
      stored: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(usage);
  const dossiers = Number(values.dossiers ?? (values.quick ? 5_000 : 100_000));
  const stored = Number(values.stored ?? (values.quick ? 1_000 : 5_000));
  inMemory(dossiers);
  const dataFolder = await mkdtemp(join(tmpdir(), 'insaf-bench-'));
  try {
    const read = await readFrom(dataFolder, stored);
    tell('with reading them from the engine, each step saved', read.contracts, read);
    say(`  ${(read.reads / read.contracts).toFixed(1)} read units a dossier`);
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

await main();
