import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { localTableNames } from '../../../functions/local/engine/tables.ts';
import { openCheckpointKeyFile } from '../../../functions/local/keys/checkpoint-key-file.ts';
import * as examples from '../../../functions/registry/operations/examples.ts';
import { folderWitness } from '../../../functions/witness/folder-witness.ts';
import { officialIdOf } from '../../../lib/actions/principal.ts';
import { processorActor } from '../../../lib/domain/access/actor.ts';
import { createLog } from '../../../lib/log.ts';
import { placedAt } from '../../../lib/store/journal.ts';
import { findSeals } from '../../../lib/store/seals.ts';
import { createStore } from '../../../lib/store/table/store.ts';
import type { Key, Store } from '../../../lib/store/table/table.ts';
import type { TableName } from '../../../lib/store/tables.ts';
import { itemsOf } from '../items.ts';
import { assignedTo } from '../rules/assigned.ts';
import { houseInProcess } from '../stages/house-in-process.ts';
import type { Ground, World } from './steps.ts';

export interface Place {
  client: DynamoDBClient;
  endpoint: string;
  /** Keys and the witness's folder: what outlives a process. */
  folder: string;
}

/** Faults are what is asked for here; what they do to the answers is checked. */
const silent = createLog(
  () => undefined,
  () => '',
);

const storeOver = (client: DynamoDBClient) =>
  createStore<TableName, TableName>(client, localTableNames, { pause: async () => undefined });

/** A store that remembers which entries it has appended. */
function remembering(store: ReturnType<typeof storeOver>) {
  let appended: Key[] = [];
  const write: typeof store.write = async (writes, options) => {
    const units = await store.write(writes, options);
    appended.push(
      ...writes.flatMap((each) =>
        'put' in each && each.put === 'journal' ? [{ pk: each.item.pk, sk: each.item.sk }] : [],
      ),
    );
    return units;
  };
  const takenBy = new Map<string, Key[]>();
  const fresh = (run: string): Key[] => {
    const taken = takenBy.get(run) ?? appended;
    if (!takenBy.has(run)) appended = [];
    takenBy.set(run, taken);
    return taken;
  };
  return { store: { ...store, write }, fresh };
}

/** The house of this process over a database that may have been another process's. */
export async function worldOver({ client, endpoint, folder }: Place, ground?: Ground): Promise<World> {
  const { store, fresh } = remembering(storeOver(client));
  const house = await houseInProcess({ store }, 1, { keysFolder: folder, log: silent });
  const { signer, origin } = await openCheckpointKeyFile(join(folder, 'checkpoint-key.json'));
  const seal = {
    store,
    signer,
    origin,
    witness: folderWitness(join(folder, 'witness')),
    actor: processorActor('seal'),
    now: new Date().toISOString(),
  };
  return {
    house,
    seal,
    ground: ground ?? (await newGround({ house, seal }, 'first')),
    fresh,
    unsealed: () => unsealedOf(endpoint, store),
  };
}

async function unsealedOf(endpoint: string, store: Pick<World['seal']['store'], 'reader'>): Promise<Key[]> {
  const entries = (await itemsOf(endpoint, 'journal')).map(({ pk, sk }) => ({
    pk: String(pk),
    sk: String(sk),
  }));
  const idOf = (entry: Key): string => placedAt(entry).id;
  const sealed = new Set(
    (await findSeals(store.reader('seals'), entries.map(idOf))).map(({ entryId }) => entryId),
  );
  return entries.filter((entry) => !sealed.has(idOf(entry)));
}

const idIn = (json: unknown): string => /"id":"([^"]+)"/.exec(JSON.stringify(json))?.[1] ?? '';

/** Two parties and a contract that nobody else uses. */
export async function newGround(
  {
    house,
    seal: { store },
  }: { house: World['house']; seal: { store: Pick<Store<never, TableName>, 'write'> } },
  name: string,
): Promise<Ground> {
  const employer = await house.caller('organisations', `employer-${name}`);
  const agency = await house.caller('organisations', `agency-${name}`);
  const employerId = idIn(await employer('/v1/employers', { body: examples.registerEmployer }));
  const agencyId = idIn(await agency('/v1/agencies', { body: examples.registerAgency }));
  const officialId = officialIdOf({ issuer: 'https://officials.example', subject: 'inspector' });
  await assignedTo(store, { officialId, purpose: 'inspection' }, [employerId]);
  const body = { ...examples.registerContract, employerId, agencyId, externalId: 'ground' };
  const registered = JSON.stringify(await agency('/v1/contracts', { body }));
  return { name, employerId, agencyId, contractId: /"id":"(ctr_[^"]+)"/.exec(registered)?.[1] ?? '' };
}

/** What was made with a ground, for the books. */
export const madeWith = ({ employerId, agencyId, contractId }: Ground) => [
  { kind: 'organisation.registered', id: employerId },
  { kind: 'organisation.registered', id: agencyId },
  { kind: 'contract.registered', id: contractId },
];
