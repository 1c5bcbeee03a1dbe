import { expect, test } from 'vitest';
import { told } from '../../functions/inspectorate/operations/examples-told.ts';
import { taken } from '../support/inputs/people-inputs.ts';
import { perform } from '../support/requests/operations.ts';
import { running } from '../support/stages/running.ts';
import { aContract, parties } from '../support/stages/stage.ts';

const insaf = running();

test('A flag that was dismissed speaks again when somebody else tells the same, and stays silent when something else is told', async () => {
  const both = await parties(insaf);
  const contractId = await aContract(insaf, both);
  await taken(insaf, 'inspector', { employerId: both.employerId });
  const tell = (different: object) =>
    perform(insaf, 'hotline', ['fileReport', { body: { ...told, contractId, ...different } }]);
  const ofPapers = async () => {
    await insaf.settled();
    const { flags } = await perform(insaf, 'inspector', ['getDossier', { params: { contractId } }]);
    return flags.find(({ ruleId }) => ruleId === 'told-papers-held');
  };

  await tell({});
  const flagId = (await ofPapers())?.id ?? '';
  const body = { decision: 'dismissed' as const, reason: 'The passport was seen with the worker.' };
  await perform(insaf, 'inspector', ['reviewFlag', { params: { flagId }, body }]);
  await tell({ allegations: [{ code: 'HUMILIATED', relation: 'self' }] });
  expect(await ofPapers()).toMatchObject({ id: flagId, status: 'dismissed' });

  const allegations = [{ code: 'PASSPORT_RETURN_REFUSED', relation: 'witness' }];
  await tell({ channel: 'walkIn', allegations });
  expect(await ofPapers()).toMatchObject({ id: flagId, status: 'raised' });
});
