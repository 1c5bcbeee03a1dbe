import type { Context } from '../../lib/actions/context.ts';
import { processorActor } from '../../lib/domain/actor.ts';
import { createDynamoClient } from '../../lib/store/table-client.ts';
import { createStore } from '../../lib/store/table-store.ts';
import type { HouseConfig } from '../config.ts';
import type { ProcessorDeps } from '../deps.ts';

/** The context of an installation: it may write the rule set and the rates, and nobody has signed in yet. */
export const installContext = (
  deps: ProcessorDeps,
  { database, tables }: HouseConfig<'core' | 'journal'>,
): Context<'core', 'core' | 'journal'> => ({
  store: createStore<'core', 'core' | 'journal'>(createDynamoClient(database), tables),
  ruleSets: deps.ruleSets,
  keyedHash: () => {
    throw new Error('An installation makes no keyed ids.');
  },
  newId: deps.newId,
  actor: processorActor('installation'),
  requestId: 'installation',
  now: new Date(deps.now()).toISOString(),
  language: 'en',
});
