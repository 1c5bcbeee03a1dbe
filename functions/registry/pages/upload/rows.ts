import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../../lib/domain/values/canonical-json.ts';
import type { FormBody } from '../../../pages/ask.ts';
import { asFormBody, readForm } from '../../../pages/form.ts';
import { readCsv } from '../../../pages/read-csv.ts';
import type { Registrar } from '../register-contract/body.ts';

/** So many, each a transaction of its own, are done while a browser waits. */
export const mostRows = 100;

/** One contract of a file. `body` is absent for a line that cannot be read. */
export interface UploadRow {
  line: number;
  worker: string;
  body?: FormBody;
  /** The same row has the same key: sending it again registers nothing twice. */
  key: string;
}

const keyOf = (body: unknown): string =>
  `upload-${createHash('sha256').update(canonicalJson(body)).digest('hex')}`;

/** Who registers need not be written in every row. */
const ownPlace = ({ id, kind }: Registrar): Record<string, string> =>
  kind === 'employer' ? { employerId: id } : { agencyId: id };

interface Named {
  worker?: { name?: { latin?: unknown } };
}
const workerIn = (body: object): string => {
  const { worker }: Named = body;
  const latin = worker?.name?.latin;
  return typeof latin === 'string' ? latin : '';
};

function rowOf(body: object, line: number, me: Registrar): UploadRow {
  const whole = asFormBody({ ...ownPlace(me), ...body });
  return { line, worker: workerIn(whole), body: whole, key: keyOf(whole) };
}

function fromCsv(text: string, me: Registrar): UploadRow[] {
  const [columns = [], ...rows] = readCsv(text);
  return rows.map((row, at) => {
    const typed = columns.map((name, column): [string, string] => [name.trim(), (row[column] ?? '').trim()]);
    return rowOf(readForm(String(new URLSearchParams(typed))).body(), at + 2, me);
  });
}

function parsed(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function fromJsonLines(text: string, me: Registrar): UploadRow[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const body = parsed(line);
    return [body ? rowOf(body, at + 1, me) : { line: at + 1, worker: '', key: keyOf(line) }];
  });
}

/** The contracts of a file. Lines are counted as an editor counts them, the line of names included. */
export const uploadRows = (text: string, me: Registrar): UploadRow[] =>
  text.trimStart().startsWith('{') ? fromJsonLines(text, me) : fromCsv(text, me);
