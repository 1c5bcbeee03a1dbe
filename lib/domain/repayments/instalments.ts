import { addMonths, type PlainDate } from '../values/dates.ts';

export interface Instalment {
  dueOn: PlainDate;
  minor: number;
}

/**
 * A sum in as many monthly parts as asked for, none more than one minor unit larger than another; what does not divide comes
 * first, so that nobody waits for it. The parts always sum to the whole; there are never more parts than minor units.
 */
export function instalmentsOf(
  minor: number,
  { count, firstDueOn }: { count: number; firstDueOn: PlainDate },
): Instalment[] {
  if (!Number.isSafeInteger(minor) || minor < 0) throw new RangeError(`Not an amount: ${minor}`);
  const parts = Math.min(count, minor);
  const each = parts === 0 ? 0 : Math.floor(minor / parts);
  const larger = minor - each * parts;
  return Array.from({ length: parts }, (_, at) => ({
    dueOn: addMonths(firstDueOn, at),
    minor: at < larger ? each + 1 : each,
  }));
}

export type InstalmentState = 'paid' | 'partlyPaid' | 'open' | 'overdue';

export interface StandingInstalment extends Instalment {
  paidMinor: number;
  state: InstalmentState;
}

const stateOf = (
  { minor, dueOn }: Instalment,
  { paidMinor, asOf }: { paidMinor: number; asOf: PlainDate },
): InstalmentState => {
  if (paidMinor === minor) return 'paid';
  if (dueOn < asOf) return 'overdue';
  return paidMinor > 0 ? 'partlyPaid' : 'open';
};

/** What was paid fills the parts in the order in which they are due, whichever it was meant for. The day itself is in time. */
export function standingOf(
  instalments: readonly Instalment[],
  { paidMinor, asOf }: { paidMinor: number; asOf: PlainDate },
): StandingInstalment[] {
  const inOrder = instalments.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const standing: StandingInstalment[] = [];
  let left = paidMinor;
  for (const instalment of inOrder) {
    const paid = Math.min(left, instalment.minor);
    left -= paid;
    standing.push({ ...instalment, paidMinor: paid, state: stateOf(instalment, { paidMinor: paid, asOf }) });
  }
  return standing;
}

/** What should have been paid by now and was not. */
export const arrearsOf = (standing: readonly StandingInstalment[]): number =>
  standing
    .filter(({ state }) => state === 'overdue')
    .reduce((sum, { minor, paidMinor }) => sum + minor - paidMinor, 0);
