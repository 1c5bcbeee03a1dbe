import type { Text } from '../../problems/text.ts';
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

const scalarWords: Record<ScalarName, Text> = {
  int: { en: 'a number', ar: 'عدد' },
  bool: { en: 'a yes or no', ar: 'نعم أو لا' },
  string: { en: 'a text', ar: 'نص' },
  date: { en: 'a date', ar: 'تاريخ' },
};
const otherWords: Record<Exclude<Type['kind'], 'value'>, Text> = {
  list: { en: 'a list', ar: 'قائمة' },
  object: { en: 'a group of facts', ar: 'مجموعة وقائع' },
  broken: { en: 'a mistake', ar: 'خطأ' },
};

/** A type in the words of a rules officer. */
export const words = (type: Type): Text =>
  type.kind === 'value' ? scalarWords[type.type] : otherWords[type.kind];

/** Two types beside each other, as "a number and a text". */
export const bothWords = (one: Type, other: Type): Text => ({
  en: `${words(one).en} and ${words(other).en}`,
  ar: `${words(one).ar}، ${words(other).ar}`,
});

/** A type in CEL's notation: `bool`, `list<int>`. */
export function typeName(type: Type): string {
  if (type.kind === 'value') return type.type;
  return type.kind === 'list' ? `list<${typeName(type.of)}>` : 'object';
}

export const isScalar = (type: Type, ...names: readonly ScalarName[]): type is ValueType =>
  type.kind === 'value' && names.includes(type.type);

/** The closed list that a value, or each element of a list, is taken from. */
export function closedList(type: Type): readonly string[] | undefined {
  if (type.kind === 'list') return closedList(type.of);
  return type.kind === 'value' ? type.values : undefined;
}

/** What one of two texts is taken from, where both are taken from a closed list. */
export const eitherList = (one: ValueType, other: ValueType): { values?: readonly string[] } =>
  one.values && other.values ? { values: [...new Set([...one.values, ...other.values])] } : {};
