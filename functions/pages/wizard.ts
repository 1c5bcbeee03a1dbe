import type { Child } from 'hono/jsx';
import type { Text } from '../../lib/problems/text.ts';
import type { FormBody } from './ask.ts';
import type { Fault } from './check.ts';
import { asFormBody, type Form, readForm } from './form.ts';
import type { FormState } from './parts/fields.tsx';
import { idOf } from './parts/fields.tsx';
import { formState } from './parts/form.tsx';
import type { Reader } from './reader.ts';
import { type Draft, longestDraft } from './session/drafts.ts';

/** One question of a long form, on a page of its own. */
export interface Step {
  id: string;
  title: Text;
  /** The fields that it asks; a fault of any other belongs to another page. */
  names: readonly string[];
  fields(form: FormState): Child;
  /** For the page that shows all answers, a line each; what was left open has none. */
  answer(draft: Draft, reader: Reader): readonly (string | undefined)[];
}

/** The form that a draft stands for, as if it had been typed on one page. */
export const formOfDraft = (draft: Draft): Form => readForm(String(new URLSearchParams(draft)));

/** The draft with what this page's form says now; a field that was emptied is gone from it. */
export function withAnswers(draft: Draft, { names }: Step, form: Form): Draft {
  const kept = Object.entries(draft).filter(([name]) => !names.includes(name));
  const typed = names.map((name) => [name, form.value(name)] as const).filter(([, value]) => value !== '');
  return Object.fromEntries([...kept, ...typed]);
}

/** Whether a browser can keep so much. */
export const isTooLong = (draft: Draft): boolean => Buffer.byteLength(JSON.stringify(draft)) > longestDraft;

const nameOf = (pointer: string): string => pointer.replace(/^\//, '').replaceAll('/', '.');

/** The field of a step on which a fault is told: of a whole group (`/worker/name`), the first field that belongs to it. */
const fieldAtFault = ({ names }: Step, pointer: string): string | undefined => {
  const about = nameOf(pointer);
  return names.find((name) => name === about || name.startsWith(`${about}.`) || about.startsWith(`${name}.`));
};

const isOf = (step: Step, pointer: string): boolean => fieldAtFault(step, pointer) !== undefined;

/** The step that asks for what is at fault, and the id of the field on it. */
export function whereToMend(
  steps: readonly Step[],
  pointer: string,
): { step: Step; name: string; field: string } | undefined {
  for (const step of steps) {
    const name = fieldAtFault(step, pointer);
    if (name !== undefined) return { step, name, field: idOf(name) };
  }
  return undefined;
}

type Judge = (body: FormBody) => Promise<readonly Fault[]>;

/** The body with an empty group where one is missing. */
function opened(body: unknown, [first, ...rest]: readonly string[]): unknown {
  const tree = typeof body === 'object' && body !== null ? body : {};
  if (first === undefined) return tree;
  return {
    ...tree,
    [first]: opened(Object.hasOwn(tree, first) ? Reflect.get(tree, first) : undefined, rest),
  };
}

/**
 * What is wrong with the answers of one step. A group in which nothing was typed is judged as if it were there and empty: so
 * each of its fields is told to be missing at once, and not one after another.
 */
export async function faultsOfStep(step: Step, body: FormBody, judge: Judge): Promise<readonly Fault[]> {
  const faults = (await judge(body)).filter(({ pointer }) => isOf(step, pointer));
  const group = faults.find(
    ({ code, pointer }) => code === 'missing' && !step.names.includes(nameOf(pointer)),
  );
  if (!group) return faults;
  const whole = asFormBody(opened(body, nameOf(group.pointer).split('.')));
  const deeper = await faultsOfStep(step, whole, judge);
  return deeper.length > 0 ? deeper : faults;
}

/** What a step shows: what was typed just now, or before, with the faults of its own fields. */
export const stateOf = (
  reader: Reader,
  { step, draft, faults, today }: { step: Step; draft: Draft; faults: readonly Fault[]; today: string },
): FormState =>
  formState(reader, {
    value: (name) => (Object.hasOwn(draft, name) ? (draft[name] ?? '') : ''),
    today,
    faults,
    isAt: (name, { pointer }) => fieldAtFault(step, pointer) === name,
  });
