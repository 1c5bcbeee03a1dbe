import { describe, expect, test, vi } from 'vitest';
import * as told from '../../functions/inspectorate/operations/examples-told.ts';
import { wagePayment } from '../../functions/registry/operations/examples-records.ts';
import { perform } from '../support/requests/operations.ts';
import { seenBy } from '../support/requests/tags.ts';
import { DeskVisitor } from '../support/stages/desk-visitor.ts';
import { running } from '../support/stages/running.ts';
import { aContract, anOrganisation, parties } from '../support/stages/stage.ts';
import { signInAs } from '../support/stages/tokens.ts';

describe('What an official decides at the desk, with scripts off', () => {
  const insaf = running();
  const sit = (who: string) => DeskVisitor.signedIn(insaf, who);

  test('an organisation is verified as it was read: what changed meanwhile is read again, and whoever changes it waits again', async () => {
    const { member, id } = await anOrganisation(insaf, 'agency');
    const rename = async (latin: string) => {
      const headers = await seenBy(insaf, member, `/v1/agencies/${id}`);
      const input = { params: { organisationId: id }, body: { name: { latin } }, headers };
      await perform(insaf, member, ['amendAgency', input]);
    };
    const inspector = await sit('inspector');
    await inspector.open('/console/organisations');
    expect(inspector.page).toContain(`/console/organisations/${id}`);
    await inspector.open(`/console/organisations/${id}`);
    expect(inspector.words).toContain('Licence');
    await rename('Bridge of Second Thoughts');
    await inspector.send({ decision: 'verified' });
    expect([inspector.status, inspector.words]).toEqual([
      412,
      expect.stringContaining('Bridge of Second Thoughts'),
    ]);
    // It is chosen from a list, and there is nothing in which an official could write.
    expect(inspector.page).not.toContain('<textarea');
    for (const reason of ['A worker told me so.', '']) {
      await inspector.send({ decision: 'refused', reason });
      expect([inspector.status, inspector.page]).toEqual([
        422,
        expect.stringContaining('id="f-reason-error"'),
      ]);
    }
    await inspector.send({ decision: 'verified' });
    expect([inspector.status, inspector.words]).toEqual([200, expect.stringContaining('Verified')]);
    await inspector.open('/console/organisations');
    expect(inspector.page).not.toContain(id);
    // A verification that stood is taken back for a reason of the same list.
    await inspector.open(`/console/organisations/${id}`);
    await inspector.send({ decision: 'refused', reason: 'licenceEnded' });
    expect([inspector.status, inspector.words]).toEqual([
      200,
      expect.stringContaining('The licence has lapsed or was withdrawn'),
    ]);
    await rename('Bridge of Third Thoughts');
    await inspector.open('/console/organisations');
    expect(inspector.words).toContain('Bridge of Third Thoughts');
  });

  test('a report offers what whoever reads it can do: closing to who has it in hand, lifting a hold to another than who placed it', async () => {
    const hotline = await sit('hotline');
    await hotline.open('/console/reports/new');
    await hotline.send({ urgency: 'soon', 'told.0': 'WAGES_UNPAID' });
    expect(hotline.words).toContain('Whoever takes it closes it');
    expect(hotline.page).not.toContain('value="closed"');
    await hotline.send({ step: 'held' });
    expect(hotline.words).toContain('You placed the legal hold');
    expect(hotline.page).not.toContain('value="holdLifted"');
    const report = hotline.path;
    const inspector = await sit('inspector');
    await inspector.open('/console/reports');
    await inspector.send({ reportId: report.slice(report.lastIndexOf('/') + 1) });
    expect(inspector.words).toContain('It is under a legal hold');
    expect(inspector.page).toContain('value="closed"');
    await inspector.send({ step: 'holdLifted' });
    expect(inspector.words).toContain('The legal hold was lifted');
  });

  test('a file or a sheet is carried off, so no byte of it changes: the same before and after somebody spoke', async () => {
    const [between, silent] = [await parties(insaf), await parties(insaf)];
    const fee = { item: 'RC704', amount: { amount: '4321.00', currency: 'INR' } } as const;
    const clean = { offer: undefined };
    const spokenOf = [
      [between.employerId, await aContract(insaf, between)],
      [silent.employerId, await aContract(insaf, silent, clean)],
    ] as const;
    await insaf.settled();
    const visitor = await sit('inspector');
    const carriedOff = [
      '/console/worklist.csv',
      ...spokenOf.flatMap(([employer, contract]) => [
        `/console/employers/${employer}/contracts.csv`,
        `/console/contracts/${contract}/fees.csv`,
        `/console/employers/${employer}/sheet`,
        `/console/contracts/${contract}/sheet`,
      ]),
    ];
    const texts = async () => {
      const read: string[] = [];
      for (const path of carriedOff) {
        await visitor.open(path);
        expect([path, visitor.status]).toEqual([path, 200]);
        read.push(
          path.endsWith('.csv')
            ? visitor.page
            : visitor.words.replace(/Printed from the record of .*?M|\d\d:\d\d/g, ''),
        );
      }
      return read;
    };
    const levels = async () =>
      Promise.all(
        spokenOf.map(async ([organisationId]) => {
          const { rank } = await perform(insaf, 'inspector', [
            'getEmployerProfile',
            { params: { organisationId } },
          ]);
          return [rank?.level, rank?.byLevel, rank?.byIndicator];
        }),
      );
    const [before, was] = [await texts(), await levels()];
    for (const [, contract] of spokenOf)
      await perform(insaf, 'hotline', [
        'fileReport',
        { body: { ...told.told, contractId: contract, fees: [fee] } },
      ]);
    await insaf.settled();
    const is = await levels();
    for (const [at, level] of was.entries()) expect(is[at]).not.toEqual(level);
    expect(await texts()).toEqual(before);
    expect(before.join()).toContain(between.employerId);
    expect(before[0]).not.toContain(silent.employerId);
  });

  test('a sheet is of the day on which it is printed: days that went by do not tell on which of them somebody spoke', async () => {
    const between = await parties(insaf);
    const contractId = await aContract(insaf, between);
    const { period, due, dueOn } = wagePayment;
    const body = { period, due, dueOn, paid: 'notPaid' } as const;
    await perform(insaf, between.employer, ['recordWagePayment', { params: { contractId }, body }]);
    await insaf.settled();
    // Signed in at this hour of a clock that is moved
    const fresh = async (who: string) => ({
      ...(await insaf.caller(who)),
      ...(await signInAs(insaf.insaf.urls.issuer, who)),
    });
    const record = async () => {
      const { flags } = await perform(insaf, await fresh('inspector'), [
        'getDossier',
        { params: { contractId } },
      ]);
      const late = flags.find(({ ruleId }) => ruleId === 'wage-late-bahrain');
      if (!late)
        throw new Error(
          `A wage that was never paid raised no flag: ${flags.map(({ ruleId }) => ruleId).join()}`,
        );
      return late;
    };
    const declared = await record();
    const paths = [
      `/console/employers/${between.employerId}/sheet`,
      `/console/contracts/${contractId}/sheet`,
      `/console/flags/${declared.id}/sheet`,
      `/console/employers/${between.employerId}/contracts.csv`,
      `/console/worklist.csv`,
    ];
    const { now } = Date;
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => now() + 5 * 86_400_000);
    try {
      const visitor = await sit('inspector');
      const carriedOff = async () => {
        const read: string[] = [];
        for (const path of paths) {
          await visitor.open(path);
          expect([path, visitor.status]).toEqual([path, 200]);
          read.push(visitor.page.replace(/Printed from the record of [^<]*/, ''));
        }
        return read;
      };
      const before = await carriedOff();
      // The record is of the day on which something last woke the engine, as a report would have; the sheets are of this day.
      const days = Number(/(\d+) days late/.exec(declared.message.en)?.[1]);
      expect((await record()).message).toEqual(declared.message);
      for (const sheet of before.slice(1, 3)) {
        expect(sheet).toContain(`${days + 5} days late`);
        expect(sheet).not.toContain(`${days} days late`);
        expect(sheet).not.toContain('>Raised<');
      }
      const hotline = await fresh('hotline');
      const report = { ...told.told, contractId };
      await perform(insaf, hotline, ['fileReport', { body: report }]);
      await insaf.settled();
      expect(await carriedOff()).toEqual(before);
    } finally {
      clock.mockRestore();
    }
  });
});
