import * as examples from '../../../functions/inspectorate/operations/examples-releases.ts';
import { letReleasesLeave } from '../../../functions/processors/release-processor.ts';
import { inHand } from '../inputs/people-inputs.ts';
import { perform } from '../requests/operations.ts';
import type { Running } from './running.ts';

/** Later than any batch instant that a test waits for. */
const later = (): string => new Date(Date.now() + 40 * 24 * 3_600_000).toISOString();

interface About {
  recipientId: string;
  contractId: string;
}

/** The question of the examples, for a recipient and one of its contracts. */
export const questionTo = ({ recipientId, contractId }: About) => ({
  ...examples.draft,
  recipientId,
  contractIds: [contractId],
});

/** Drafted by the inspector, who has the employer in hand. */
export async function aDraftRelease(on: Running, about: About, different: object = {}): Promise<string> {
  await inHand(on, 'inspector', about.contractId);
  const body = { ...questionTo(about), ...different };
  const { id } = await perform(on, 'inspector', ['draftRelease', { body }]);
  return id;
}

/** Drafted by the inspector and signed by the supervisor; it has not left. */
export async function aSignedRelease(on: Running, about: About, different: object = {}): Promise<string> {
  const releaseId = await aDraftRelease(on, about, different);
  await perform(on, 'supervisor', ['signRelease', { params: { releaseId }, body: examples.signature }]);
  return releaseId;
}

/** All that was signed has left, whatever the hour. */
export const allLeft = (on: Running): Promise<void> => letReleasesLeave(on.insaf.releases, later());

/** Served on its recipient. */
export async function aServedRelease(
  on: Running,
  about: About,
): Promise<{ releaseId: string; noticeId: string }> {
  const releaseId = await aSignedRelease(on, about);
  await allLeft(on);
  const { noticeId } = await perform(on, 'inspector', ['getRelease', { params: { releaseId } }]);
  return { releaseId, noticeId };
}
