import type { ReadType, Tree } from './tree.ts';

type Kind = ReadType['type'];

/** What a node gives by its word alone. */
const kinds: Partial<Record<Tree['op'], Kind>> = { asOf: 'date', list: 'list', filter: 'list', map: 'list' };
const literals: Readonly<Record<string, Kind>> = { string: 'string', boolean: 'bool' };

/**
 * What kind of value a tree gives, as far as anybody asks: a day, a list, or what it says itself. Whatever is calculated or
 * decided counts as a number here, because it is neither a day nor a list. A day written down is a mere text in its tree; what
 * it is, the tree beside it knows.
 */
export function kindOf(tree: Tree): Kind {
  if ('type' in tree) return tree.type;
  if (tree.op === 'if') return kindOf(tree.yes) === 'date' ? 'date' : kindOf(tree.no);
  return (tree.op === 'literal' ? literals[typeof tree.value] : kinds[tree.op]) ?? 'int';
}
