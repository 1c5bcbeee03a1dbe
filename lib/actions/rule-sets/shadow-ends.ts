import type { RuleSetRecord } from '../../rules/governance/record.ts';
import { endShadow } from '../../store/rule-sets.ts';
import type { Write } from '../../store/table/table.ts';

/** True while the set runs beside the one in force. */
export const isShadow = ({ steps }: RuleSetRecord): boolean => {
  const last = steps.findLast(({ kind }) => kind !== 'backtested')?.kind;
  return last === 'shadowStarted';
};

/** Whatever takes a set out of review takes it out of the shadow too. */
export const shadowEnds = (record: RuleSetRecord): Write<'core'>[] =>
  isShadow(record) ? [endShadow(record.version)] : [];
