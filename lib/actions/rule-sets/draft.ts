import { authorise } from '../../domain/access/permissions.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import type { RuleSetRecord } from '../../rules/governance/record.ts';
import type { DraftRuleSet, RuleSetView } from '../../rules/governance/rule-set-view.ts';
import { listRuleSetRecords, putRuleSetRecord } from '../../store/rule-set-records.ts';
import { findActivePointer, latestIn } from '../../store/rule-sets.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { InspectorateContext } from '../context.ts';
import { getRuleSet } from './get.ts';
import { stepBy, subjectOf } from './save.ts';

const mostTries = 5;

/**
 * Begins a draft under the next number: the set that was published last with whatever changes, or that set with every rule
 * left out. Either way it knows what it replaces, so that nobody's later publication is taken back unseen.
 */
export async function draftRuleSet(
  context: InspectorateContext,
  input: DraftRuleSet,
): Promise<{ view: RuleSetView; revision: number }> {
  authorise(context, 'ruleSet.draft');
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const record = await newRecord(context, input);
    if (await saved(context, record)) return getRuleSet(context, record.version);
  }
  throw new ProblemError('conflict');
}

async function newRecord(context: InspectorateContext, input: DraftRuleSet): Promise<RuleSetRecord> {
  const core = context.store.reader('core');
  const pointer = await findActivePointer(core);
  const { records } = await listRuleSetRecords(core, { limit: 1 });
  const latest = pointer ? latestIn(pointer) : 0;
  const base = latest === 0 ? undefined : await context.ruleSets.version(latest);
  if (latest !== 0 && !base) throw new ProblemError('rule-set-missing');
  const { reason } = input;
  return {
    version: (records[0]?.version ?? 0) + 1,
    ...(base ? { base: base.version } : {}),
    model: input.model ?? base?.model ?? 'hardToSee2012',
    changed: {},
    ...(input.from === 'empty' ? { empty: true } : {}),
    removed: input.from === 'empty' ? (base?.rules ?? []).map(({ rule }) => rule.id) : [],
    steps: [stepBy(context, { kind: 'drafted', ...(reason === undefined ? {} : { reason }) })],
    revision: 1,
  };
}

/** False when somebody else took the number first. */
async function saved(context: InspectorateContext, record: RuleSetRecord): Promise<boolean> {
  try {
    await commit<'core' | 'protected'>(context, {
      writes: [putRuleSetRecord(record)],
      happened: { kind: 'ruleSet.drafted', subjects: ['RULES', subjectOf(record)] },
      created: { entityId: String(record.version), entityVersion: 1 },
      class: 'protected',
    });
    return true;
  } catch (error) {
    if (error instanceof WriteRefused) return false;
    throw error;
  }
}
