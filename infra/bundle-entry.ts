import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions, repositoryRoot } from './bundle.ts';

/** Bundles one entry point into one directory: the process that `bundle` starts and waits for. */
const [entry, directory] = process.argv.slice(2);
if (!entry || !directory) throw new Error('Expected an entry point and a directory.');
await build({ ...bundleOptions, entryPoints: { index: join(repositoryRoot, entry) }, outdir: directory });
