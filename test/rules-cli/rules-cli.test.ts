import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { cases, rule } from '../../functions/inspectorate/operations/examples-rules.ts';
import { placeAt, placeInString, placesIn } from '../../functions/rules-cli/json-places.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'insaf-rules-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Said {
  code: number;
  out: string;
  err: string;
}
const rules = (...args: string[]): Promise<Said> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['functions/rules-cli/rules.ts', ...args], { cwd: root }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });

/** A folder with the example rule, written otherwise. */
function aFolder(name: string, changed: (text: string) => string, proof: unknown = cases): string {
  const at = join(folder, name, rule.id);
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, 'rule.json'), changed(JSON.stringify(rule, null, 2)));
  writeFileSync(join(at, 'cases.json'), JSON.stringify(proof, null, 2));
  return join(folder, name);
}
const asItIs = (text: string): string => text;

describe('The place of a value in a JSON text', () => {
  test('is where it begins, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 3 })), (value) => {
        const text = JSON.stringify(value, null, 1);
        const places = placesIn(text);
        for (const [name, inner] of Object.entries(value)) {
          const at = places.get(`/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
          expect(text.slice(at)).toMatch(JSON.stringify(inner, null, 1).slice(0, 1));
          expect(text.slice(at, (at ?? 0) + 1)).toBe(JSON.stringify(inner).slice(0, 1));
        }
      }),
    );
  });

  test('inside a text counts its letters and not its escapes', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', '"', '\n', '\\', 'م', '\u0001'), minLength: 1 });
    fc.assert(
      fc.property(letters, fc.nat(), (value, seed) => {
        const text = `{"when": ${JSON.stringify(value)}}`;
        const character = seed % value.length;
        const at = placeInString(text, placesIn(text).get('/when') ?? 0, character);
        const rest: string = JSON.parse(`"${text.slice(at, -1)}`);
        expect(rest).toBe(value.slice(character));
      }),
    );
    expect(placeAt('a\nbc', 3)).toEqual({ line: 2, column: 2 });
  });
});

describe('npm run rules', () => {
  test('check passes the catalogue of this repository', async () => {
    expect(await rules('check')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/\d+ rules checked: all right/),
    });
  });

  test('check names file, line and column of a wrong name, with a hint', async () => {
    const wrong = aFolder('misspelt', (text) => text.replace('own.changes.exists', 'own.changess.exists'));
    const { code, err } = await rules('check', wrong);
    expect(code).toBe(1);
    const line =
      JSON.stringify(rule, null, 2)
        .split('\n')
        .findIndex((each) => each.includes('"when"')) + 1;
    expect(err).toContain(
      `rule.json:${line}:16\n  when: There is no \`changess\` in \`own\`.\n  Did you mean \`changes\`?`,
    );
  });

  test('check says what is no JSON, what has no cases, and which fact of a case does not exist', async () => {
    const broken = await rules(
      'check',
      aFolder('broken', (text) => text.replace('"version": 1,', '"version": 1')),
    );
    expect(broken.err).toMatch(/rule\.json:4:\d+\n {2}This is no JSON/);
    const unproven = await rules('check', aFolder('unproven', asItIs, []));
    expect(unproven.err).toContain('No case shows the outcome flagged.');
    const [first] = cases;
    const stranger = [{ ...first, facts: { own: { changess: [] } } }, ...cases.slice(1)];
    const strange = await rules('check', aFolder('strange', asItIs, stranger));
    expect(strange.err).toContain('There is no fact own.changess.');
    expect([broken.code, unproven.code, strange.code]).toEqual([1, 1, 1]);
  });

  test('test tells which case does not come out as promised', async () => {
    const [first, ...rest] = cases;
    const failing = aFolder('failing', asItIs, [{ ...first, outcome: 'clear' }, ...rest, first]);
    const { code, err } = await rules('test', failing);
    expect(code).toBe(1);
    expect(err).toContain(`"${first?.name}" promises clear, and the rule gives flagged.`);
  });

  test('diff shows field by field what differs between two folders', async () => {
    const [before, after] = [
      aFolder('before', asItIs),
      aFolder('after', (text) => text.replace('"version": 1', '"version": 2')),
    ];
    const { code, out } = await rules('diff', before, after);
    expect(code).toBe(0);
    expect(out).toBe(`changed  ${rule.id}\n    version\n      - 1\n      + 2\n1 rules differ.\n`);
  });

  test('backtest tries a folder on a generated country, without an installation', async () => {
    const { code, out } = await rules(
      'backtest',
      aFolder('tried', asItIs),
      '--seed-country',
      '--contracts',
      '60',
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^60 contracts as of/);
    expect(out).toContain('no figure says anything about a real firm');
    // The folder holds one new rule; all others stay, so nothing is cleared.
    expect(out.match(/cleared \d+/g)).toEqual(['cleared 0']);
  });

  test('says what is wrong with the call, and how to go on', async () => {
    const nowhere = await rules('check', join(folder, 'nowhere'));
    expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining('Name the folder')]);
    const silent = await rules('diff', 'active', folder, '--token', 'x', '--url', 'http://localhost:9');
    expect([silent.code, silent.err]).toEqual([
      2,
      expect.stringContaining('Start the product with npm start'),
    ]);
  });
});
