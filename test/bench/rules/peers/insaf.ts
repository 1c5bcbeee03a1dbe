import { compileRules } from '../../../../lib/rules/language/compile.ts';
import type { Evaluate } from '../peer.ts';
import { loadRules, storedRules } from '../stored-rules.ts';

const noLaw = (): undefined => undefined;

/** Our engine, flags only: which rules flag, in three values. */
export function make(): Evaluate {
  const rules = loadRules(storedRules());
  const ids = rules.map(({ id }) => id);
  const compiled = compileRules(rules);
  const idOf = (rule: number): string => ids[rule] ?? '';
  return (dossier) => compiled.flagged({ facts: dossier, asOf: dossier.assessedOn, law: noLaw }).map(idOf);
}
