import { expect, test } from 'vitest';
import { told } from '../../functions/inspectorate/operations/examples-told.ts';
import { taken } from '../support/inputs/people-inputs.ts';
import { operationsOf, perform, send } from '../support/requests/operations.ts';
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

test('A dismissal is taken back by a person with a reason, as a step beside it, and the flag counts again', async () => {
  const both = await parties(insaf);
  const contractId = await aContract(insaf, both);
  await taken(insaf, 'inspector', { employerId: both.employerId });
  await insaf.settled();
  const { flags } = await perform(insaf, 'inspector', ['getDossier', { params: { contractId } }]);
  const flag = flags.find(({ ruleId }) => ruleId === 'wage-below-offer');
  const params = { flagId: flag?.id ?? '' };
  const review = (body: object) => perform(insaf, 'inspector', ['reviewFlag', { params, body }]);
  await review({ decision: 'dismissed', reason: 'Another contract was meant: a slip of the hand.' });
  const row = operationsOf.inspectorate.find(({ operationId }) => operationId === 'reviewFlag');
  if (!row) throw new Error('No such operation.');

  const wordless = await send(insaf, 'inspector', [row, { params, body: { decision: 'underReview' } }]);
  expect([wordless.status, wordless.problem().errors?.[0]?.pointer]).toEqual([422, '/reason']);
  const body = { decision: 'underReview', reason: 'The dismissal was meant for another flag.' };
  const { status, steps } = await review(body);
  expect(status).toBe('underReview');
  expect(steps.map(({ kind }) => kind).slice(-2)).toEqual(['dismissed', 'underReview']);
});
