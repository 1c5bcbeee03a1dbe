import { editDistance } from '../../../lib/domain/values/edit-distance.ts';

const plain = (name: string): string => name.toLowerCase().replaceAll(/[-_]/g, '');

/**
 * The known name that was probably meant: the same but for case, hyphens and underscores, or at most a third of its
 * letters away. Undefined when none is close.
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const word = plain(name);
  const ranked = known
    .map((candidate) => ({ candidate, edits: editDistance(word, plain(candidate)) }))
    .filter(({ candidate, edits }) => edits <= Math.min(3, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.edits - b.edits);
  return ranked[0]?.candidate;
}
