import { pagesOf } from '../../pages/page.ts';
import type { operations } from '../operations.ts';

/** A page of this face: what it asks is checked against the table of operations. */
export const definePage = pagesOf<typeof operations>();
