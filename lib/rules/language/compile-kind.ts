import type { ReadType, Tree } from './tree.ts';

/**
 * What kind of value a tree gives, as far as it says. A day written down is a mere text in its tree; what it is, the tree
 * beside it knows.
 */
export function kindOf(tree: Tree): ReadType['type'] {
  switch (tree.op) {
    case 'literal':
      return typeof tree.value === 'string' ? 'string' : typeof tree.value === 'number' ? 'int' : 'bool';
    case 'fact':
    case 'item':
    case 'law':
      return tree.type;
    case 'asOf':
      return 'date';
    case 'if':
      return kindOf(tree.yes) === 'date' ? 'date' : kindOf(tree.no);
    case 'call':
      return tree.name === 'days' || tree.name === 'months' ? 'int' : 'bool';
    case 'negate':
    case 'size':
    case 'sum':
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return 'int';
    case 'list':
    case 'filter':
    case 'map':
      return 'list';
    default:
      return 'bool';
  }
}
