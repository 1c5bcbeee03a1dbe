import type { Reader } from '../../reader.ts';
import type { Room } from './figure.tsx';

/** Where a plot begins and ends, seen by whoever reads: in Arabic it begins on the right, and so does time. */
export interface Sides {
  /** The x of the side from which one reads. */
  begin: number;
  end: number;
  /** 1 where x grows in reading direction, else -1. */
  onward: 1 | -1;
}

/**
 * The sides of a plot in its reader's direction. Time runs as the sentence above it does: from the right in Arabic
 * (`docs/adr/053-months-hands-and-views.md`).
 */
export const sidesOf = (
  { direction }: Pick<Reader, 'direction'>,
  { width, start, end }: Pick<Room, 'width' | 'start' | 'end'>,
): Sides =>
  direction === 'rtl'
    ? { begin: width - start, end, onward: -1 }
    : { begin: start, end: width - end, onward: 1 };
