import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, type RunnerTask, TestRunner, test } from 'vitest';
import { contentOf } from './content.ts';
import { ended, type Fate, keepResult, type Mutant, type Result, readPlan } from './result.ts';

/** What the instrumented code reads and writes: which mutant is on, and which test came by which mutant how often. */
interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: { static: Hits; perTest: Record<string, Hits> };
  hitCount?: number;
  hitLimit?: number;
}
type Hits = Record<string, number>;

declare global {
  var __stryker__: Switches;
}
globalThis.__stryker__ ??= {};
const switches = globalThis.__stryker__;

interface Asked {
  name: string;
  file: string;
  run: () => unknown;
  ms: number;
  /** How many mutants of each file it noticed: what noticed one will likely notice the next. */
  noticed: Map<string, number>;
}

const [part = 0, parts = 1, processes = 1] = (process.env.MUTANTS_SHARE ?? '').split('/').map(Number);
/** What a process keeps grows with the mutants that it tries, to gigabytes with those of the compiler. */
const largestShare = 400;
const { all, open } = readPlan();
const shares = Math.min(parts, Math.max(processes, Math.ceil(open.length / largestShare)));
const share = open.filter((_, at) => at % shares === part);
const until = Number(process.env.MUTANTS_UNTIL ?? Number.POSITIVE_INFINITY);
const mostMs = Number(process.env.MUTANTS_SECONDS ?? 20) * 1_000;
/**
 * A mutant may turn a loop into an endless one: it ends when the mutant is asked a hundred times as often as by this test
 * otherwise. Not by all tests: an endless loop that gathers something would fill the memory before.
 */
const mostTurns = 100;

const tests = new Map<string, Asked>();
const failing: string[] = [];
let began = 0;
beforeEach(({ task }) => {
  switches.currentTestId = task.id;
  began = performance.now();
});
afterEach(({ task }) => {
  switches.currentTestId = undefined;
  const ms = performance.now() - began;
  if (task.result?.state === 'fail') failing.push(task.name);
  tests.set(task.id, {
    name: task.name,
    file: fileOf(task),
    run: TestRunner.getTestFn(task),
    ms,
    noticed: new Map(),
  });
});

/** For every test and group of tests that stands in no other: the file that it was loaded from. */
const origins: string[] = [];
function fileOf(task: RunnerTask): string {
  let outermost = task;
  while (outermost.suite) outermost = outermost.suite;
  return origins[task.file.tasks.indexOf(outermost)] ?? '';
}

const asking = new RegExp(process.env.MUTANTS_TESTS ?? '');
const files = globSync('test/{rules,domain}/**/*.test.ts').filter((file) => asking.test(file));
for (const file of share.length > 0 ? files.toSorted() : []) {
  await import(resolve(file));
  while (origins.length < TestRunner.getCurrentSuite().tasks.length) origins.push(file);
}

/** What went wrong, or undefined where nothing did. */
async function failureOf({ run }: Asked): Promise<unknown> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error ?? 'nothing was thrown';
  }
}

async function fateOf(
  { id, file }: Mutant,
  near: ReadonlyMap<Asked, number>,
): Promise<Pick<Result, 'fate' | 'by' | 'byFile' | 'byCode'>> {
  const hopeful = [...near.keys()].toSorted((a, b) => promise(b, file) - promise(a, file));
  const start = process.cpuUsage().user;
  for (const test of hopeful) {
    if ((process.cpuUsage().user - start) / 1_000 > mostMs)
      return { fate: 'lived', by: 'not all were asked' };
    const hitLimit = (near.get(test) ?? 0) * mostTurns + 1_000;
    Object.assign(switches, { activeMutant: id, hitCount: 0, hitLimit });
    const failure = await failureOf(test);
    Object.assign(switches, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    if (failure === undefined) continue;
    const left = await failureOf(test);
    if (left !== undefined)
      throw new Error(`"${test.name}" fails after mutant ${id} of ${file}, too`, { cause: left });
    test.noticed.set(file, (test.noticed.get(file) ?? 0) + 1);
    const isEndless = String(failure).includes('Hit count limit');
    const by = { by: test.name, byFile: test.file, byCode: contentOf([test.file]) };
    return { fate: isEndless ? 'endless' : 'noticed', ...by };
  }
  return { fate: 'lived' };
}

const promise = ({ noticed, ms }: Asked, file: string): number => (1 + (noticed.get(file) ?? 0)) / (ms + 0.1);

test('Every mutant of this share was tried, and left nothing behind', { timeout: 0 }, async () => {
  expect(failing, 'tests that fail without any mutant').toEqual([]);
  const near = new Map<string, Map<Asked, number>>();
  const coverage = switches.mutantCoverage ?? { static: {}, perTest: {} };
  for (const [test, met] of Object.entries(coverage.perTest)) {
    const asked = tests.get(test);
    for (const [id, times] of asked ? Object.entries(met) : []) {
      const meeting = near.get(id) ?? new Map<Asked, number>();
      if (asked) near.set(id, meeting.set(asked, times));
    }
  }
  const byId = new Map(all.map((mutant) => [mutant.id, mutant]));
  const mine = share.flatMap((id) => byId.get(id) ?? []);
  for (const [at, mutant] of mine.entries()) {
    if (Date.now() > until)
      return console.log(`Time is up: ${mine.length - at} of this share wait for the next run.`);
    const asked = near.get(mutant.id);
    const unasked: Fate = mutant.id in coverage.static ? 'onLoad' : 'unreached';
    keepResult({ ...mutant, fate: 'lived', by: ended });
    const fate = asked ? await fateOf(mutant, asked) : { fate: unasked };
    keepResult({ ...mutant, ...fate });
    if (at % 100 === 99) console.log(`${at + 1} of ${mine.length}`);
  }
});
