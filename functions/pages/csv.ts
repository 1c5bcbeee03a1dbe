/** A number is written as it is; a text is guarded. Undefined is an empty cell. */
export type Cell = string | number | undefined;

export interface CsvColumn<Row> {
  heading: string;
  cell(row: Row): Cell;
}

/** What a spreadsheet takes for the beginning of a formula, behind spaces and marks that nobody sees. */
const formula = /^[\s\p{Cf}\p{Cc}]*[=+\-@]/u;
const control = /^[\t\r\n]/;

/**
 * A text that no spreadsheet runs: one that begins like a formula gets an apostrophe in front. Wide forms of the signs count,
 * because some programs fold them (CWE-1236; threat model, Output).
 */
export const guarded = (text: string): string =>
  control.test(text) || formula.test(text.normalize('NFKC')) ? `'${text}` : text;

const written = (cell: Cell): string => {
  if (cell === undefined) return '';
  return typeof cell === 'number' ? String(cell) : `"${guarded(cell).replaceAll('"', '""')}"`;
};

/** A table as RFC 4180 has it, every text between quotes, with the mark by which spreadsheets know UTF-8. */
export function csvOf<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ heading }) => written(heading)),
    ...rows.map((row) => columns.map(({ cell }) => written(cell(row)))),
  ];
  return `\uFEFF${lines.map((line) => `${line.join(',')}\r\n`).join('')}`;
}

/** The file that a browser saves. */
export const csvFile = (name: string, content: string) => ({
  file: `${name}.csv`,
  type: 'text/csv; charset=utf-8; header=present',
  content,
});
