import { type DatePart, dateParts, typedDateText } from '../../lib/domain/values/typed-date.ts';
import type { FormBody } from './ask.ts';

type Entry = readonly [name: string, value: string];

/**
 * What was typed into a form. Names are the paths of the operation's own body with dots (`terms.wage.amount`), so a
 * problem's pointer names a field of the page and nothing is mapped by hand.
 */
export interface Form {
  /** As typed; what was left empty is an empty text. */
  value(name: string): string;
  all(name: string): readonly string[];
  /** The fields whose names begin so, as nested JSON; what was left empty is absent. */
  body(without?: readonly string[]): FormBody;
  /** Every field, to be carried on by a page that is not the last. */
  entries(): readonly Entry[];
  /** The text of a file stands in one of its fields: more than a browser keeps, and nothing that a page fills in again. */
  isWithFile: boolean;
}

/** The field with which a carried form says who typed it. */
export const markField = 'typedBy';
/** Fields of the console's own: they never reach an operation. */
const own = new Set(['key', 'etag', 'action', 'purpose', 'step', markField]);
const namePattern = /^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*(-(day|month|year))?$/;
/** The deepest of our forms has seven parts; a name is not sent to make the house dig. */
const mostParts = 12;
const longestName = 200;
const isOurs = (name: string): boolean =>
  name.length <= longestName && namePattern.test(name) && name.split('.').length <= mostParts;

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

function put(tree: Tree, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    tree[first] = value;
    return;
  }
  const below = Object.hasOwn(tree, first) ? tree[first] : undefined;
  const branch = isTree(below) ? below : {};
  tree[first] = branch;
  put(branch, rest, value);
}

/** Numbered branches (`items.0.amount`) become lists, in the order of their numbers and without the gaps. */
function withLists(value: unknown): unknown {
  if (!isTree(value) || Array.isArray(value)) return value;
  const names = Object.keys(value);
  if (names.length > 0 && names.every((name) => /^\d+$/.test(name)))
    return names.toSorted((a, b) => Number(a) - Number(b)).map((name) => withLists(value[name]));
  return Object.fromEntries(names.map((name) => [name, withLists(value[name])]));
}

/** The one place where typed text becomes what an operation is asked with; the operation judges it. */
export const asFormBody = (value: unknown): FormBody => value as FormBody;

const isDatePart = (text: string): text is DatePart => dateParts.some((part) => part === text);

/** `startsOn-day` and its like are boxes of one answer, `startsOn`; of any other field nothing. */
function boxOf(name: string): { field: string; part: DatePart } | undefined {
  const [field = '', part = ''] = name.split('-');
  return isDatePart(part) ? { field, part } : undefined;
}

/** The boxes of a day joined to the one answer that they are; where a day comes whole, it stays. */
function withWholeDates(entries: readonly Entry[]): readonly Entry[] {
  const typed = new Map<string, Record<DatePart, string>>();
  for (const [name, value] of entries) {
    const box = boxOf(name);
    if (!box) continue;
    const day = typed.get(box.field) ?? { day: '', month: '', year: '' };
    day[box.part] = value;
    typed.set(box.field, day);
  }
  const dates = [...typed].map(([name, day]): Entry => [name, typedDateText(day)]);
  const whole = entries.filter(([name]) => !boxOf(name));
  return [...whole, ...dates.filter(([name]) => !whole.some(([known]) => known === name))];
}

/** Reads `application/x-www-form-urlencoded`. A name that is not ours is dropped: no form of ours sends it. */
export function readForm(text: string, { isWithFile = false } = {}): Form {
  const entries = withWholeDates(
    [...new URLSearchParams(text)]
      .filter(([name]) => isOurs(name))
      .map(([name, value]) => [name, value.replaceAll('\r\n', '\n').trim()] as const),
  );
  const all = (name: string) => entries.filter(([known]) => known === name).map(([, value]) => value);
  return {
    isWithFile,
    value: (name) => all(name)[0] ?? '',
    all,
    entries: () => entries,
    body(without = []) {
      const tree: Tree = Object.create(null);
      for (const [name, value] of entries) {
        if (own.has(name) || without.includes(name) || value === '') continue;
        put(tree, name.split('.'), value);
      }
      return asFormBody(withLists(tree));
    },
  };
}
