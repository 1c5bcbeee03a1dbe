import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { principalOf } from '../../lib/actions/principal.ts';
import { keys } from '../../lib/store/keys.ts';
import { removeMember } from '../../lib/store/members.ts';
import { employer } from '../support/inputs/full-contract.ts';
import { itemsOf } from '../support/items.ts';
import { testEngine } from '../support/stages/engine.ts';
import { type Caller, houseInProcess } from '../support/stages/house-in-process.ts';
import type { TestEngine } from '../support/stages/open-engine.ts';

const db = testEngine({ kind: 'dynoxide' });
const Made = z.object({ id: z.string() });

describe('An owner who is removed between being looked up and what they asked being written', () => {
  let owner: Caller;
  let organisationId: string;
  let meanwhile: (() => Promise<void>) | undefined;
  const principal = principalOf({ issuer: 'https://organisations.example', subject: 'owner' });

  beforeAll(async () => {
    // What is planned happens before the next write that the face asks for.
    const storeOf = (given: TestEngine['store']): TestEngine['store'] => ({
      ...given,
      async write(writes, options) {
        const first = meanwhile;
        meanwhile = undefined;
        await first?.();
        return given.write(writes, options);
      },
    });
    const house = await houseInProcess(db, 1, { storeOf });
    owner = await house.caller('organisations', 'owner');
    organisationId = Made.parse(await owner('/v1/employers', { body: employer })).id;
  });

  const removal = async (): Promise<void> => {
    await db.store.write(
      removeMember(organisationId, { principal, role: 'owner' }, new Date().toISOString()),
    );
  };
  const comesBack = async (): Promise<void> => {
    for (const item of before) await db.store.write([{ put: 'core', item }]);
  };
  let before: { pk: string; sk: string }[] = [];
  const core = async () =>
    (await itemsOf(db.engine.endpoint, 'core')).map(({ pk, sk, ...rest }) => ({
      ...rest,
      pk: String(pk),
      sk: String(sk),
    }));
  const invite = () =>
    owner(`/v1/organisations/${organisationId}/invitations`, { body: { name: 'Somebody', role: 'owner' } });

  test('has invited nobody, and withdrawn nothing', async () => {
    before = await core();
    meanwhile = removal;
    await expect(invite()).rejects.toThrow('409');
    expect((await core()).filter(({ sk }) => !before.some((was) => was.sk === sk))).toEqual([]);

    await comesBack();
    const { id } = Made.parse(await invite());
    before = await core();
    meanwhile = removal;
    const withdraw = () =>
      owner(`/v1/organisations/${organisationId}/invitations/${id}/withdrawal`, { body: {} });
    await expect(withdraw()).rejects.toThrow('409');
    await comesBack();
    expect(await withdraw()).toMatchObject({ id });
    await expect(withdraw()).rejects.toThrow('invitation-closed');
  });
});

test('An official who was removed is nobody with the next request, however short a time ago they were somebody', async () => {
  const house = await houseInProcess(db);
  const inspector = await house.caller('officials', 'inspector');
  await inspector('/v1/flagged-employers');
  const principal = principalOf({ issuer: 'https://officials.example', subject: 'inspector' });
  await db.store.write([{ remove: 'protected', key: keys.official(principal) }]);
  await expect(inspector('/v1/flagged-employers')).rejects.toThrow('403');
});
