import { expect, it } from 'vitest';
import * as examples from '../../functions/registry/operations/examples.ts';
import { perform } from '../support/requests/operations.ts';
import { running } from '../support/stages/running.ts';
import { aContract, parties } from '../support/stages/stage.ts';

const on = running();

it('lets the party that may not amend say what it sees otherwise, to the other party and to officials alone', async () => {
  const both = await parties(on);
  const contractId = await aContract(on, both);
  const params = { contractId };
  const refused = await on.call(
    both.agency,
    'POST',
    `/v1/contracts/${contractId}/amendments`,
    examples.amendContract,
  );
  expect(refused.problem().code).toBe('amendment-not-yours');

  const first = await perform(on, both.agency, ['annotateContract', { params, body: examples.annotate }]);
  await perform(on, both.employer, ['amendContract', { params, body: examples.amendContract }]);
  const second = await perform(on, both.employer, [
    'annotateContract',
    { params, body: { text: 'Mended: see the amendment.' } },
  ]);
  expect([first.contractVersion, second.contractVersion]).toEqual([1, 2]);
  const expected = { items: [first, second] };
  expect(await perform(on, both.employer, ['listAnnotations', { params }])).toEqual(expected);
  expect(await perform(on, both.agency, ['listAnnotations', { params }])).toEqual(expected);

  const inspector = await on.caller('inspector');
  const { annotations, contract } = await perform(on, inspector, ['getDossier', { params }]);
  expect(annotations).toEqual(expected.items);
  expect(contract.version).toBe(2);
});
