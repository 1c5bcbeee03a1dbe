import type { DeclaredRecords } from '../../../lib/domain/contracts/declared-records.ts';
import type { Dossier } from '../../../lib/domain/contracts/dossier.ts';
import {
  nothingKnown,
  type ProtectedKnowledge,
} from '../../../lib/domain/inspections/protected-knowledge.ts';
import { addDays } from '../../../lib/domain/values/dates.ts';
import { assess } from '../../../lib/rules/assess.ts';
import { factSheet } from '../../../lib/rules/facts/whole-sheet.ts';
import { defaultSet } from './catalogue.ts';
import { aDecentDossier, anEmployerId } from './dossiers.ts';
import { aWage, aWeek, records } from './records.ts';

const rules = defaultSet();
export const months = ['2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01', '2026-07-01', '2026-08-01'];
export const weeks = Array.from({ length: 27 }, (_, week) => addDays('2026-03-01', week * 7));
export const bhd = (amount: string) => ({ amount, currency: 'BHD' });
export const paidInFull = months.map((month) => aWage(month));
const ordinaryWeeks = weeks.map((from) => aWeek(from));

/** What differs from a decent contract of which every month is paid and every week is ordinary. */
export interface Situation {
  kept?: Partial<DeclaredRecords>;
  known?: Partial<ProtectedKnowledge>;
  dossier?: Partial<Dossier>;
}
/** What the default rules find in it after half a year. */
export function assessed({ kept = {}, known = {}, dossier = {} }: Situation) {
  const all = records({ wagePayments: paidInFull, workingTimes: ordinaryWeeks, ...kept });
  const sheet = factSheet(
    aDecentDossier({ ...dossier, records: all }),
    { answering: anEmployerId, asOf: '2026-09-02' },
    { ...nothingKnown, ...known },
  );
  const { outcomes, level } = assess(rules, sheet);
  const flagged = outcomes.filter(({ outcome }) => outcome === 'flagged');
  return {
    outcomes,
    level,
    indicators: Object.keys(level.indicators).sort(),
    flagged: flagged.map((o) => o.ruleId),
  };
}
