import type { Fault } from '../../pages/check.ts';
import { asFormBody, type Form } from '../../pages/form.ts';
import type { Telling } from '../../pages/parts/form.tsx';
import type { Reader } from '../../pages/reader.ts';
import { allegationKeys } from '../../pages/words/allegation-topics.ts';
import { allegationWords } from '../../pages/words/allegations.ts';
import { placeIn } from './choose/pasted.ts';

/** How many things can be told on one page; more are added to the report afterwards. */
export const toldRows = 6;

const rows = Array.from({ length: toldRows }, (_, at) => at);
const filled = (form: Form): number[] => rows.filter((at) => form.value(`told.${at}`) !== '');

/** A code, whether it was chosen as a code or as its words; anything else stays as typed, to be refused. */
export function codeOf(typed: string, reader: Reader): string {
  const wanted = typed.toLowerCase();
  const found = allegationKeys.find(
    (code) => code.toLowerCase() === wanted || reader.say(allegationWords(code)).toLowerCase() === wanted,
  );
  return found ?? typed;
}

/** What was typed as the operation takes it: the same relation for each thing, and for a child what serves it best. */
export function reportOf(form: Form, reader: Reader) {
  const relation = form.value('relation');
  const allegations = filled(form).map((at) => ({
    code: codeOf(form.value(`told.${at}`), reader),
    ...(relation ? { relation } : {}),
  }));
  const { told: _, relation: __, pasted: ___, who, consent, ...rest } = Object(form.body());
  const agreed = who === 'child' ? { bestInterest: 'toBeAssessed' } : { consent };
  return asFormBody({ ...rest, ...placeIn(form.value('pasted')), ...agreed, allegations });
}

/** A fault of an allegation, told of the row in which it was typed. A list of nothing is a question that nobody answered. */
export function toldFault(fault: Fault, rows: readonly number[]): Fault {
  const [, , at] = fault.pointer.split('/');
  const code = at === undefined ? 'missing' : fault.code;
  return { ...fault, code, pointer: `/told/${rows[Number(at)] ?? 0}` };
}

/** What the intake's fields are called, where the operation calls them otherwise. */
export function faultsOfIntake(problem: Telling, form: Form): Telling {
  if (!problem.errors) return problem;
  const typed = filled(form);
  const errors = problem.errors.map((fault) => {
    const [, part, , field] = fault.pointer.split('/');
    if (part === 'contractId' || part === 'employerId') return { ...fault, pointer: '/pasted' };
    if (part !== 'allegations') return fault;
    if (field === 'relation') return { ...fault, pointer: '/relation' };
    return toldFault(fault, typed);
  });
  return { ...problem, errors };
}
