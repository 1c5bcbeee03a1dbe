import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleOptions, repositoryRoot } from '../../infra/bundle.ts';
import { unread, without } from '../../infra/slim-reference.ts';
import caps from '../../lib/reference/corridor-fee-caps.json' with { type: 'json' };

const folder = mkdtempSync(join(tmpdir(), 'insaf-slim-'));
afterAll(() => rmSync(folder, { recursive: true }));
const referenceOf = (file: string): unknown =>
  JSON.parse(readFileSync(join(repositoryRoot, 'lib/reference', file), 'utf8'));

/** Small and large payments in every corridor and occupation that the caps name, on days before and after their changes. */
const payments = ['2009-05-01', '2016-07-01', '2024-06-01', '2026-10-01'].flatMap((paidOn) =>
  ['RF01', 'RC101', 'RC601', 'RC704'].flatMap((item) =>
    [100, 9_000_000].map((amountMinor) => ({ item, amountMinor, currency: 'INR', paidOn, place: 'origin' })),
  ),
);
const inputs = [...new Set(caps.originRules.map(({ origin, occupation }) => `${origin} ${occupation}`))].map(
  (corridor) => {
    const [origin, occupation] = corridor.split(' ');
    const wage = { amountMinor: 120_000, currency: 'BHD' };
    return { origin, occupation, destination: 'BH', payments, wage, contractMonths: 24, rates: [] };
  },
);

/** Everything that code says from the reference data, as one value. */
const asked = `
  import { resolveFeeCaps } from './lib/rules/fee-caps/resolve.ts';
  import { figureInForce, lawParams } from './lib/rules/in-force.ts';
  import { zoneOf } from './lib/rules/zone.ts';
  import { referenceLists } from './lib/domain/values/reference-lists.ts';
  import { ClauseTag } from './lib/domain/contracts/clause-tag.ts';
  import { AllegationCode } from './lib/domain/voice/allegation.ts';
  import { ObservationCode } from './lib/domain/inspections/observation.ts';
  const days = ['1999-12-31', '2013-06-01', '2022-02-02', '2026-11-21'];
  export const answers = (inputs, countries) => ({
    caps: inputs.map((input) => resolveFeeCaps(input)),
    figures: countries.flatMap((country) =>
      Object.keys(lawParams).flatMap((param) => days.map((on) => figureInForce(country, param, on)))),
    lawParams,
    zones: countries.map(zoneOf),
    referenceLists,
    codes: [ClauseTag, AllegationCode, ObservationCode].map((each) => each.options),
  });
`;

async function answersOf(name: string, plugins: typeof bundleOptions.plugins): Promise<unknown> {
  const outdir = join(folder, name);
  const stdin = { contents: asked, resolveDir: repositoryRoot, loader: 'ts' as const };
  await build({ ...bundleOptions, plugins: plugins ?? [], stdin, outdir });
  const module = await import(pathToFileURL(join(outdir, 'stdin.mjs')).href);
  return module.answers(inputs, ['BH', 'AE', 'SA', 'QA', 'KW', 'OM', 'INTL', 'XX']);
}

describe('reference data in a bundle', () => {
  let whole: unknown;
  let slim: unknown;
  beforeAll(async () => {
    [whole, slim] = await Promise.all([answersOf('whole', []), answersOf('slim', bundleOptions.plugins)]);
  });

  it('gives every answer that the whole files give', () => {
    expect(JSON.stringify(slim).length).toBeGreaterThan(50_000);
    expect(slim).toEqual(whole);
  });

  it('leaves away only names that its file has, so that a field renamed is noticed', () => {
    for (const [file, names] of Object.entries(unread)) {
      const text = JSON.stringify(referenceOf(file));
      expect({ file, absent: names.filter((name) => !text.includes(`"${name}":`)) }).toEqual({
        file,
        absent: [],
      });
    }
  });

  it('loses at least a third of what the caps and the laws weigh', () => {
    for (const file of ['corridor-fee-caps.json', 'jurisdictions.json']) {
      const data = referenceOf(file);
      const left = JSON.stringify(without(new Set(unread[file]), data));
      expect(left.length).toBeLessThan((JSON.stringify(data).length * 2) / 3);
    }
  });
});
