import type * as z from 'zod';
import { WorkerSnapshot } from '../contracts/worker.ts';

/** What is sealed of a worker, each by itself: whatever a snapshot may hold, also what is added to it later. */
const IdentityField = WorkerSnapshot.keyof();
export type IdentityField = z.infer<typeof IdentityField>;

/** The fields that a snapshot has, each as JSON. */
export const toFields = (snapshot: WorkerSnapshot): [IdentityField, string][] =>
  IdentityField.options.flatMap((field): [IdentityField, string][] =>
    snapshot[field] === undefined ? [] : [[field, JSON.stringify(snapshot[field])]],
  );

/** The snapshot again. @throws ZodError when the fields are not those of one */
export const fromFields = (fields: readonly (readonly [string, string])[]): WorkerSnapshot =>
  WorkerSnapshot.parse(Object.fromEntries(fields.map(([field, json]) => [field, JSON.parse(json)])));
