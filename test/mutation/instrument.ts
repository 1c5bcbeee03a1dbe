import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { folder, type Mutant, mutantsFile } from './result.ts';

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

async function instrumented(): Promise<Map<string, string>> {
  const files = globSync('lib/rules/**/*.ts').filter(isTried).toSorted();
  const { files: written, mutants } = await new Instrumenter(quiet).instrument(
    files.map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') })),
    { plugins: null, excludedMutations: [], ignorers: [] },
  );
  const rows = mutants.map(
    ({ id, fileName, mutatorName, location: { start, end }, replacement }): Mutant => ({
      id,
      file: fileName,
      change: mutatorName,
      from: { ...start, line: start.line + 1 },
      to: { ...end, line: end.line + 1 },
      replacement: replacement ?? '',
    }),
  );
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(mutantsFile, JSON.stringify(rows));
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
