import type { IdOf } from '../../pages/ask.ts';
import { formPagesOf } from '../../pages/form-page.tsx';
import { type Moved, pagesOf, type Visit } from '../../pages/page.ts';
import type { operations } from '../operations.ts';

type Operations = typeof operations;

/** A page of this face: what it asks is checked against the table of operations. */
export const definePage = pagesOf<Operations>();

/** A page of this face with one form: shown, sent, and shown again with what is wrong. */
export const defineFormPage = formPagesOf<Operations>();

/** A request for a page of this face that may ask these operations. */
export type VisitAsking<Ids extends IdOf<Operations>> = Visit<Operations, Ids>;

/** Where whoever has no organisation begins. */
export const toTheStart: Moved = { to: '/console' };
