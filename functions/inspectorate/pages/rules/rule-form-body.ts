import type { Text } from '../../../../lib/problems/text.ts';
import type { FormBody } from '../../../pages/ask.ts';
import type { Fault } from '../../../pages/check.ts';
import { asFormBody, type Form } from '../../../pages/form.ts';
import { withoutEmptyRows } from '../../../pages/form-rows.ts';
import type { Telling } from '../../../pages/parts/form.tsx';
import type { Reader } from '../../../pages/reader.ts';

const words = {
  notJson: {
    en: 'Line {line}, column {column}: this is not JSON. Look for a missing comma, quotation mark or bracket just before.',
    ar: 'السطر {line}، العمود {column}: ليس هذا JSON. ابحث قبيل ذلك عن فاصلة أو علامة اقتباس أو قوس ناقص.',
  },
  notAList: {
    en: 'Cases are a list: begin with [ and end with ].',
    ar: 'الحالات قائمة: ابدأ بالقوس [ وانتهِ بالقوس ].',
  },
  ofCase: { en: 'Case {number}: {message}', ar: 'الحالة {number}: {message}' },
} as const satisfies Record<string, Text>;

/** The form as it is read: rows without a gap, so that a fault names the row that the person sees. */
export const tidyRuleForm = (form: Form): Form => withoutEmptyRows(withoutEmptyRows(form, 'law'), 'evidence');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const recordIn = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Rows of name, value and form as the rule keeps them: a record by name. */
const evidenceOf = (rows: unknown): Record<string, unknown> =>
  Object.fromEntries(
    listIn(rows)
      .map(recordIn)
      .map(({ name, ...rest }) => [String(name ?? ''), rest]),
  );

/** What JSON says of where it stopped reading, counted in characters; the end where it does not say. */
function placeOf(error: unknown, text: string): { line: number; column: number } {
  const found = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  const before = text.slice(0, found === undefined ? text.length : Number(found)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

type Cases = { cases: unknown[] } | { fault: string };

function casesIn(text: string, reader: Reader): Cases {
  if (text === '') return { cases: [] };
  try {
    const cases: unknown = JSON.parse(text);
    return Array.isArray(cases) ? { cases } : { fault: reader.say(words.notAList) };
  } catch (error) {
    return { fault: reader.say(words.notJson, placeOf(error, text)) };
  }
}

export type WrittenRule = { body: FormBody } | { problem: Telling };

/** A rule with its cases, as `putRule` takes them, of what was typed; or why the cases cannot be read as JSON. */
export function writtenRule(form: Form, reader: Reader): WrittenRule {
  const read = casesIn(form.value('cases'), reader);
  if ('fault' in read) {
    const errors: Fault[] = [{ pointer: '/cases', code: 'not-json', message: read.fault }];
    return { problem: { title: '', detail: '', errors } };
  }
  const { rule, law, evidence } = recordIn(form.body(['cases']));
  const { jurisdictions, history, ...typed } = recordIn(rule);
  const countries = String(jurisdictions ?? '')
    .split(/[\s,،]+/)
    .filter(Boolean);
  const whole = {
    ...typed,
    subject: 'contract',
    period: 'contract',
    evidence: evidenceOf(evidence),
    legalBasis: listIn(law),
    jurisdictions: countries,
    ...(history === 'true' ? { history: true } : {}),
  };
  return { body: asFormBody({ rule: whole, cases: read.cases }) };
}

/** The field of the form that a fault of the operation is about. */
function fieldOf(pointer: string, form: Form): string {
  const [, part, name, field, ...rest] = pointer.split('/');
  if (part !== 'rule') return pointer;
  if (name === 'legalBasis') return ['', 'law', field, ...rest].join('/');
  if (name !== 'evidence') return pointer;
  const row = form
    .entries()
    .find(([key, value]) => /^evidence\.\d+\.name$/.test(key) && value === field)?.[0];
  return row ? ['', ...row.split('.').slice(0, 2), ...rest].join('/') : pointer;
}

/** What the operation said of a rule, told of the fields of the form; of a case, with its number. */
export function faultsOfRule(problem: Telling, form: Form, reader: Reader): Telling {
  if (!problem.errors) return problem;
  const errors = problem.errors.map((fault) => {
    const at = /^\/cases\/(\d+)/.exec(fault.pointer)?.[1];
    if (at === undefined) return { ...fault, pointer: fieldOf(fault.pointer, form) };
    const message = reader.say(words.ofCase, { number: Number(at) + 1, message: fault.message });
    return { ...fault, pointer: '/cases', message };
  });
  return { ...problem, errors };
}
