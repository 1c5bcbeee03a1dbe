import type { Fault } from '../../../pages/check.ts';
import type { Reader } from '../../../pages/reader.ts';
import { refusalOf } from '../../../pages/refusal-of.ts';
import type { VisitAsking } from '../define-page.ts';
import type { UploadRow } from './rows.ts';
import { uploadWords as words } from './words.ts';

/** What became of one row. */
export interface RowResult {
  line: number;
  worker: string;
  contractId?: string;
  faults: readonly Pick<Fault, 'pointer' | 'message'>[];
}

async function registerRow(
  { ask }: Pick<VisitAsking<'registerContract'>, 'ask'>,
  { line, worker, body, key }: UploadRow,
  reader: Reader,
): Promise<RowResult> {
  if (!body) return { line, worker, faults: [{ pointer: '', message: reader.say(words.unreadable) }] };
  let contractId = '';
  const problem = await refusalOf(async () => {
    contractId = (await ask('registerContract', { body, key })).body.contract.id;
  });
  if (!problem) return { line, worker, contractId, faults: [] };
  return { line, worker, faults: problem.errors ?? [{ pointer: '', message: problem.detail }] };
}

/** Registers row by row, in the order of the file: each is whole or not there, and a fault of one keeps no other from it. */
export async function registerRows(
  visit: Pick<VisitAsking<'registerContract'>, 'ask'>,
  rows: readonly UploadRow[],
  reader: Reader,
): Promise<RowResult[]> {
  const results: RowResult[] = [];
  for (const row of rows) results.push(await registerRow(visit, row, reader));
  return results;
}
