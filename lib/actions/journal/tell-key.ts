import { authorise } from '../../domain/access/permissions.ts';
import type { InspectorateContext } from '../context.ts';

/** What anybody verifies checkpoints with. Compare it with the copy that you were given by another way. */
export function tellCheckpointKey(context: InspectorateContext): { publicKey: string } {
  authorise(context, 'journal.key');
  return { publicKey: context.checkpointPublicKey };
}
