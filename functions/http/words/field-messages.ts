import type * as z from 'zod';
import type { FieldError } from '../../../lib/problems/problem-error.ts';
import { isFieldName, pointerTo, valueAt } from './json-pointer.ts';
import type { MessageTable, Params } from './message-table.ts';
import { domainMessages } from './messages-domain.ts';
import { shapeMessages } from './messages-shape.ts';
import { nearestName } from './nearest-name.ts';
import { fieldsAt } from './schema-fields.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What was checked, against what. `where` says how pointers begin: '' in the body, `#query` in the query. */
export interface Checked {
  schema: z.ZodType;
  input: unknown;
  where: '' | '#query' | '#header';
}

interface Fault {
  path: Path;
  code: string;
  params: Params;
}

const messages: MessageTable = { ...shapeMessages, ...domainMessages };
/** A caller mends fifty fields at a time; a million of them would only help whoever wants to tire the service. */
const mostErrors = 50;

const lengthCodes: Readonly<Record<string, readonly [small: string, big: string]>> = {
  string: ['too-short', 'too-long'],
  array: ['too-few', 'too-many'],
};
const sizeCodes = (origin: string) => lengthCodes[origin] ?? ['too-small', 'too-big'];

function unknownFields(issue: Issue & { code: 'unrecognized_keys' }, path: Path, checked: Checked): Fault[] {
  const known = fieldsAt(checked.schema, path);
  return issue.keys.slice(0, mostErrors).map((name) => {
    if (!isFieldName(name)) return { path, code: 'unknown-field', params: {} };
    const nearest = nearestName(name, known);
    return { path: [...path, name], code: 'unknown-field', params: { name, nearest } };
  });
}

/** Of a union's alternatives, the one that was probably meant: whose faults lie deepest, then are fewest. */
function likeliest(branches: readonly Issue[][]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) => Math.max(...issues.map((issue) => issue.path.length));
  return [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
}

function ofUnion(issue: Issue & { code: 'invalid_union' }, path: Path, checked: Checked): Fault[] {
  const missing = valueAt(checked.input, path) === undefined;
  if (missing) return [{ path, code: 'missing', params: {} }];
  if ('options' in issue && issue.options)
    return [{ path, code: 'not-allowed-value', params: { allowed: issue.options } }];
  const branch = likeliest(issue.errors);
  if (!branch.some((each) => each.path.length > 0)) return [{ path, code: 'no-alternative', params: {} }];
  return branch.flatMap((each) => faultsOf(each, path, checked));
}

function ofCustom(issue: Issue & { code: 'custom' }, path: Path): Fault {
  const { code, ...params } = issue.params ?? {};
  return { path, code: typeof code === 'string' ? code : 'refused-value', params };
}

function faultsOf(issue: Issue, base: Path, checked: Checked): Fault[] {
  const path = [...base, ...issue.path];
  const one = (code: string, params: Params = {}): Fault[] => [{ path, code, params }];
  const absent = valueAt(checked.input, path) === undefined;
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownFields(issue, path, checked);
    case 'invalid_union':
      return ofUnion(issue, path, checked);
    case 'invalid_type':
      return absent ? one('missing') : one('wrong-type', { expected: issue.expected });
    case 'invalid_value':
      return absent ? one('missing') : one('not-allowed-value', { allowed: issue.values });
    case 'too_small':
      return one(sizeCodes(issue.origin)[0], { minimum: issue.minimum, inclusive: issue.inclusive });
    case 'too_big':
      return one(sizeCodes(issue.origin)[1], { maximum: issue.maximum, inclusive: issue.inclusive });
    case 'invalid_format':
      return one('wrong-format', { pattern: bare(issue.pattern) });
    case 'not_multiple_of':
      return one('not-a-multiple', { divisor: issue.divisor });
    case 'custom':
      return [ofCustom(issue, path)];
    default:
      return one('refused-value');
  }
}

/** A pattern without the slashes and flags of its JavaScript form. */
const bare = (pattern: string | undefined): string | undefined => pattern?.replace(/^\/(.*)\/[a-z]*$/s, '$1');

const fallback = {
  en: 'The value is not valid. See the documentation.',
  ar: 'القيمة غير صالحة. انظر الوثائق.',
};

function toFieldError(fault: Fault, where: Checked['where']): FieldError {
  const message = messages[fault.code] ?? messages['refused-value'];
  return {
    pointer: where + pointerTo(fault.path),
    code: fault.code,
    message: message?.(fault.params) ?? fallback,
  };
}

/**
 * What a schema refused, as field errors: each with a pointer, a code, and a reason with its cure in both languages.
 * None repeats a value that was sent, and a name only when it is shaped like a field's.
 */
export function toFieldErrors(issues: readonly Issue[], checked: Checked): FieldError[] {
  const faults = issues.slice(0, mostErrors).flatMap((issue) => faultsOf(issue, [], checked));
  return faults.slice(0, mostErrors).map((fault) => toFieldError(fault, checked.where));
}

/** True when a code has its own message; a test holds every code of the domain against it. */
export const hasMessage = (code: string): boolean => Object.hasOwn(messages, code);
