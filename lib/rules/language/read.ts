import { isPlainDate } from '../../domain/values/calendar.ts';
import { type Why, whys } from '../outcome.ts';
import type { ScalarName } from './fact-type.ts';
import { failure, type Gap, isGap, missingFact } from './gap.ts';
import { type Entry, List, type Run, type Scalar, type Value } from './run.ts';
import type { FactRead, ItemRead, LawRead, Range, ReadType } from './tree.ts';

type Found = { readonly value: unknown } | { readonly why: Why } | 'wrong';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Why a place in the facts holds no value; undefined when it does. */
function whyUnknown(value: unknown): Why | undefined {
  if (value === undefined || value === null) return 'absent';
  if (!isRecord(value) || !('$unknown' in value)) return undefined;
  return whys.find((why) => why === value.$unknown) ?? 'absent';
}

/** Follows a path down. Whatever is unknown on the way makes everything below it unknown, for the same reason. */
function follow(start: unknown, path: readonly string[]): Found {
  let value = start;
  for (const name of path) {
    const why = whyUnknown(value);
    if (why) return { why };
    if (!isRecord(value)) return 'wrong';
    value = Object.hasOwn(value, name) ? value[name] : undefined;
  }
  const why = whyUnknown(value);
  return why ? { why } : { value };
}

type Kind = ScalarName | 'object' | 'list';

function asScalar(value: unknown, kind: Kind): Scalar | undefined {
  if (kind === 'int') return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
  if (kind === 'bool') return typeof value === 'boolean' ? value : undefined;
  if (kind === 'string') return typeof value === 'string' ? value : undefined;
  return kind === 'date' && typeof value === 'string' && isPlainDate(value) ? value : undefined;
}

interface Asked {
  readonly path: string;
  readonly at: Range;
}

/** The door between facts and values: unknown becomes a gap, a value of the wrong kind a problem, the rest is noted as read. */
function admitScalar(found: Found, kind: Kind, { path, at }: Asked, run: Run): Scalar | Gap {
  if (found !== 'wrong' && 'why' in found) return missingFact(path, found.why);
  const value = found === 'wrong' ? undefined : asScalar(found.value, kind);
  if (value === undefined) return failure({ what: 'wrongType', at, path });
  run.reads.push({ path, value, at });
  return value;
}

/** The same door for a list: of the list itself only its length is noted, its elements are read one by one. */
function admitList(found: Found, of: Kind, { path, at }: Asked, run: Run): List | Gap {
  if (found !== 'wrong' && 'why' in found) return missingFact(path, found.why);
  if (found === 'wrong' || !Array.isArray(found.value)) return failure({ what: 'wrongType', at, path });
  run.reads.push({ path, value: { entries: found.value.length }, at });
  return new List(Array.from(found.value, (value, index) => ({ value, from: { list: path, index, of } })));
}

const admit = (found: Found, type: ReadType, asked: Asked, run: Run): Value =>
  type.type === 'list' ? admitList(found, type.of, asked, run) : admitScalar(found, type.type, asked, run);

const placeOf = ({ list, index }: NonNullable<Entry['from']>): string => `${list}[${index}]`;

export const readFact = (tree: FactRead, run: Run): Value =>
  admit(follow(run.facts, tree.path), tree, { path: tree.path.join('.'), at: tree.at }, run);

export const readLaw = (tree: LawRead, run: Run): Scalar | Gap =>
  admitScalar(follow(run.law(tree.name), []), tree.type, { path: `law.${tree.name}`, at: tree.at }, run);

/** A computed element is a value or a gap already; anything else cannot have passed the checker. */
function computed(value: unknown, at: Range): Scalar | Gap {
  if (isGap(value) || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return value;
  return failure({ what: 'wrongType', at });
}

export function readItem(tree: ItemRead, run: Run): Value {
  const entry = run.slots[tree.slot];
  if (!entry?.from) return computed(entry?.value, tree.at);
  const path = [placeOf(entry.from), ...tree.path].join('.');
  return admit(follow(entry.value, tree.path), tree, { path, at: tree.at }, run);
}

/** The single value that an element is, read now if it stands in the facts; `at` is where the text asks for it. */
export function readEntry(entry: Entry, at: Range, run: Run): Scalar | Gap {
  if (!entry.from) return computed(entry.value, at);
  return admitScalar(follow(entry.value, []), entry.from.of, { path: placeOf(entry.from), at }, run);
}
