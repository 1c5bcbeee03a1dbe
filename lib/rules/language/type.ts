import type { FactType, ScalarName } from './fact-type.ts';

export interface ValueType {
  readonly kind: 'value';
  readonly type: ScalarName;
  readonly values?: readonly string[];
}
export interface ListType {
  readonly kind: 'list';
  readonly of: Type;
}
/** What an expression gives. `broken` is an expression already complained about: nothing more is said about it. */
export type Type =
  | ValueType
  | ListType
  | { readonly kind: 'object'; readonly fields: { readonly [name: string]: FactType } }
  | { readonly kind: 'broken' };

const scalar = (type: ScalarName): ValueType => ({ kind: 'value', type });
export const intType = scalar('int');
export const boolType = scalar('bool');
export const stringType = scalar('string');
export const dateType = scalar('date');
export const broken: Type = { kind: 'broken' };

const scalarWords: Record<ScalarName, string> = {
  int: 'a number',
  bool: 'a yes or no',
  string: 'a text',
  date: 'a date',
};

/** A type in the words of a rules officer. */
export function words(type: Type): string {
  if (type.kind === 'value') return scalarWords[type.type];
  if (type.kind === 'list') return 'a list';
  return type.kind === 'object' ? 'a group of facts' : 'a mistake';
}

/** A type in CEL's notation: `bool`, `list<int>`. */
export function typeName(type: Type): string {
  if (type.kind === 'value') return type.type;
  return type.kind === 'list' ? `list<${typeName(type.of)}>` : 'object';
}

export const isScalar = (type: Type, ...names: readonly ScalarName[]): type is ValueType =>
  type.kind === 'value' && names.includes(type.type);
