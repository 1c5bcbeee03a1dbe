import type { ReadType, Tree } from './tree.ts';

type Kind = ReadType['type'];

/** What a node gives by its word alone; a comparison, or anything else that is not named, gives yes or no. */
const kinds: Partial<Record<Tree['op'], Kind>> = {
  asOf: 'date',
  ...{ negate: 'int', size: 'int', sum: 'int', '+': 'int', '-': 'int', '*': 'int', '/': 'int', '%': 'int' },
  ...{ list: 'list', filter: 'list', map: 'list' },
};
const literals: Readonly<Record<string, Kind>> = { string: 'string', number: 'int' };

/**
 * What kind of value a tree gives, as far as it says. A day written down is a mere text in its tree; what it is, the tree
 * beside it knows.
 */
export function kindOf(tree: Tree): Kind {
  if ('type' in tree) return tree.type;
  if (tree.op === 'literal') return literals[typeof tree.value] ?? 'bool';
  if (tree.op === 'if') return kindOf(tree.yes) === 'date' ? 'date' : kindOf(tree.no);
  if (tree.op === 'call') return tree.name === 'days' || tree.name === 'months' ? 'int' : 'bool';
  return kinds[tree.op] ?? 'bool';
}
