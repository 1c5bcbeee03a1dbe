import type { Permission } from '../../domain/access/permissions/table.ts';
import { authorise } from '../../domain/access/permissions.ts';
import type { Release } from '../../domain/releases/release.ts';
import { isServedState } from '../../domain/releases/release-steps.ts';
import { asServed, type ReleaseView } from '../../domain/releases/release-view.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import type { InspectorateContext } from '../context.ts';
import { type Tie, untied } from '../officials/tie.ts';
import { recordLook } from '../record-look.ts';
import { tieToRecipient } from './recipient-tie.ts';

/** Who signs what another drafted has to see it, and answers for it from then on. */
export function isSigner({ actor }: InspectorateContext, { state, steps }: Release): boolean {
  if (!actor.official?.roles.includes('supervisor')) return false;
  const mine = steps.filter(({ by }) => by === actor.subject);
  return state === 'draft' ? mine.length === 0 : mine.some(({ kind }) => kind !== 'drafted');
}

/** How the official who asks stands to a release: by its recipient, and as the one who signs it. */
export async function releaseTie(context: InspectorateContext, release: Release): Promise<Tie> {
  const { relation } = await tieToRecipient(context, release);
  return relation === 'competent' && isSigner(context, release) ? { relation: 'signer' } : { relation };
}

/** What this tie opens of a release: all of it, what its recipient reads too, or nothing before that was served. */
export function openedBy({ relation }: Tie, release: Release): ReleaseView | undefined {
  if (relation === 'assigned' || relation === 'signer') return release;
  return relation === 'competent' && isServedState(release.state) ? asServed(release) : undefined;
}

/**
 * Throws unless the official who asks may do this to a release, and records that it was looked at before anything of it is
 * answered.
 * @throws ProblemError as `authorise`; `assignment-required` for what was not served yet
 */
export async function authoriseRelease(
  context: InspectorateContext,
  permission: Permission,
  release: Release | undefined,
): Promise<{ release: Release; tie: Tie }> {
  const tie = release ? await releaseTie(context, release) : untied;
  authorise(context, permission, tie.relation);
  if (!release) throw new ProblemError('not-found');
  if (!openedBy(tie, release)) throw new ProblemError('assignment-required');
  await recordLook(context, { subject: release.id, count: 1 });
  return { release, tie };
}
