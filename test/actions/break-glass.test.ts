import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { listEmergencies } from '../../lib/actions/break-glass/get.ts';
import { requestBreakGlass } from '../../lib/actions/break-glass/request.ts';
import type { InspectorateContext } from '../../lib/actions/context.ts';
import { type About, tieTo } from '../../lib/actions/officials/tie.ts';
import { type BreakGlassState, breakGlassStateAt } from '../../lib/domain/access/break-glass.ts';
import { findBreakGlass, listOpenedUnder } from '../../lib/store/break-glass.ts';
import { itemsOf } from '../support/items.ts';
import {
  as,
  ask,
  askedFor,
  decide,
  end,
  type Model,
  open,
  outcomeOf,
  people,
  recordOf,
  review,
} from '../support/stages/emergencies.ts';
import { expected, type Taken } from '../support/stages/emergency-model.ts';
import { testEngine } from '../support/stages/engine.ts';
import { type RulesDesk, rulesDesk } from '../support/stages/rules-desk.ts';

const minute = 60_000;
const db = testEngine();
let desk: RulesDesk;
beforeAll(async () => {
  desk = await rulesDesk(db);
});

const anEmployer = (): string => `org_${randomUUID()}`;
const table = () => db.store.reader('protected');
const stateOf = async (id: string): Promise<BreakGlassState | undefined> => {
  const found = await findBreakGlass(table(), id);
  return found && breakGlassStateAt(found.glass, new Date(desk.clock.now).toISOString());
};

type Step = Taken | { do: 'wait'; minutes: number };

const who = fc.constantFrom(...people);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('decide' as const), who, approves: fc.boolean() }),
  fc.record({ do: fc.constantFrom('end' as const, 'review' as const), who }),
  fc.record({ do: fc.constant('open' as const), record: fc.nat({ max: 3 }) }),
  fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 20, 59, 61) }),
);

/** What time alone does. */
function pass(model: Model): void {
  const age = desk.clock.now - model.since;
  if (model.state === 'requested' && age >= 60 * minute) model.state = 'lapsed';
  if (model.state === 'open' && age >= 60 * minute) model.state = 'ended';
}

async function play(steps: readonly Step[]): Promise<void> {
  const employerId = anEmployer();
  const { id, model } = await askedFor(desk, employerId);
  for (const taken of steps) {
    pass(model);
    if (taken.do === 'wait') desk.clock.now += taken.minutes * minute;
    else if (taken.do === 'open') {
      expect(await open(desk, employerId, taken.record)).toBe(model.state === 'open');
      if (model.state === 'open') model.opened.add(taken.record);
    } else {
      const attempt =
        taken.do === 'decide'
          ? decide(desk, taken.who, id, taken.approves)
          : { end, review }[taken.do](desk, taken.who, id);
      const wanted = expected(model, taken);
      expect([taken, await outcomeOf(attempt)]).toEqual([taken, wanted]);
      if (wanted === 'done') {
        if (taken.do !== 'end') model.parties.add(taken.who);
        model.since = desk.clock.now;
        model.state =
          taken.do === 'decide'
            ? taken.approves
              ? 'open'
              : 'refused'
            : taken.do === 'end'
              ? 'ended'
              : 'reviewed';
      }
    }
    pass(model);
    expect(await stateOf(id)).toBe(model.state);
  }
  expect((await findBreakGlass(table(), id))?.opened).toBe(model.opened.size);
  // Whatever happened, the next emergency of the same person is not held up by this one.
  desk.clock.now += 61 * minute;
}

