import { expect, test } from 'vitest';
import { told } from '../../functions/inspectorate/operations/examples-told.ts';
import { taken } from '../support/inputs/people-inputs.ts';
import { operationsOf, perform, send } from '../support/requests/operations.ts';
import { running } from '../support/stages/running.ts';
import { aContract, parties } from '../support/stages/stage.ts';

const insaf = running();

/** A whole month of wages that nobody had, or had in time. */
const wageOf = (month: string, held: boolean) => ({
  period: { from: `2026-${month}-01`, to: `2026-${month}-30` },
  due: { amount: '120.000', currency: 'BHD' },
  dueOn: `2026-${month}-30`,
  deductions: [],
  ...(held
    ? { paid: 'notPaid' as const, reason: 'heldAsSecurity' as const }
    : {
        paid: 'paid' as const,
        amount: { amount: '120.000', currency: 'BHD' },
        creditedOn: `2026-${month}-30`,
      }),
});

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

test('A month held back, dismissed and corrected, does not keep the next months that are held back silent', async () => {
  const both = await parties(insaf);
  const contractId = await aContract(insaf, both);
  const params = { contractId };
  await taken(insaf, 'inspector', { employerId: both.employerId });
  const record = async (month: string, held: boolean) => {
    await perform(insaf, both.employer, ['recordWagePayment', { params, body: wageOf(month, held) }]);
    await insaf.settled();
    const { flags } = await perform(insaf, 'inspector', ['getDossier', { params }]);
    const flagId = flags.find(({ ruleId }) => ruleId === 'wages-held-as-security')?.id ?? '';
    const { status, steps } = await perform(insaf, 'inspector', ['getFlag', { params: { flagId } }]);
    return { flagId, told: [status, steps.at(-1)?.kind] };
  };

  const { flagId } = await record('03', true);
  const body = { decision: 'dismissed' as const, reason: 'The wage was paid by hand: seen in the ledger.' };
  await perform(insaf, 'inspector', ['reviewFlag', { params: { flagId }, body }]);
  expect((await record('04', false)).told).toEqual(['dismissed', 'dismissed']);
  expect((await record('03', false)).told).toEqual(['dismissed', 'cleared']);
  expect((await record('05', true)).told).toEqual(['raised', 'evidenceChanged']);
});
