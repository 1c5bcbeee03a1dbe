import type { Program, Where } from './compile-program.ts';
import type { Term } from './compile-term.ts';
import type { ItemRead, Tree } from './tree.ts';

/** How a day is wanted: as a number to calculate with (`day`) or as it is written (`text`). A tree does not always say. */
export type Want = 'day' | 'text' | undefined;

/** What a read is to give. */
export interface Wanted {
  readonly type: ItemRead['type'];
  readonly want: Want;
}

/** What a loop variable stands for while its body is read: a place in a list of facts, or the expression behind a `map`. */
export interface Slot {
  readonly level: number;
  read(path: readonly string[], wanted: Wanted): Term;
}

/** Something in the facts, as an expression of JavaScript, before anything is known of it. */
export interface Raw extends Where {
  readonly text: string;
}

/** One walk from trees to a program. */
export interface Lower {
  readonly program: Program;
  lower(tree: Tree, slots: readonly Slot[], want?: Want): Term;
  /** The guarded value at the end of a path of field names. */
  read(start: Raw, path: readonly string[], wanted: Wanted): Term;
}

/** The slots inside a loop: those around it, and its own. */
export function setSlot(slots: readonly Slot[], at: number, slot: Slot): Slot[] {
  const inner = slots.slice(0, at);
  inner[at] = slot;
  return inner;
}
