import { keys } from './keys.ts';
import type { Reader, Write } from './table/table.ts';

/** What was put into a mailbox and is not taken out yet: sealed, for the processor alone. */
export interface SealedLetter {
  id: string;
  /** The mailbox that it belongs to, by its place. */
  place: string;
  at: string;
  sealed: string;
}

export const putLetter = ({ id, place, at, sealed }: SealedLetter): Write<'protected'> => ({
  put: 'protected',
  item: { ...keys.letter(id), p: place, at, s: sealed },
  when: 'absent',
});

/** A letter by its id; undefined when it was taken out before. */
export async function findLetter(table: Reader, id: string): Promise<SealedLetter | undefined> {
  const item = await table.get(keys.letter(id));
  return item && { id, place: String(item.p), at: String(item.at), sealed: String(item.s) };
}

/** Takes a letter out; twice is the same as once. */
export const removeLetter = (id: string): Write<'protected'> => ({
  remove: 'protected',
  key: keys.letter(id),
});

/** Which report a receipt belongs to, both ways. Put again it is the same. */
export const putReceiptOfReport = (place: string, reportId: string): Write<'protected'>[] => [
  { put: 'protected', item: { ...keys.reportOfReceipt(place), r: reportId } },
  { put: 'protected', item: { ...keys.receiptOfReport(reportId), p: place } },
];

export async function findReportOfReceipt(table: Reader, place: string): Promise<string | undefined> {
  const item = await table.get(keys.reportOfReceipt(place));
  return item && String(item.r);
}

/** The place of the mailbox from which a report came; undefined for one that was not told through a mailbox. */
export async function findReceiptOfReport(table: Reader, reportId: string): Promise<string | undefined> {
  const item = await table.get(keys.receiptOfReport(reportId));
  return item && String(item.p);
}
