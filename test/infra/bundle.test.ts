import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { App, Stack } from 'aws-cdk-lib';
import { Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { afterAll, describe, expect, it } from 'vitest';
import { assetFiles } from '../../functions/pages/assets/asset-files.ts';
import { bundle, docsAssets } from '../../infra/bundle.ts';
import { bundledCode } from '../../infra/constructs/bundled-code.ts';

const directory = mkdtempSync(join(tmpdir(), 'insaf-bundle-'));
afterAll(() => rmSync(directory, { recursive: true }));

describe('two functions', () => {
  it('never run each other’s code', () => {
    const outdir = join(directory, 'out');
    const app = new App({ outdir, analyticsReporting: false });
    const stack = new Stack(app, 'two');
    const entries = { money: 'lib/domain/values/money.ts', dates: 'lib/domain/values/dates.ts' };
    for (const [id, entry] of Object.entries(entries))
      new LambdaFunction(stack, id, {
        runtime: Runtime.NODEJS_24_X,
        handler: 'index.handler',
        code: bundledCode(entry),
      });
    app.synth();
    const bundles = readdirSync(outdir).filter((name) => name.startsWith('asset.'));
    const exported = bundles.map((name) => readFileSync(join(outdir, name, 'index.mjs'), 'utf8'));
    expect(exported).toHaveLength(2);
    expect(exported.filter((code) => code.includes('monthsBetween'))).toHaveLength(1);
    expect(exported.filter((code) => code.includes('minorOf'))).toHaveLength(1);
  });
});

describe('a bundle', () => {
  it('is one module that runs without node_modules, with the documentation beside it when asked', async () => {
    const alone = join(directory, 'alone');
    mkdirSync(alone);
    bundle('lib/domain/values/money.ts', alone, 'openapi/registry.json');
    expect(readdirSync(alone).sort()).toEqual(['docs', 'index.mjs']);
    expect(readdirSync(join(alone, 'docs')).sort()).toEqual(
      ['console', ...docsAssets, 'openapi.json'].sort(),
    );
    expect(readdirSync(join(alone, 'docs/console')).sort()).toEqual(Object.keys(assetFiles).sort());
    const code = readFileSync(join(alone, 'index.mjs'), 'utf8');
    expect(code).not.toMatch(/from\s*["']zod["']/);
    const module = await import(pathToFileURL(join(alone, 'index.mjs')).href);
    expect(module.minorOf({ amount: '1.250', currency: 'BHD' })).toBe(1250);
  });

  it('says which entry point is missing instead of shipping nothing', () => {
    expect(() => bundle('functions/nowhere/index.ts', directory)).toThrow('functions/nowhere/index.ts');
  });
});
