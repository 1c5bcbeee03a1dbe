import type { Model, Who } from './emergencies.ts';

/** A step that somebody takes. */
export type Taken =
  | { do: 'decide'; who: Who; approves: boolean }
  | { do: 'end' | 'review'; who: Who }
  | { do: 'open'; record: number };

/** What the rules of an emergency say of a step, in the words of the threat model and not of the code. */
export function expected(model: Model, taken: Exclude<Taken, { do: 'open' }>): string {
  const { who } = taken;
  if (taken.do === 'decide') {
    if (who === 'asker' || who === 'oversight') return 'role-missing';
    if (who === 'chief' || model.parties.has(who)) return 'second-person-required';
    return model.state === 'requested' ? 'done' : 'break-glass-transition';
  }
  if (taken.do === 'end') {
    if (who === 'chief' || who === 'other' || who === 'third') return 'not-found';
    return model.state === 'open' ? 'done' : 'break-glass-transition';
  }
  if (who !== 'oversight') return 'role-missing';
  if (model.parties.has(who)) return 'second-person-required';
  return model.state === 'ended' ? 'done' : 'break-glass-transition';
}

/** What a step answers where nobody else is about, and what it leaves behind. */
function after(model: Model, taken: Taken, now: number): { answer: string; model: Model } {
  if (taken.do === 'open')
    return model.state === 'open'
      ? { answer: 'done', model: { ...model, opened: new Set([...model.opened, taken.record]) } }
      : { answer: 'closed', model };
  const answer = expected(model, taken);
  if (answer !== 'done') return { answer, model };
  const parties = taken.do === 'end' ? model.parties : new Set([...model.parties, taken.who]);
  const decided = taken.do === 'decide' && (taken.approves ? 'open' : 'refused');
  const state = decided || (taken.do === 'end' ? 'ended' : 'reviewed');
  return { answer, model: { ...model, parties, state, since: now } };
}

/** Whoever was overtaken may be told so; whoever was served was served. */
const fits = (answer: string, wanted: string): boolean =>
  answer === wanted || (answer === 'conflict' && wanted !== 'done');

/** What was told to each of several who acted at the same moment. */
export type Answered = readonly { taken: Taken; answer: string }[];

/** What can be left by an order in which the steps were taken one after another, so that all of their answers are right. */
export function* ordersOf(model: Model, left: Answered, now: number): Generator<Model> {
  if (left.length === 0) yield model;
  for (const [at, { taken, answer }] of left.entries()) {
    const next = after(model, taken, now);
    if (fits(answer, next.answer)) yield* ordersOf(next.model, left.toSpliced(at, 1), now);
  }
}
