import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { written } from '../../functions/inspectorate/operations/examples-rules.ts';
import { startBacktest } from '../../lib/actions/rule-jobs/start-backtest.ts';
import { draftRuleSet } from '../../lib/actions/rule-sets/draft.ts';
import { getRuleSet } from '../../lib/actions/rule-sets/get.ts';
import { publishRuleSet } from '../../lib/actions/rule-sets/publication.ts';
import { putRule } from '../../lib/actions/rule-sets/put-rule.ts';
import { removeRule } from '../../lib/actions/rule-sets/remove-rule.ts';
import { reviewRuleSet } from '../../lib/actions/rule-sets/review.ts';
import { ProblemError } from '../../lib/problems/problem-error.ts';
import { StartBacktest } from '../../lib/rules/backtest/backtest-view.ts';
import { defaultRules } from '../../lib/rules/default-rules.ts';
import { Rule, RuleCase } from '../../lib/rules/rule.ts';
import { generatedDossiers, storeDossiers } from '../support/rules/dossier-store.ts';
import { testEngine } from '../support/stages/engine.ts';
import { type RulesDesk, rulesDesk } from '../support/stages/rules-desk.ts';

const people = ['amal', 'basim', 'dana'] as const;
type Person = (typeof people)[number];
const reason = 'It is right for more than one reason.';

/** What one draft should allow, kept apart from the product. */
interface Model {
  state: 'draft' | 'inReview' | 'published' | 'over';
  authors: Set<Person>;
  isProven: boolean;
  hasRule: boolean;
}
interface Real {
  desk: RulesDesk;
  version: number;
}
type Result = 'done' | string;

const outcome = async (work: () => Promise<unknown>): Promise<Result> => {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
};
const revision = async ({ desk, version }: Real): Promise<number> =>
  (await getRuleSet(desk.official('reader'), version)).revision;

let writings = 0;
/** The example rule with another threshold and a higher version each time, so that each writing is a change. */
function rewritten() {
  writings += 1;
  const when = written.rule.when.replace('-150', `-1${String(writings % 100).padStart(2, '0')}`);
  return {
    rule: Rule.parse({ ...written.rule, version: writings, when }),
    cases: written.cases.map((each) => RuleCase.parse(each)),
  };
}
const ruleId = written.rule.id;

type Verb = 'put' | 'remove' | 'submit' | 'return' | 'abandon' | 'backtest' | 'publish';

const deeds: Record<Verb, (real: Real, by: Person) => Promise<unknown>> = {
  put: async (real, by) =>
    putRule(real.desk.official(by), {
      version: real.version,
      ruleId,
      ifMatch: await revision(real),
      written: rewritten(),
    }),
  remove: async (real, by) =>
    removeRule(real.desk.official(by), { version: real.version, ruleId, ifMatch: await revision(real) }),
  submit: ({ desk, version }, by) =>
    reviewRuleSet(desk.official(by), { version, review: { decision: 'submit' } }),
  return: ({ desk, version }, by) =>
    reviewRuleSet(desk.official(by), { version, review: { decision: 'return', reason } }),
  abandon: ({ desk, version }, by) =>
    reviewRuleSet(desk.official(by), { version, review: { decision: 'abandon', reason } }),
  backtest: async ({ desk, version }, by) => {
    const { id } = await startBacktest(desk.official(by), { version, assumed: StartBacktest.parse({}) });
    await desk.finish(id);
  },
  publish: async (real, by) =>
    publishRuleSet(real.desk.official(by), {
      version: real.version,
      input: { from: '2026-03-02', reason },
      ifMatch: await revision(real),
    }),
};

let publications = 0;
/** What the model says of a deed, and what becomes of the model. */
function expected(verb: Verb, by: Person, model: Model): Result {
  const refused = 'rule-set-transition';
  if (verb === 'put' || verb === 'remove') {
    if (model.state !== 'draft') return refused;
    if (verb === 'remove' && !model.hasRule) return 'not-found';
    model.hasRule = verb === 'put';
    model.authors.add(by);
    model.isProven = false;
    return 'done';
  }
  if (verb === 'submit' || verb === 'abandon') {
    if (model.state !== 'draft') return refused;
    model.state = verb === 'submit' ? 'inReview' : 'over';
    if (verb === 'submit') model.authors.add(by);
    return 'done';
  }
  if (verb === 'return') {
    if (model.state !== 'inReview') return refused;
    model.state = 'draft';
    return 'done';
  }
  if (verb === 'backtest') {
    if (model.state !== 'draft' && model.state !== 'inReview') return refused;
    model.isProven = true;
    return 'done';
  }
  if (model.state !== 'inReview') return refused;
  if (model.authors.has(by)) return 'second-person-required';
  if (!model.isProven) return 'rule-set-unproven';
  model.state = 'published';
  publications += 1;
  return 'done';
}

class Deed implements fc.AsyncCommand<Model, Real> {
  readonly verb: Verb;
  readonly by: Person;
  constructor(verb: Verb, by: Person) {
    this.verb = verb;
    this.by = by;
  }
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    const found = await outcome(() => deeds[this.verb](real, this.by));
    expect([this.toString(), found]).toEqual([this.toString(), expected(this.verb, this.by, model)]);
  }
  toString = () => `${this.by} ${this.verb}`;
}

const verbs: readonly Verb[] = ['put', 'remove', 'submit', 'return', 'abandon', 'backtest', 'publish'];
/** What leads somewhere is tried more often than what ends it. */
const often: readonly Verb[] = ['put', 'submit', 'backtest', 'publish'];
const deed = fc
  .tuple(fc.constantFrom<Verb>(...verbs, ...often, ...often), fc.constantFrom(...people))
  .map(([verb, by]) => new Deed(verb, by));

/** Chance does not publish in every run of this test; this does. */
const straight = [
  new Deed('put', 'amal'),
  new Deed('submit', 'amal'),
  new Deed('backtest', 'amal'),
  new Deed('publish', 'amal'),
  new Deed('publish', 'basim'),
];

describe('A rule set, whatever three people try with it', () => {
  const db = testEngine();
  let desk: RulesDesk;
  beforeAll(async () => {
    desk = await rulesDesk(db, defaultRules.slice(0, 3));
    await storeDossiers(db.store, generatedDossiers(1, 12));
  });

  test('takes the steps of its table, by who may take them, and is published by no author and on no other proof', async () => {
    const play = async (commands: Iterable<fc.AsyncCommand<Model, Real>>) => {
      const { view } = await draftRuleSet(desk.official('amal'), { from: 'active' });
      const model = {
        state: 'draft' as const,
        authors: new Set<Person>(['amal']),
        isProven: false,
        hasRule: view.rules.some(({ id }) => id === ruleId),
      };
      await fc.asyncModelRun(
        (): { model: Model; real: Real } => ({ model, real: { desk, version: view.version } }),
        commands,
      );
    };
    await play(straight);
    expect(publications).toBe(1);
    await fc.assert(fc.asyncProperty(fc.commands([deed], { maxCommands: 30, size: 'max' }), play), {
      numRuns: 25,
      endOnFailure: true,
    });
  }, 120_000);
});
