import { compileRules } from '../../../../lib/rules/language/compile.ts';
import type { Evaluate } from '../peer.ts';
import { loadRules, storedRules } from '../stored-rules.ts';

const noLaw = (): undefined => undefined;

/** Our engine, flags only: the outcome of every rule, in three values. */
export function make(): Evaluate {
  const rules = loadRules(storedRules());
  const ids = rules.map(({ id }) => id);
  const compiled = compileRules(rules);
  return (dossier) => {
    const codes = compiled.run({ facts: dossier, asOf: dossier.assessedOn, law: noLaw });
    const flags: string[] = [];
    let rule = 0;
    for (const id of ids) if (codes[rule++] === 0) flags.push(id);
    return flags;
  };
}
