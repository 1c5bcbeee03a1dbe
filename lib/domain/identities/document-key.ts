import type { WorkerSnapshot } from '../contracts/worker.ts';

type Document = WorkerSnapshot['document'];

/** Shorter numbers, and those of one repeated sign, are what people type when they have none: they would join strangers. */
const shortest = 5;
const isPlaceholder = (number: string): boolean => number.length < shortest || /^(.)\1*$/.test(number);

/** As it is printed, without what people write between the signs. */
const normalised = (number: string): string => number.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');

/** Bahrain's national number is the CPR, whatever whoever filed it called it. */
const typeOf = ({ type, issuingCountry }: Document): Document['type'] =>
  type === 'nationalId' && issuingCountry === 'BH' ? 'cpr' : type;

function keyOf(document: Document): string[] {
  const number = normalised(document.number);
  return isPlaceholder(number) ? [] : [[typeOf(document), document.issuingCountry, number].join('|')];
}

/**
 * What tells that two snapshots are of one worker: document type, issuing country and number (decisions, 3), of either
 * document. Never a name or a birth date. Empty when no number can be relied on.
 */
export const documentKeys = ({ document, secondDocument }: WorkerSnapshot): string[] => [
  ...new Set([document, ...(secondDocument ? [secondDocument] : [])].flatMap(keyOf)),
];
