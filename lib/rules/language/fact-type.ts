import type { Why } from '../outcome.ts';

/** The four kinds of a single value: a safe integer, yes or no, a text, a calendar day `YYYY-MM-DD`. */
export type ScalarName = 'int' | 'bool' | 'string' | 'date';

export interface ValueFact<S extends ScalarName = ScalarName, V extends string = string> {
  readonly kind: 'value';
  readonly type: S;
  /** One sentence for the person who writes a rule. */
  readonly meaning: string;
  /** What one of an int is: fils, days, hours. */
  readonly unit?: string;
  /** The closed list that a text is taken from; comparing it with any other text is refused. */
  readonly values?: readonly V[];
}
export interface ObjectFact<F extends Fields = Fields> {
  readonly kind: 'object';
  readonly meaning: string;
  readonly fields: F;
}
export interface ListFact<E extends FactType = FactType> {
  readonly kind: 'list';
  readonly meaning: string;
  readonly of: E;
}
export interface Fields {
  readonly [name: string]: FactType;
}
/** What a rule may ask, and what it would get. The whole dictionary of facts is one of these. */
export type FactType = ValueFact | ObjectFact | ListFact;

export const int = (meaning: string, unit?: string): ValueFact<'int'> =>
  unit === undefined
    ? { kind: 'value', type: 'int', meaning }
    : { kind: 'value', type: 'int', meaning, unit };

export const bool = (meaning: string): ValueFact<'bool'> => ({ kind: 'value', type: 'bool', meaning });

/** A text; with a closed list, `text('Who paid.', ['worker', 'employer'])`, a misspelt word in a rule is refused. */
export function text<const V extends string = string>(
  meaning: string,
  values?: readonly V[],
): ValueFact<'string', V> {
  return values === undefined
    ? { kind: 'value', type: 'string', meaning }
    : { kind: 'value', type: 'string', meaning, values };
}

export const date = (meaning: string): ValueFact<'date'> => ({ kind: 'value', type: 'date', meaning });

export const object = <const F extends Fields>(meaning: string, fields: F): ObjectFact<F> => ({
  kind: 'object',
  meaning,
  fields,
});

export const list = <const E extends FactType>(meaning: string, of: E): ListFact<E> => ({
  kind: 'list',
  meaning,
  of,
});

/** Stands in a dossier's facts where a value would, when it is unknown for a reason other than plain absence. */
export interface UnknownFact {
  readonly $unknown: Why;
}

/** A fact that cannot be known, and why. A missing key or `undefined` says `absent` by itself. */
export const unknownFact = (why: Why): UnknownFact => ({ $unknown: why });

/** The shape of the facts that a dictionary promises. Every one of them may be absent or unknown. */
export type FactsOf<T extends FactType> =
  T extends ObjectFact<infer F>
    ? { readonly [K in keyof F]?: FactsOf<F[K]> | UnknownFact | undefined }
    : T extends ListFact<infer E>
      ? readonly (FactsOf<E> | UnknownFact)[]
      : T extends ValueFact<infer S, infer V>
        ? { int: number; bool: boolean; string: V; date: string }[S]
        : never;
