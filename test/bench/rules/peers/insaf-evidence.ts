import { compileRules } from '../../../../lib/rules/language/compile.ts';
import type { Evaluate } from '../peer.ts';
import { loadRules, storedRules } from '../stored-rules.ts';

const noLaw = (): undefined => undefined;

/** Our engine with the evidence of every rule that flags: the values that its message names. */
export function make(): Evaluate {
  const rules = loadRules(storedRules());
  const ids = rules.map(({ id }) => id);
  const compiled = compileRules(rules);
  return (dossier) => {
    const env = { facts: dossier, asOf: dossier.assessedOn, law: noLaw };
    const flags: { id: string; evidence: unknown }[] = [];
    for (const rule of compiled.flagged(env))
      flags.push({ id: ids[rule] ?? '', evidence: compiled.evidence(rule, env) });
    return flags.map(({ id }) => id);
  };
}
