import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { InspectorateContext } from '../../lib/actions/context.ts';
import { appointmentAtVersion, getAppointment } from '../../lib/actions/officials/appointments.ts';
import { decideAppointment, endAppointment } from '../../lib/actions/officials/decide.ts';
import { proposeOfficial } from '../../lib/actions/officials/propose.ts';
import { principalOf } from '../../lib/actions/principal.ts';
import type { AppointmentState } from '../../lib/domain/access/appointment.ts';
import { ProblemError } from '../../lib/problems/problem-error.ts';
import { findOfficial } from '../../lib/store/officials.ts';
import { itemsOf } from '../support/items.ts';
import { outcomeOf } from '../support/stages/emergencies.ts';
import { testEngine } from '../support/stages/engine.ts';
import { type RulesDesk, rulesDesk } from '../support/stages/rules-desk.ts';

const proposal = {
  roles: ['inspector' as const],
  competences: ['labourInspection' as const],
  governorates: ['capital' as const],
  unit: 'labour-inspection',
  reason: 'Joins the inspection of the capital.',
};

describe('An appointment', () => {
  const db = testEngine();
  let desk: RulesDesk;
  beforeAll(async () => {
    desk = await rulesDesk(db);
  });
  const leading = (who: string): InspectorateContext => desk.official(who, 'supervisor');
  const propose = (who: string, subject: string, different: object = {}) =>
    proposeOfficial(leading(who), { ...proposal, subject, ...different });
  const confirm = (who: string, appointmentId: string) =>
    decideAppointment(leading(who), { appointmentId, decision: 'confirmed' });
  const end = (who: string, appointmentId: string) =>
    endAppointment(leading(who), { appointmentId, end: { reason: 'left' } });
  const standingOf = (subject: string) => {
    const { issuer } = leading('a').actor;
    return findOfficial(db.store.reader('protected'), principalOf({ issuer, subject }));
  };

  test('gives nothing until another person confirms it, and takes everything when it ends', async () => {
    const subject = randomUUID();
    const { id } = await propose('a', subject);
    expect(await standingOf(subject)).toBeUndefined();
    await confirm('b', id);
    expect(await standingOf(subject)).toMatchObject({ roles: ['inspector'], unit: 'labour-inspection' });
    await end('a', id);
    expect(await standingOf(subject)).toBeUndefined();
  });

  test('is made by nobody alone, by nobody for themselves, and by nobody who does not lead', async () => {
    const subject = randomUUID();
    const { id } = await propose('a', subject);
    expect(await outcomeOf(confirm('a', id))).toBe('second-person-required');
    expect(await outcomeOf(confirm(subject, id))).toBe('second-person-required');
    expect(await outcomeOf(propose('a', 'a'))).toBe('second-person-required');
    for (const role of ['inspector', 'oversight', 'hotline', 'analyst', 'rulesApprover'] as const) {
      const context = desk.official('c', role);
      expect(await outcomeOf(proposeOfficial(context, { ...proposal, subject }))).toBe('role-missing');
      const decided = decideAppointment(context, { appointmentId: id, decision: 'confirmed' });
      expect(await outcomeOf(decided)).toBe('role-missing');
    }
    expect(await standingOf(subject)).toBeUndefined();
  });

  test('of somebody who oversees gives nothing else', async () => {
    const both = propose('a', randomUUID(), { roles: ['oversight', 'inspector'] });
    expect(await outcomeOf(both)).toBe('appointment-roles');
    expect(await outcomeOf(propose('a', randomUUID(), { roles: ['oversight'] }))).toBe('done');
  });

  test('takes the place of the one before, whose end then changes nothing', async () => {
    const subject = randomUUID();
    const first = await propose('a', subject);
    await confirm('b', first.id);
    const second = await propose('b', subject, { roles: ['hotline'], unit: 'hotline' });
    await confirm('a', second.id);
    expect(await standingOf(subject)).toMatchObject({ roles: ['hotline'], unit: 'hotline' });
    const replaced = await getAppointment(leading('a'), first.id);
    expect(replaced).toMatchObject({ state: 'ended', version: 3 });
    expect(await outcomeOf(end('a', first.id))).toBe('appointment-transition');
    expect(await standingOf(subject)).toMatchObject({ roles: ['hotline'] });
  });

  test('confirmed by two at once is confirmed once', async () => {
    const { id } = await propose('a', randomUUID());
    const outcomes = await Promise.all(['b', 'c', 'd'].map((who) => outcomeOf(confirm(who, id))));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect((await getAppointment(leading('a'), id)).version).toBe(2);
  });

  test('of one person, several confirmed at once: one counts, and none stands beside it', async () => {
    for (const isOfficial of [false, true]) {
      const subject = randomUUID();
      if (isOfficial) await confirm('b', (await propose('a', subject)).id);
      const rivals = await Promise.all(
        ['1', '2', '3'].map((unit) => propose('a', subject, { unit: `unit-${unit}` })),
      );
      const outcomes = await Promise.all(rivals.map(({ id }) => outcomeOf(confirm('b', id))));
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
      const after = await Promise.all(rivals.map(({ id }) => getAppointment(leading('a'), id)));
      const standing = after.filter(({ state }) => state === 'appointed');
      expect(standing.map(({ unit }) => unit)).toEqual([(await standingOf(subject))?.unit]);
    }
  });

  test('keeps no subject of the issuer, and neither does the journal of it', async () => {
    const subject = `subject-${randomUUID()}`;
    const { id } = await propose('a', subject);
    await confirm('b', id);
    const kept = [
      await itemsOf(db.engine.endpoint, 'journal'),
      await itemsOf(db.engine.endpoint, 'protected'),
    ];
    expect(JSON.stringify(kept)).not.toContain(subject);
    const kinds = kept[0]?.filter(({ pk }) => pk === id).map(({ k }) => k);
    expect(kinds?.sort()).toEqual(['official.appointed', 'official.proposed']);
  });

  test('whatever is tried by whom: it moves along its states alone, two people made it, and the record follows', async () => {
    const step = fc.record({
      who: fc.constantFrom('a', 'b', 'c'),
      what: fc.constantFrom('confirm', 'refuse', 'end'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('a', 'b'),
        fc.array(step, { maxLength: 6 }),
        async (proposer, tried) => {
          const subject = randomUUID();
          const { id } = await propose(proposer, subject);
          let state: AppointmentState = 'proposed';
          let version = 1;
          for (const { who, what } of tried) {
            const decision = what === 'confirm' ? 'confirmed' : 'refused';
            const attempt =
              what === 'end'
                ? end(who, id)
                : decideAppointment(leading(who), { appointmentId: id, decision });
            const mayIt = what === 'end' ? state === 'appointed' : state === 'proposed' && who !== proposer;
            expect((await outcomeOf(attempt)) === 'done').toBe(mayIt);
            if (!mayIt) continue;
            state = what === 'end' ? 'ended' : what === 'confirm' ? 'appointed' : 'refused';
            version += 1;
          }
          expect(await getAppointment(leading('a'), id)).toMatchObject({ state, version });
          expect((await standingOf(subject)) !== undefined).toBe(state === 'appointed');
          const first = await appointmentAtVersion(leading('a'), { appointmentId: id, version: 1 });
          expect(first).toMatchObject({ state: 'proposed', version: 1, steps: [{ kind: 'proposed' }] });
        },
      ),
      { numRuns: 25 },
    );
  });

  test('that nobody has is not found', async () => {
    const missing = getAppointment(leading('a'), `apt_${randomUUID()}`);
    await expect(missing).rejects.toBeInstanceOf(ProblemError);
  });
});
