import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf, guarded } from '../../functions/pages/csv.ts';

/** Reads RFC 4180 by its grammar, and nothing of how it was written. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (let more = true; more; at += 1) {
      let cell = '';
      if (text[at] === '"') {
        for (at += 1; !(text[at] === '"' && text[at + 1] !== '"'); at += 1) {
          if (text[at] === '"') at += 1;
          cell += text[at];
        }
        at += 1;
      } else for (; text[at] !== ',' && text[at] !== '\r'; at += 1) cell += text[at];
      row.push(cell);
      more = text[at] === ',';
    }
    at += 1;
    rows.push(row);
  }
  return rows;
}

const nasty = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '＝',
  '＋',
  '－',
  '＠',
  '﹢',
  '"',
  ',',
  "'",
  ' ',
  '\u200F',
  '\uFEFF',
  'a',
  'ع',
  '1',
);
const anyText = fc.oneof(
  fc.string({ unit: nasty, maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const columns = (width: number) =>
  Array.from({ length: width }, (_, at) => ({
    heading: `c${at}`,
    cell: (row: readonly string[]) => row[at],
  }));

describe('a file for a spreadsheet', () => {
  test('gives every text back, whatever is in it, with an apostrophe where a formula would begin', () =>
    fc.assert(
      fc.property(fc.array(fc.array(anyText, { minLength: 3, maxLength: 3 }), { maxLength: 6 }), (rows) => {
        const text = csvOf(columns(3), rows);
        expect(text.startsWith('\uFEFF')).toBe(true);
        expect(read(text.slice(1))).toEqual([['c0', 'c1', 'c2'], ...rows.map((row) => row.map(guarded))]);
      }),
    ));

  test('has no text that a spreadsheet would run, behind spaces and unseen marks and in wide signs too', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = guarded(text)
          .normalize('NFKC')
          .replace(/^[\s\p{Cf}\p{Cc}]+/u, '');
        expect(/^[=+\-@]/.test(shown)).toBe(false);
        expect(/^[\t\r\n]/.test(guarded(text))).toBe(false);
      }),
      { numRuns: 1000 },
    ));

  test.each(['=1+1', '＝1+1', '+973', '－5', '@SUM(A1)', '\tx', '\rx', ' =1', '\u200F=1', '\uFEFF=1'])(
    'guards %j',
    (text) => {
      expect(guarded(text)).toBe(`'${text}`);
    },
  );

  test('leaves what is harmless as it is, and numbers numbers', () => {
    expect(guarded('Awal Contracting - Riffa')).toBe('Awal Contracting - Riffa');
    expect(csvOf([{ heading: 'n', cell: (n: number) => n }], [-5])).toBe('\uFEFF"n"\r\n-5\r\n');
  });
});
