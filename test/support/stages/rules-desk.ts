import { createHash, randomUUID } from 'node:crypto';
import { catalogueCases } from '../../../functions/rules-cli/rule-folder.ts';
import type { InspectorateContext, ProcessorContext } from '../../../lib/actions/context.ts';
import { cachedRates } from '../../../lib/actions/rates/known.ts';
import { advanceJob } from '../../../lib/actions/rule-jobs/advance.ts';
import { cachedRuleSets, type RuleSetSource } from '../../../lib/actions/rule-sets/active.ts';
import { installDefaultRules } from '../../../lib/actions/rule-sets/publish.ts';
import { type Actor, type OfficialRole, processorActor } from '../../../lib/domain/access/actor.ts';
import { isOver } from '../../../lib/rules/backtest/job.ts';
import { defaultRules } from '../../../lib/rules/default-rules.ts';
import type { Rule } from '../../../lib/rules/rule.ts';
import { findJob } from '../../../lib/store/rule-jobs.ts';
import { newRuleSetKeys } from '../rules/rule-set-keys.ts';
import { anOfficial } from './officials.ts';
import type { TestEngine } from './open-engine.ts';

/** The work on rules without a face, over a real database: whoever acts, and a clock that a test moves. */
export interface RulesDesk {
  official(subject: string, ...roles: OfficialRole[]): InspectorateContext;
  processor(): ProcessorContext;
  /** Rule sets as a process that has just started sees them. */
  freshRuleSets(): RuleSetSource;
  /** Versions of sets that were not believed. */
  readonly refused: number[];
  clock: { now: number };
  /** Does every step of a job. */
  finish(jobId: string): Promise<void>;
}

const everyRole: readonly OfficialRole[] = ['rulesAuthor', 'rulesApprover', 'inspector'];

/** Publishes some rules, the default ones unless told. Call it after the engine has started. */
export async function rulesDesk(db: TestEngine, rules: readonly Rule[] = defaultRules): Promise<RulesDesk> {
  const { signer, verifier } = await newRuleSetKeys();
  const clock = { now: Date.parse('2026-03-02T08:00:00Z') };
  const refused: number[] = [];
  const freshRuleSets = () =>
    cachedRuleSets({
      core: db.store.reader('core'),
      now: () => clock.now,
      verifier,
      pointerMilliseconds: 0,
      onRefused: (version) => refused.push(version),
    });
  const common = () => ({
    store: db.store,
    ruleSets: freshRuleSets(),
    rates: cachedRates(db.store.reader('core'), () => clock.now),
    newId: (prefix: string) => `${prefix}_${randomUUID()}`,
    keyedHash: (purpose: string, data: string) =>
      createHash('sha256').update(`${purpose}\n${data}`).digest('hex').slice(0, 32),
    requestId: 'test',
    now: new Date(clock.now).toISOString(),
    language: 'en' as const,
    flaggedShards: 1,
    signer,
    releaseTimes: ['10:00'],
    checkpointPublicKey: '',
  });
  const actorOf = (subject: string, roles: readonly OfficialRole[]): Actor => ({
    issuer: 'https://officials.example',
    subject,
    client: 'test',
    scopes: [],
    kind: 'official',
    official: anOfficial(roles.length > 0 ? roles : everyRole),
  });
  const installation = { ...common(), actor: processorActor('installation') };
  await installDefaultRules(installation, rules, catalogueCases);
  const processor = () => ({ ...common(), actor: processorActor('rule-job') });
  return {
    official: (subject, ...roles) => ({ ...common(), actor: actorOf(subject, roles) }),
    processor,
    freshRuleSets,
    refused,
    clock,
    async finish(jobId) {
      const context = processor();
      for (let steps = 0; steps < 10_000; steps += 1) {
        const job = await findJob(db.store.reader('protected'), jobId);
        if (!job || isOver(job)) return;
        await advanceJob(context, jobId);
      }
      throw new Error('The job does not end.');
    },
  };
}
