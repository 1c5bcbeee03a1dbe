import type { FieldError } from '../../problems/problem-error.ts';

/** A named record that is not the recipient's, or is not there. */
export const notOfRecipient = (pointer: string): FieldError => ({
  pointer,
  code: 'not-of-recipient',
  message: {
    en: 'No such record belongs to the recipient. Mend the id, or leave it out.',
    ar: 'لا يوجد سجل بهذا المعرّف يخص المتلقي. صحّح المعرّف أو احذفه.',
  },
});
