import type { DeclaredRecords } from '../../lib/domain/contracts/declared-records.ts';
import type { Dossier } from '../../lib/domain/contracts/dossier.ts';
import { nothingKnown, type ProtectedKnowledge } from '../../lib/domain/inspections/protected-knowledge.ts';
import type { Facts } from '../../lib/rules/facts/fact-sheet.ts';
import { factSchema } from '../../lib/rules/facts/schema.ts';
import { factSheet } from '../../lib/rules/facts/whole-sheet.ts';
import { lawParams } from '../../lib/rules/in-force.ts';
import { checkExpression } from '../../lib/rules/language/check.ts';
import { object } from '../../lib/rules/language/fact-type.ts';
import { interpret } from '../../lib/rules/language/interpret.ts';
import { aDecentDossier, anEmployerId } from '../support/rules/dossiers.ts';
import { records } from '../support/rules/records.ts';

/** What the facts of a dossier are built from, where it is not the decent one with nothing recorded. */
export interface Given {
  dossier?: Partial<Dossier>;
  records?: Partial<DeclaredRecords>;
  known?: Partial<ProtectedKnowledge>;
  answering?: string;
  asOf?: string;
}

/** Five months after the first of March, the first day of work of the decent contract. */
export const asOfToday = '2026-08-10';

export const factsOf = (given: Given): Facts =>
  factSheet(
    aDecentDossier({ ...given.dossier, records: records(given.records ?? {}) }),
    { answering: given.answering ?? anEmployerId, asOf: given.asOf ?? asOfToday },
    { ...nothingKnown, ...given.known },
  ).facts;

export type Said = boolean | 'unknown';

const scope = {
  facts: object('All facts.', factSchema),
  roots: Object.keys(factSchema),
  laws: lawParams,
};

const treeOf = (source: string) => {
  const checked = checkExpression(source, scope);
  if (checked.ok) return checked.tree;
  throw new Error(`${source}\n${JSON.stringify(checked.problems, null, 2)}`);
};

/** What a rule with this condition would find: yes, no, or that it cannot say. */
export function said(condition: string, facts: Facts): Said {
  const answer = interpret(treeOf(condition), { facts, asOf: asOfToday, law: () => undefined });
  return 'value' in answer ? answer.value === true : 'unknown';
}
