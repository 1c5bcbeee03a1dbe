/**
 * The way out for a tree that no checker made, or that is newer than this compiler. Nobody reads why: its rules are left to
 * the interpreter.
 */
export function stray(): never {
  throw new Error('stray');
}
