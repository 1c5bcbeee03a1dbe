import { interpret } from '../../../../lib/rules/language/interpret.ts';
import type { Evaluate } from '../peer.ts';
import { loadRules, storedRules } from '../stored-rules.ts';

const noLaw = (): undefined => undefined;

/** Our interpreter: what runs where code may not be generated, with the trace of every answer. */
export function make(): Evaluate {
  const rules = loadRules(storedRules());
  return (dossier) => {
    const env = { facts: dossier, asOf: dossier.assessedOn, law: noLaw };
    return rules.flatMap(({ id, when }) => {
      const answer = interpret(when, env);
      return 'value' in answer && answer.value === true ? [id] : [];
    });
  };
}
