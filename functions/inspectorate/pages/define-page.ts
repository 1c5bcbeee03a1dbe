import type { Ask, IdOf } from '../../pages/ask.ts';
import { formPagesOf } from '../../pages/form-page.tsx';
import { pagesOf } from '../../pages/page.ts';
import type { operations } from '../operations.ts';

/** A page of this face: what it asks is checked against the table of operations. */
export const definePage = pagesOf<typeof operations>();

/** A page of this face with one form: shown, sent, and shown again with what is wrong. */
export const defineFormPage = formPagesOf<typeof operations>();

/** What a function that several pages share may ask. */
export type AskOf<Ids extends IdOf<typeof operations>> = Ask<typeof operations, Ids>;
