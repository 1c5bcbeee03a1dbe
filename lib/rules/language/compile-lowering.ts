import type { Program, Where } from './compile-program.ts';
import type { Term } from './compile-term.ts';
import type { ItemRead, Tree } from './tree.ts';

/** How a day is wanted: as a number to calculate with (`day`) or as it is written (`text`). A tree does not always say. */
export type Want = 'day' | 'text' | undefined;

/** A read of something: the way to it, and what it is to give. */
export type Asked = Pick<ItemRead, 'path' | 'type'>;

/** What a loop variable stands for while its body is read: a place in a list of facts, or the expression behind a `map`. */
export interface Slot {
  readonly level: number;
  read(asked: Asked, want: Want): Term;
}

/** Something in the facts, as an expression of JavaScript, before anything is known of it. */
export interface Raw extends Where {
  readonly text: string;
}

/** A place in the facts that was read, or lies on the way: what several rules read is let in once. */
export interface FactsRead {
  /** How JavaScript gets there. */
  readonly text: string;
  fields?: Map<string, FactsRead>;
  /** What was last asked for there, and what it came to. */
  as?: string;
  term?: Term;
}

/** A walk from trees to a program, inside the loops whose slots these are. */
export interface Lower {
  readonly program: Program;
  readonly slots: readonly Slot[];
  readonly facts: FactsRead;
  lower(tree: Tree, to: Lower, want?: Want): Term;
}

/** The inside of a loop: the slots around it, and its own. */
export function inside({ program, slots, facts, lower }: Lower, at: number, slot: Slot): Lower {
  const inner = slots.slice(0, at);
  inner[at] = slot;
  return { program, slots: inner, facts, lower };
}
