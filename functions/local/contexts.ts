import type { Context, InspectorateContext, RegistryContext } from '../../lib/actions/context.ts';
import { type Actor, processorActor } from '../../lib/domain/actor.ts';
import { createDynamoClient } from '../../lib/store/table-client.ts';
import { createStore } from '../../lib/store/table-store.ts';
import type { HouseConfig } from '../config.ts';
import type { InspectorateDeps, RegistryDeps } from '../deps.ts';

/** Contexts for work that no request asked for: an installation and its seed, through the same actions as everybody's. */
export interface LocalContexts {
  registry(actor: Actor): RegistryContext;
  inspectorate(actor: Actor): InspectorateContext;
  /** May write the rule set and the rates; nobody has signed in yet. */
  installation(): Context<'core', 'core' | 'journal'>;
}

interface Parts {
  registry: RegistryDeps;
  inspectorate: InspectorateDeps;
  house: HouseConfig<'core' | 'journal'>;
}

const common = ({ ruleSets, rates, newId, now }: RegistryDeps | InspectorateDeps) => ({
  ruleSets,
  rates,
  newId,
  requestId: 'installation',
  now: new Date(now()).toISOString(),
  language: 'en' as const,
});

export function localContexts({ registry, inspectorate, house }: Parts): LocalContexts {
  const { database, tables } = house;
  const installation = createStore<'core', 'core' | 'journal'>(createDynamoClient(database), tables);
  return {
    registry: (actor) => ({
      ...common(registry),
      store: registry.store,
      sealer: registry.keys,
      keyedHash: (purpose, data) => registry.keys.hmac(`core:${purpose}`, data),
      actor,
    }),
    inspectorate: (actor) => ({
      ...common(inspectorate),
      store: inspectorate.store,
      flaggedShards: inspectorate.flaggedShards,
      keyedHash: (purpose, data) => inspectorate.keys.hmac(`protected:${purpose}`, data).slice(0, 32),
      actor,
    }),
    installation: () => ({
      ...common(registry),
      store: installation,
      keyedHash: (purpose, data) => registry.keys.hmac(`core:${purpose}`, data),
      actor: processorActor('installation'),
    }),
  };
}
