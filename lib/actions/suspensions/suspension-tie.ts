import type { Suspension, SuspensionLife } from '../../domain/suspensions/suspension.ts';
import { type SuspensionView, suspensionAsServed } from '../../domain/suspensions/suspension-view.ts';
import { findRelease } from '../../store/releases.ts';
import type { InspectorateContext } from '../context.ts';
import type { Tie } from '../officials/tie.ts';
import { type Addressed, tieToRecipient } from '../releases/recipient-tie.ts';
import { isSigner } from '../releases/release-tie.ts';

/** Whose certificate it is, and whose workers it is about. */
export const addressedBy = ({ holderId, contractIds, basis }: Suspension): Addressed => ({
  recipientId: holderId,
  contractIds,
  basis,
});

/** How the official who asks stands to a suspension: by its holder, and as the one who signs what was decided. */
export async function suspensionTie(context: InspectorateContext, suspension: Suspension): Promise<Tie> {
  const { relation } = await tieToRecipient(context, addressedBy(suspension));
  if (relation !== 'competent') return { relation };
  const table = context.store.reader('protected');
  const releases = await Promise.all(
    suspension.decisions.map(({ releaseId }) => findRelease(table, releaseId)),
  );
  const signs = releases.some((release) => release !== undefined && isSigner(context, release));
  return { relation: signs ? 'signer' : 'competent' };
}

/** What this tie opens of a suspension: all of it, what its holder knows too, or nothing before that was told anything. */
export function suspensionOpenedBy({ relation }: Tie, life: SuspensionLife): SuspensionView | undefined {
  if (relation === 'assigned' || relation === 'signer') return life;
  return relation === 'competent' ? suspensionAsServed(life) : undefined;
}
