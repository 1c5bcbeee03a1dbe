import { globSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Esbuild from 'esbuild';

const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

/** Every page of the house as JavaScript, by its address: one call of the compiler for all, because each call costs. */
function compiledPages(): ReadonlyMap<string, string> {
  const { buildSync }: typeof Esbuild = require('esbuild');
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: globSync('functions/**/*.tsx', { cwd: root }),
    outdir: root,
    outbase: root,
    outExtension: { '.js': '.tsx' },
    write: false,
    format: 'esm',
    target: 'node24',
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, text }) => [pathToFileURL(path).href, text]));
}

let pages: ReadonlyMap<string, string> | undefined;

/**
 * Node runs `.ts` as it stands, but it has no JSX. This reads `.tsx` with the compiler and the settings that bundle it for
 * the cloud, and touches nothing else; nothing is compiled until the first page is asked for. It has to stand before the
 * program, `node --import ./functions/local/pages-as-they-stand.ts …`, and threads inherit it.
 */
registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context);
    pages ??= compiledPages();
    const source = pages.get(url);
    if (source === undefined) throw new Error(`${url} is no page of this repository.`);
    return { format: 'module', source, shortCircuit: true };
  },
});
