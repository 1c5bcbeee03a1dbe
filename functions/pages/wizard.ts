import type { Child } from 'hono/jsx';
import type { Text } from '../../lib/problems/text.ts';
import type { Fault } from './check.ts';
import { type Form, readForm } from './form.ts';
import type { FormState } from './parts/fields.tsx';
import { idOf } from './parts/fields.tsx';
import type { Reader } from './reader.ts';
import { type Draft, longestDraft } from './session/drafts.ts';

/** One question of a long form, on a page of its own. */
export interface Step {
  id: string;
  title: Text;
  /** The fields that it asks; a fault of any other belongs to another page. */
  names: readonly string[];
  fields(form: FormState): Child;
  /** One line for the page that shows all answers. */
  answer(draft: Draft, reader: Reader): string | undefined;
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
export const isTooLong = (draft: Draft): boolean => JSON.stringify(draft).length > longestDraft;

const nameOf = (pointer: string): string => pointer.replace(/^\//, '').replaceAll('/', '.');

/** The field of a step on which a fault is told: of a whole group (`/worker/name`), the first field that belongs to it. */
const fieldAtFault = ({ names }: Step, pointer: string): string | undefined => {
  const about = nameOf(pointer);
  return names.find((name) => name === about || name.startsWith(`${about}.`) || about.startsWith(`${name}.`));
};

export const isOf = (step: Step, pointer: string): boolean => fieldAtFault(step, pointer) !== undefined;

/** The step that asks for what is at fault, and the id of the field on it. */
export function whereToMend(
  steps: readonly Step[],
  pointer: string,
): { step: Step; field: string } | undefined {
  for (const step of steps) {
    const name = fieldAtFault(step, pointer);
    if (name !== undefined) return { step, field: idOf(name) };
  }
  return undefined;
}

/** What a step shows: what was typed just now, or before, with the faults of its own fields. */
export const stateOf = (
  reader: Reader,
  { step, draft, faults }: { step: Step; draft: Draft; faults: readonly Fault[] },
): FormState => ({
  reader,
  value: (name) => (Object.hasOwn(draft, name) ? (draft[name] ?? '') : ''),
  error: (name) => faults.find(({ pointer }) => fieldAtFault(step, pointer) === name)?.message,
});
