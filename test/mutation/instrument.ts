import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { contentOf, folderOf, testsOf } from './content.ts';
import { ended, type Mutant, nameOf, type Result, readResults, writePlan } from './result.ts';

/** The list of the catalogue and the schemas of answers are tables; the tests of the faces hold them. */
const isTried = (file: string): boolean =>
  !file.startsWith('lib/rules/catalogue/') && !file.endsWith('-view.ts');

const no = (): boolean => false;
const silence = (): void => {};
const quiet = {
  isTraceEnabled: no,
  isDebugEnabled: no,
  isInfoEnabled: no,
  isWarnEnabled: no,
  isErrorEnabled: no,
  isFatalEnabled: no,
  trace: silence,
  debug: silence,
  info: silence,
  warn: silence,
  error: silence,
  fatal: silence,
};

const only = new RegExp(process.env.MUTANTS ?? '');
const isFresh = process.env.MUTANTS_FRESH !== undefined;

function once(find: (of: string) => string): (of: string) => string {
  const found = new Map<string, string>();
  return (of) => {
    const it = found.get(of) ?? find(of);
    found.set(of, it);
    return it;
  };
}

/**
 * Whether an earlier result stands. Its file is as it was, by its name. What a test noticed is noticed while the file of that
 * test is as it was; what lived is asked again when a test of its room has changed.
 */
function holds(result: Result | undefined, { tests }: Mutant, codeOf: (file: string) => string): boolean {
  if (!result || isFresh || result.by === ended) return false;
  if (result.byFile) return existsSync(result.byFile) && codeOf(result.byFile) === result.byCode;
  return result.tests === tests;
}

async function instrumented(): Promise<Map<string, string>> {
  const files = globSync('lib/rules/**/*.ts').filter(isTried).toSorted();
  const { files: written, mutants } = await new Instrumenter(quiet).instrument(
    files.map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') })),
    { plugins: null, excludedMutations: [], ignorers: [] },
  );
  const codeOf = once((file) => contentOf([file]));
  const testsIn = once((folder) => contentOf(testsOf(folder)));
  const all = mutants.map(
    ({ id, fileName, mutatorName, location: { start, end }, replacement }): Mutant => ({
      id,
      file: fileName,
      change: mutatorName,
      from: { ...start, line: start.line + 1 },
      to: { ...end, line: end.line + 1 },
      replacement: replacement ?? '',
      code: codeOf(fileName),
      tests: testsIn(folderOf(fileName)),
    }),
  );
  const results = readResults();
  const isOpen = (mutant: Mutant): boolean => !holds(results.get(nameOf(mutant)), mutant, codeOf);
  // Whatever ended its process, or was broken off, comes last: it would hold up the others again.
  const endedOnce = (mutant: Mutant): number => (results.get(nameOf(mutant))?.by === ended ? 1 : 0);
  const open = all
    .filter((mutant) => only.test(mutant.file) && isOpen(mutant))
    .toSorted((a, b) => endedOnce(a) - endedOnce(b));
  writePlan({ all, open: open.map(({ id }) => id) });
  return new Map(written.map(({ name, content }) => [resolve(name), content]));
}

/**
 * Every file of the rules with all its mutants in it, each switched off; nothing is written beside the code. They are made with
 * the first file that is asked for, so that who only reads the configuration waits for nothing and loses no results.
 */
export function withMutants() {
  let contents: Promise<Map<string, string>> | undefined;
  return {
    name: 'with-mutants',
    enforce: 'pre' as const,
    async load(id: string) {
      contents ??= instrumented();
      return (await contents).get(id);
    },
  };
}
