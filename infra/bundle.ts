import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { assetFiles } from '../functions/pages/assets/asset-files.ts';
import { slimReference } from './slim-reference.ts';

export const repositoryRoot = join(import.meta.dirname, '..');

/**
 * The files of Swagger UI that functions/http/documents.ts serves by the faces from `docs/` beside the code: no page loads anything
 * from afar.
 */
export const docsAssets = [
  'swagger-ui.css',
  'swagger-ui-bundle.js',
  'oauth2-redirect.html',
  'oauth2-redirect.js',
] as const;

/** Where `docs/` stands once a function is deployed. */
export const deployedDocsDir = '/var/task/docs';

/** Some packages still call `require`; in a module it has to be made first. */
const requireShim =
  "import{createRequire as insafRequire}from'node:module';const require=insafRequire(import.meta.url);";

/**
 * For Node 24, with everything in it, the SDK too: what was tested is what runs, whatever the cloud preinstalls. What is
 * imported only when it is needed stands in files of its own, which a cold start does not read. Names of functions are
 * shortened: a log tells the class of a failure, which each class states itself, and a place that the same build with
 * `sourcemap` turns back.
 */
export const bundleOptions: BuildOptions = {
  absWorkingDir: repositoryRoot,
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.mjs' },
  chunkNames: 'later-[hash]',
  alias: {
    '@aws-sdk/credential-provider-node': fileURLToPath(new URL('./no-credential-search.ts', import.meta.url)),
  },
  plugins: [slimReference],
  banner: { js: requireShim },
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'error',
};

/**
 * Writes `index.mjs` and what it loads later into a directory, and `docs/` for a face that has an OpenAPI document.
 * @param entry from the root of the repository, for example `functions/registry/index.ts`
 * @param openapi from the root too, for example `openapi/registry.json`
 * @throws Error naming the entry when it does not exist or does not compile
 */
export const bundle = (entry: string, directory: string, openapi?: string): void => {
  if (!existsSync(join(repositoryRoot, entry)))
    throw new Error(`No entry point ${entry}: nothing to deploy.`);
  // The CDK asks for its code and does not wait; esbuild runs plugins only for those who do.
  execFileSync(
    process.execPath,
    [fileURLToPath(new URL('./bundle-entry.ts', import.meta.url)), entry, directory],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  if (openapi !== undefined) copyDocs(openapi, join(directory, 'docs'));
};

const copyDocs = (openapi: string, to: string): void => {
  const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  mkdirSync(to, { recursive: true });
  for (const name of docsAssets) copyFileSync(join(swagger, name), join(to, name));
  copyFileSync(join(repositoryRoot, openapi), join(to, 'openapi.json'));
  copyConsole(join(to, 'console'));
};

/** What the consoles' pages load, beside the documents: a face reads it there when a page asks for it. */
const copyConsole = (to: string): void => {
  const { resolve } = createRequire(import.meta.url);
  mkdirSync(to, { recursive: true });
  for (const [name, { from }] of Object.entries(assetFiles)) {
    const built = join(repositoryRoot, 'functions/pages/assets', name);
    copyFileSync(from === undefined ? built : resolve(from), join(to, name));
  }
};
