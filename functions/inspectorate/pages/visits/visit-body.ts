import { asFormBody, type Form } from '../../../pages/form.ts';
import type { Telling } from '../../../pages/parts/form.tsx';
import { listedObservations } from './observation-words.ts';

/** The rows of the list that were ticked, by their place in it. */
const ticked = (form: Form): number[] =>
  listedObservations.flatMap(({ code }, at) => (form.value(`seen.${at}.code`) === code ? [at] : []));

const isWhole = (text: string): boolean => /^\d{1,6}$/.test(text);

/** A visit as the operation takes it: of the whole list only what was ticked. */
export function visitOf(form: Form) {
  const observations = ticked(form).map((at) => {
    const [code, workers, basis] = ['code', 'workers', 'basis'].map((name) =>
      form.value(`seen.${at}.${name}`),
    );
    return {
      code,
      ...(workers ? { workers: isWhole(workers) ? Number(workers) : workers } : {}),
      ...(basis ? { basis } : {}),
    };
  });
  const { seen: _, ...rest } = Object(form.body());
  return asFormBody({ ...rest, observations, lookedForAll: form.value('lookedForAll') === 'true' });
}

/** Faults of an observation, told of its row in the whole list. */
export function faultsOfVisit(problem: Telling, form: Form): Telling {
  if (!problem.errors) return problem;
  const rows = ticked(form);
  const errors = problem.errors.map((fault) => {
    const [, part, at, field] = fault.pointer.split('/');
    const row = part === 'observations' ? rows[Number(at)] : undefined;
    return row === undefined ? fault : { ...fault, pointer: `/seen/${row}/${field ?? 'code'}` };
  });
  return { ...problem, errors };
}
