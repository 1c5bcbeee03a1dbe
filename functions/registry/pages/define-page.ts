import type { IdOf } from '../../pages/ask.ts';
import { type Moved, pagesOf, type Visit } from '../../pages/page.ts';
import type { operations } from '../operations.ts';

type Operations = typeof operations;

/** A page of this face: what it asks is checked against the table of operations. */
export const definePage = pagesOf<Operations>();

/** A request for a page of this face that may ask these operations. */
export type VisitAsking<Ids extends IdOf<Operations>> = Visit<Operations, Ids>;

/** Where whoever has no organisation begins. */
export const toTheStart: Moved = { to: '/console' };