describe('An emergency', () => {
  it('takes the steps of its table and no other, whatever people and the clock do', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), play), { numRuns: 60 });
  }, 60_000);

  it('opens 25 records to forty at once, each counted once, and names itself in each entry of the journal', async () => {
    const employerId = anEmployer();
    const id = await ask(desk, employerId);
    await decide(desk, 'other', id);
    const records = Array.from({ length: 40 }, (_, at) => at);
    const opened = await Promise.all(records.map((at) => outcomeOf(open(desk, employerId, at))));
    expect(opened.filter((outcome) => outcome === 'done')).toHaveLength(25);
    expect(opened.filter((outcome) => outcome === 'break-glass-spent')).toHaveLength(15);
    // What it has opened stays open, however often.
    const again = opened.indexOf('done');
    expect(await outcomeOf(open(desk, employerId, again))).toBe('done');
    expect((await findBreakGlass(table(), id))?.opened).toBe(25);
    expect(await listOpenedUnder(table(), id)).toHaveLength(25);
    const journal = await itemsOf(db.engine.endpoint, 'journal');
    const entries = journal.filter(
      ({ k, s }) => k === 'breakGlass.opened' && Array.isArray(s) && s.includes(id),
    );
    expect(entries).toHaveLength(26);
    await end(desk, 'asker', id);
  }, 30_000);

  it('opens nothing more from the moment it is ended, even to those who were already at the door', async () => {
    const employerId = anEmployer();
    const id = await ask(desk, employerId);
    await decide(desk, 'other', id);
    await open(desk, employerId, 0);
    const [ended, ...opens] = await Promise.all([
      outcomeOf(end(desk, 'oversight', id)),
      ...Array.from({ length: 12 }, (_, at) => outcomeOf(open(desk, employerId, at))),
    ]);
    expect(ended).toBe('done');
    for (const outcome of opens) expect(['done', 'break-glass-spent']).toContain(outcome);
    expect(await open(desk, employerId, 0)).toBe(false);
    const found = await findBreakGlass(table(), id);
    expect(found?.opened).toBe((await listOpenedUnder(table(), id)).length);
  });

  it('is decided once, when two decide at the same moment, and no person has two open', async () => {
    const [first, second] = [await ask(desk, anEmployer()), await ask(desk, anEmployer())];
    const both = await Promise.all([
      outcomeOf(decide(desk, 'other', first)),
      outcomeOf(decide(desk, 'other', first, false)),
    ]);
    expect(both.sort()[0]).not.toBe('done');
    expect(both.filter((outcome) => outcome === 'done')).toHaveLength(1);
    if ((await stateOf(first)) !== 'open') await decide(desk, 'other', second);
    const third = await ask(desk, anEmployer());
    expect(await outcomeOf(decide(desk, 'other', third))).toBe('break-glass-open');
    desk.clock.now += 61 * minute;
  });

  it('is before oversight from the moment it is asked for, and overdue when nobody has reviewed it in 72 hours', async () => {
    const id = await ask(desk, anEmployer());
    const seen = async (overdue?: boolean) =>
      (await listEmergencies(as(desk, 'oversight'), { overdue, limit: 100 })).items.find(
        (each) => each.id === id,
      );
    expect((await seen())?.state).toBe('requested');
    await decide(desk, 'other', id);
    desk.clock.now += 71 * 60 * minute;
    expect(await seen(true)).toBeUndefined();
    desk.clock.now += 60 * minute;
    expect((await seen(true))?.state).toBe('ended');
    await review(desk, 'oversight', id);
    expect(await seen(true)).toBeUndefined();
    expect((await seen(false))?.state).toBe('reviewed');
  });

  it('opens what it was asked for and nothing else: of its employer or its records, for its purpose, to the one who asked', async () => {
    const [employerId, other] = [anEmployer(), anEmployer()];
    const records = [0, 1].map((at) => recordOf(other, at));
    const relationOf = async (about: About, different: Partial<InspectorateContext> = {}) =>
      (await tieTo({ ...as(desk, 'asker'), ...different }, about)).relation;
    const whole = await ask(desk, employerId);
    expect(await relationOf({ organisationId: employerId })).toBe('none');
    await decide(desk, 'other', whole);
    expect(await relationOf({ organisationId: employerId })).toBe('breakGlass');
    expect(await relationOf({ organisationId: employerId, recordIds: [recordOf(employerId, 7)] })).toBe(
      'breakGlass',
    );
    // Another employer's, one whose employer nobody knows, and another purpose or person.
    expect(await relationOf({ organisationId: other, recordIds: records })).toBe('none');
    expect(await relationOf({ recordIds: records })).toBe('none');
    expect(await relationOf({ organisationId: employerId }, { purpose: 'inspection' })).toBe('none');
    expect(await relationOf({ organisationId: employerId }, { actor: as(desk, 'chief').actor })).toBe('none');
    await end(desk, 'asker', whole);
    const [asked = '', notAsked = ''] = records;
    const { id } = await requestBreakGlass(as(desk, 'asker'), {
      reason: 'Workers are to be flown out tonight, and nobody can be reached.',
      purpose: 'victim-protection',
      recordIds: [asked],
    });
    await decide(desk, 'other', id);
    expect(await relationOf({ organisationId: other, recordIds: [asked] })).toBe('breakGlass');
    expect(await relationOf({ organisationId: other, recordIds: [notAsked] })).toBe('none');
    expect(await relationOf({ organisationId: other })).toBe('none');
    expect(await relationOf({ organisationId: employerId })).toBe('none');
    desk.clock.now += 60 * minute;
    expect(await relationOf({ organisationId: other, recordIds: [asked] })).toBe('none');
  });
});
