import type { IdentityContext } from '../../lib/actions/context.ts';
import { eraseWorker } from '../../lib/actions/workers/erase.ts';
import { joinWorkers } from '../../lib/actions/workers/join.ts';
import { keepErasing } from '../../lib/actions/workers/keep-erasing.ts';
import { linkContracts } from '../../lib/actions/workers/link.ts';
import { processorActor } from '../../lib/domain/access/actor.ts';
import { wakesIdentity } from '../../lib/domain/journal/wakes.ts';
import { placeOf } from '../../lib/log.ts';
import type { Event } from '../../lib/store/journal.ts';
import type { IdentityDeps } from '../deps.ts';
import { type Processor, type StreamHandler, streamHandler } from './processor.ts';

/** Each mostly waits for the key service and the database. */
const together = 25;

const subjectsOf = (events: readonly Event[], kind: Event['kind']): string[] => [
  ...new Set(events.flatMap((event) => (event.kind === kind ? (event.subjects[0] ?? []) : []))),
];

/** Opens what was sealed of workers, links their contracts, joins those that are one, and erases. Nobody else can. */
export const identityProcessor: Processor<IdentityContext> = {
  name: 'identity',
  wokenBy: wakesIdentity,
  async handle(context, events) {
    const contracts = subjectsOf(events, 'contract.registered');
    for (let at = 0; at < contracts.length; at += together)
      await linkContracts(context, contracts.slice(at, at + together));
    for (const statement of subjectsOf(events, 'worker.sameAs')) await joinWorkers(context, statement);
    for (const erasure of subjectsOf(events, 'erasure.requested')) await eraseWorker(context, erasure);
  },
};

/** What the processor of identities works with. */
export const identityContext = (deps: IdentityDeps, eventId?: string): IdentityContext => ({
  store: deps.store,
  newId: deps.newId,
  identity: deps.keys,
  actor: processorActor(identityProcessor.name),
  requestId: eventId ?? identityProcessor.name,
  now: new Date(deps.now()).toISOString(),
});

export const toIdentityHandler = (deps: IdentityDeps): StreamHandler =>
  streamHandler(
    { log: deps.log, contextFor: (eventId) => identityContext(deps, eventId) },
    identityProcessor,
  );

/** What a clock calls every few minutes. */
export async function keepIdentities(deps: IdentityDeps): Promise<void> {
  try {
    await keepErasing(identityContext(deps));
  } catch (error) {
    deps.log.error('tick failed', { processor: identityProcessor.name, error: placeOf(error) });
    throw error;
  }
}
