import type { ProtectedKind } from '../../domain/journal/journal-entry.ts';
import type { Release } from '../../domain/releases/release.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { replaceRelease } from '../../store/releases.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { InspectorateContext } from '../context.ts';

interface Saved {
  before: Release;
  after: Release;
  kind: ProtectedKind;
}

/** @throws ProblemError `conflict` when somebody else was faster */
export async function saveRelease(
  context: InspectorateContext,
  { before, after, kind }: Saved,
): Promise<void> {
  try {
    await commit(context, {
      writes: replaceRelease(before, after),
      happened: { kind, subjects: [after.id] },
      created: { entityId: after.id, entityVersion: after.version },
      class: 'protected',
    });
  } catch (error) {
    if (error instanceof WriteRefused) throw new ProblemError('conflict');
    throw error;
  }
}
