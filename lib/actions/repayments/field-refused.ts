import { firstWithinDays } from '../../domain/repayments/repayment.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import type { Text } from '../../problems/text.ts';

const messages = {
  'day-to-come': {
    en: 'This day is still to come. Record a payment when the worker has it.',
    ar: 'هذا اليوم لم يأتِ بعد. سجّل الدفعة عندما تصل إلى العامل.',
  },
  'not-your-record': {
    en: 'No such record of yours is kept for this contract. Mend the id, or leave it out.',
    ar: 'لا يوجد سجل لك بهذا المعرّف في هذا العقد. صحّح المعرّف أو احذفه.',
  },
  'first-part-too-far': {
    en: `The first part is due at most ${firstWithinDays} days from today.`,
    ar: `يستحق الجزء الأول خلال ${firstWithinDays} يومًا من اليوم على الأكثر.`,
  },
} as const satisfies Record<string, Text>;

/** A field that is well formed and cannot stand, by its pointer and code. */
export const fieldRefused = (pointer: string, code: keyof typeof messages): ProblemError =>
  new ProblemError('validation-failed', { errors: [{ pointer, code, message: messages[code] }] });
