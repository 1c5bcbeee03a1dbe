import { authorise } from '../../domain/access/permissions.ts';
import { type FieldError, ProblemError } from '../../problems/problem-error.ts';
import { isSame } from '../../rules/governance/diff.ts';
import {
  expressionErrors,
  idDiffers,
  strangerError,
  versionNotRaised,
} from '../../rules/governance/field-errors.ts';
import { type ProvenRule, withRule } from '../../rules/governance/record.ts';
import type { RuleView, WriteRule } from '../../rules/governance/rule-set-view.ts';
import { strangersIn } from '../../rules/governance/run-cases.ts';
import type { CheckedRule, RuleSet } from '../../rules/rule-set.ts';
import { sizeOfRecord } from '../../store/rule-set-records.ts';
import type { InspectorateContext } from '../context.ts';
import { type CheckRule, loadChecker } from './checker.ts';
import { getRule } from './get.ts';
import { baseOf, ensureSeen, ensureStep, getRecord } from './load.ts';
import { saveStep, stepBy } from './save.ts';

/** A record may grow to three quarters of what an item of the database holds (400 KB). */
export const mostBytes = 300_000;

export interface RulePut {
  version: number;
  ruleId: string;
  ifMatch: number;
  written: WriteRule;
}

/**
 * Writes a rule of a draft. Its expressions are checked at once; what is wrong comes back with line, column and a hint, and
 * nothing is saved. Cases that fail are saved with it and told: a draft is work under way.
 * @throws ProblemError `validation-failed`, `rule-set-transition`, `precondition-failed`, `rule-set-too-large`
 */
export async function putRule(
  context: InspectorateContext,
  { version, ruleId, ifMatch, written }: RulePut,
): Promise<{ view: RuleView; revision: number }> {
  authorise(context, 'ruleSet.draft');
  const record = await getRecord(context, version);
  ensureStep(context, record, 'ruleChanged');
  ensureSeen(record, ifMatch);
  const base = await baseOf(context, record);
  const proven = provenRule(await loadChecker(), { ruleId, written, base });
  const next = withRule(record, proven);
  if (sizeOfRecord(next) > mostBytes) throw new ProblemError('rule-set-too-large');
  await saveStep(context, [next, stepBy(context, { kind: 'ruleChanged', ruleId })], {
    kind: 'ruleSet.changed',
  });
  return getRule(context, { version, ruleId });
}

interface Written {
  ruleId: string;
  written: WriteRule;
  base: RuleSet | undefined;
}

function provenRule(checkRule: CheckRule, { ruleId, written: { rule, cases }, base }: Written): ProvenRule {
  const before = base?.rules.find((checked) => checked.rule.id === ruleId)?.rule;
  const checked = checkRule(rule);
  const errors: FieldError[] = [
    ...(rule.id === ruleId ? [] : [idDiffers]),
    ...(before && !isSame(before, rule) && rule.version <= before.version
      ? [versionNotRaised(before.version + 1)]
      : []),
    ...('problems' in checked ? expressionErrors(checked.problems, '/rule') : []),
    ...cases.flatMap(({ facts }, at) =>
      strangersIn(facts).map((path) => strangerError(`/cases/${at}/facts`, path)),
    ),
  ];
  if (errors.length > 0 || 'problems' in checked) throw new ProblemError('validation-failed', { errors });
  return { checked: plain(checked), cases };
}

/** As it will be read again: JSON without fields that are undefined, so that its hash is the same then. */
const plain = (checked: CheckedRule): CheckedRule => JSON.parse(JSON.stringify(checked));
