import * as z from 'zod';
import { Release } from './release.ts';

/** A release as an official reads it. */
export const ReleaseView = z
  .strictObject({
    ...Release.shape,
    basis: Release.shape.basis.optional(),
    told: Release.shape.told.optional(),
    consents: Release.shape.consents.optional(),
  })
  .meta({
    id: 'Release',
    description:
      'What may leave protected knowledge, and who answers for it. What it rests on, and why it was signed, is for those to whom it is assigned and for the one who signs: to the other competent officials it is what its recipient reads, once that was served.',
  });
export type ReleaseView = z.infer<typeof ReleaseView>;

/** Without what it rests on and without the reasons of officials, which may tell of it. */
export function asServed({ basis: _, told: __, consents: ___, ...release }: Release): ReleaseView {
  return { ...release, steps: release.steps.map(({ reason: _reason, ...step }) => step) };
}
