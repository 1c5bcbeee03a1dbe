import { describe, expect, test } from 'vitest';
import * as told from '../../functions/inspectorate/operations/examples-told.ts';
import { perform } from '../support/requests/operations.ts';
import { seenBy } from '../support/requests/tags.ts';
import { DeskVisitor } from '../support/stages/desk-visitor.ts';
import { running } from '../support/stages/running.ts';
import { aContract, anOrganisation, parties } from '../support/stages/stage.ts';

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
    await inspector.send({ decision: 'refused', reason: 'no' });
    expect([inspector.status, inspector.page]).toEqual([422, expect.stringContaining('id="f-reason-error"')]);
    await inspector.send({ decision: 'verified' });
    expect([inspector.status, inspector.words]).toEqual([200, expect.stringContaining('Verified')]);
    await inspector.open('/console/organisations');
    expect(inspector.page).not.toContain(id);
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
});
