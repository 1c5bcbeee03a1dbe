import { randomUUID } from 'node:crypto';
import { draft, signature } from '../../../functions/inspectorate/operations/examples-releases.ts';
import type { Insaf } from '../../../functions/local/server.ts';
import { letReleasesLeave } from '../../../functions/processors/release-processor.ts';
import { Release } from '../../../lib/domain/releases/release.ts';
import { signInAs } from '../stages/tokens.ts';
import { callAs } from './post-as.ts';

const later = (): string => new Date(Date.now() + 40 * 24 * 3_600_000).toISOString();

async function post(insaf: Insaf, who: string, [path, body]: readonly [path: string, body: object]) {
  const { token } = await signInAs(insaf.urls.issuer, who);
  const answer = await fetch(insaf.urls.inspectorate + path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      'insaf-purpose': 'inspection',
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return Release.parse(await answer.json());
}

/** Drafted by the inspector, signed by the supervisor, and served: a question to an organisation about one of its contracts. */
export async function serveANotice(
  insaf: Insaf,
  about: { recipientId: string; contractIds: readonly string[] },
): Promise<void> {
  // Whoever has it in hand writes to it.
  const path = `/v1/employers/${about.recipientId}/assignments`;
  await callAs(insaf, 'inspector', ['POST', path, { purpose: 'inspection' }]);
  const { id } = await post(insaf, 'inspector', ['/v1/releases', { ...draft, ...about }]);
  await post(insaf, 'supervisor', [`/v1/releases/${id}/signature`, signature]);
  await letReleasesLeave(insaf.releases, later());
}
