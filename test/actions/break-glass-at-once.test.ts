import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { breakGlassStateAt } from '../../lib/domain/access/break-glass.ts';
import { findBreakGlass } from '../../lib/store/break-glass.ts';
import { askedFor, decide, end, open, outcomeOf, review, type Who } from '../support/stages/emergencies.ts';
import { ordersOf, type Taken } from '../support/stages/emergency-model.ts';
import { testEngine } from '../support/stages/engine.ts';
import { type RulesDesk, rulesDesk } from '../support/stages/rules-desk.ts';

const db = testEngine();
let desk: RulesDesk;
beforeAll(async () => {
  desk = await rulesDesk(db);
});

async function attempted(taken: Taken, id: string, employerId: string): Promise<string> {
  if (taken.do === 'decide') return outcomeOf(decide(desk, taken.who, id, taken.approves));
  if (taken.do !== 'open') return outcomeOf({ end, review }[taken.do](desk, taken.who, id));
  const opened = { is: false };
  const outcome = await outcomeOf(
    open(desk, employerId, taken.record).then((is) => {
      opened.is = is;
    }),
  );
  return outcome === 'done' && opened.is ? 'done' : 'closed';
}

/** Several people act at the same moments: what they are told and what is left is that of some order, one after another. */
async function playTogether(rounds: readonly (readonly Taken[])[]): Promise<void> {
  const employerId = `org_${randomUUID()}`;
  const asked = await askedFor(desk, employerId);
  const { id } = asked;
  let { model } = asked;
  for (const together of rounds) {
    const answers = await Promise.all(
      together.map(async (taken) => ({ taken, answer: await attempted(taken, id, employerId) })),
    );
    const found = await findBreakGlass(db.store.reader('protected'), id);
    if (!found) throw new Error('The emergency is gone.');
    const state = breakGlassStateAt(found.glass, new Date(desk.clock.now).toISOString());
    const possible = [...ordersOf(model, answers, desk.clock.now)];
    const order = possible.find((each) => each.state === state && each.opened.size === found.opened);
    expect(order, JSON.stringify({ from: model, answers, state })).toBeDefined();
    model = order ?? model;
    desk.clock.now += 1_000;
  }
  desk.clock.now += 61 * 60_000;
}

it('An emergency takes steps that come at the same moment in some order, one after another: two never both decide, nothing opens after an end', async () => {
  const approval = fc.record({
    do: fc.constant('decide' as const),
    who: fc.constantFrom<Who>('other', 'third'),
    approves: fc.boolean(),
  });
  const closing = fc.record({
    do: fc.constant('end' as const),
    who: fc.constantFrom<Who>('asker', 'oversight'),
  });
  const opening = fc.record({ do: fc.constant('open' as const), record: fc.nat({ max: 3 }) });
  const reviewing = fc.record({ do: fc.constant('review' as const), who: fc.constant<Who>('oversight') });
  const each = fc.oneof<fc.Arbitrary<Taken>[]>(approval, opening, closing, opening, reviewing);
  const rounds = fc.array(fc.array(each, { minLength: 2, maxLength: 5 }), { minLength: 3, maxLength: 5 });
  await fc.assert(fc.asyncProperty(rounds, playTogether), { numRuns: 40 });
}, 60_000);
