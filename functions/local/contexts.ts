import { cachedStatusLists } from '../../lib/actions/certificates/status-lists.ts';
import type { RegistryContext, WorkerContext } from '../../lib/actions/context.ts';
import type { PublishingContext } from '../../lib/actions/rule-sets/publishing-context.ts';
import type { Actor } from '../../lib/domain/access/actor.ts';
import { type InspectorateDeps, installationContext, type RegistryDeps } from '../deps.ts';
import type { PublishingConfig } from '../house-config.ts';

/** Contexts for work that no request asked for: an installation and its seed, through the same actions as everybody's. */
export interface LocalContexts {
  registry(actor: Actor): RegistryContext;
  inspectorate(actor: Actor): WorkerContext;
  /** May write the rule set and the rates; nobody has signed in yet. */
  installation(): PublishingContext;
}

interface Parts {
  registry: RegistryDeps;
  inspectorate: InspectorateDeps;
  house: PublishingConfig;
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
  return {
    registry: (actor) => ({
      ...common(registry),
      store: registry.store,
      sealer: registry.keys,
      organisations: registry.organisations,
      voiceUrl: registry.voiceUrl,
      registryUrl: registry.baseUrl,
      credentialSigner: registry.credentialSigner,
      statusLists: cachedStatusLists({
        core: registry.store.reader('core'),
        signer: registry.credentialSigner,
        now: registry.now,
      }),
      keyedHash: (purpose, data) => registry.keys.hmac(`core:${purpose}`, data),
      actor,
    }),
    inspectorate: (actor) => ({
      ...common(inspectorate),
      store: inspectorate.store,
      signer: inspectorate.signer,
      releaseTimes: inspectorate.releaseTimes,
      dataKeys: inspectorate.dataKeys,
      checkpointPublicKey: inspectorate.checkpointPublicKey,
      flaggedShards: inspectorate.flaggedShards,
      keyedHash: (purpose, data) => inspectorate.keys.hmac(`protected:${purpose}`, data).slice(0, 32),
      actor,
    }),
    installation: () => installationContext(house),
  };
}
