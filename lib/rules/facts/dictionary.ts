import type { FactType } from '../language/fact-type.ts';
import { factSchema } from './schema.ts';

/** One thing that a rule may ask, said to the person who writes the rule. */
export interface DictionaryEntry {
  /** As a rule names it; an element of a list as `own.disclosure.items[].amount`. */
  path: string;
  kind: (typeof kinds)[keyof typeof kinds] | 'list' | 'group';
  meaning: string;
  /** What one of a number is. */
  unit?: string;
  /** The closed list that a text is taken from. */
  values?: readonly string[];
}

const kinds = { int: 'number', bool: 'yes or no', string: 'text', date: 'day' } as const;

function entriesOf(path: string, fact: FactType): DictionaryEntry[] {
  const { meaning } = fact;
  if (fact.kind === 'list') return [{ path, kind: 'list', meaning }, ...entriesOf(`${path}[]`, fact.of)];
  if (fact.kind === 'object')
    return [
      { path, kind: 'group', meaning },
      ...Object.entries(fact.fields).flatMap(([name, part]) => entriesOf(`${path}.${name}`, part)),
    ];
  const { unit, values } = fact;
  return [{ path, kind: kinds[fact.type], meaning, ...(unit && { unit }), ...(values && { values }) }];
}

/** Every fact, in the order of the schema: a group before its parts, a list before its elements. */
export const factDictionary = (): DictionaryEntry[] =>
  Object.entries(factSchema).flatMap(([root, fact]) => entriesOf(root, fact));

let entries: ReadonlyMap<string, DictionaryEntry> | undefined;

/** The entry of one fact that was read, such as `own.wages.months[3].due`; nothing where the dictionary has it no more. */
export function factAt(path: string): DictionaryEntry | undefined {
  entries ??= new Map(factDictionary().map((entry) => [entry.path, entry]));
  return entries.get(path.replaceAll(/\[\d+\]/g, '[]'));
}

export const factUnit = (path: string): string | undefined => factAt(path)?.unit;
