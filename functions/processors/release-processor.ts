import type { ReleaseContext } from '../../lib/actions/context.ts';
import { takeEffect } from '../../lib/actions/releases/take-effect.ts';
import { processorActor } from '../../lib/domain/access/actor.ts';
import type { Instant } from '../../lib/domain/values/dates.ts';
import { placeOf } from '../../lib/log.ts';
import type { ReleaseDeps } from '../deps.ts';

const name = 'release';

/** What the clock of releases works with. `now` is its moment; a test brings its own. */
const releaseContext = ({ store, newId }: ReleaseDeps, now: Instant): ReleaseContext => ({
  store,
  newId,
  actor: processorActor(name),
  requestId: name,
  now,
});

/** Pages of due releases that one call works off; the next call goes on. */
const mostPages = 20;

/** What a clock calls every minute: lets leave what is due, and nothing before its batch instant. */
export async function letReleasesLeave(
  deps: ReleaseDeps,
  now = new Date(deps.now()).toISOString(),
): Promise<void> {
  try {
    for (let page = 0; page < mostPages; page += 1)
      if ((await takeEffect(releaseContext(deps, now))) === 0) return;
  } catch (error) {
    deps.log.error('tick failed', { processor: name, error: placeOf(error) });
    throw error;
  }
}
