import { compileRules } from '../../../../lib/rules/language/compile.ts';
import type { Evaluate } from '../peer.ts';
import { loadRules, storedRules } from '../stored-rules.ts';

const noLaw = (): undefined => undefined;

/** Our engine with the evidence of every rule that flags: the values that its message names. */
export function make(): Evaluate {
  const rules = loadRules(storedRules());
  const compiled = compileRules(rules);
  return (dossier) => {
    const env = { facts: dossier, asOf: dossier.assessedOn, law: noLaw };
    const codes = compiled.run(env);
    const flags: { id: string; evidence: unknown }[] = [];
    rules.forEach(({ id }, rule) => {
      if (codes[rule] === 0) flags.push({ id, evidence: compiled.evidence(rule, env) });
    });
    return flags.map(({ id }) => id);
  };
}
