import type { Terms } from '../../../../lib/domain/contracts/terms.ts';
import { Terms as TermsSchema } from '../../../../lib/domain/contracts/terms.ts';
import type { FormBody } from '../../../pages/ask.ts';
import { fitted } from '../../../pages/fitted.ts';
import { type Form, readForm } from '../../../pages/form.ts';
import { minutesOf } from '../register-contract/terms-fields.tsx';

const wage = 'terms.wage.basic.amount';
const hours = 'terms.weeklyMinutes';

/** What was typed as the operation's body: hours become minutes, and wages of this counter are monthly and in dinars. */
export function amendBodyOf(form: Form): FormBody {
  const typed = form
    .entries()
    .map(([name, value]): [string, string] => [name, name === hours ? minutesOf(value) : value]);
  const given: [string, string][] = form.value(wage)
    ? [
        ['terms.wage.basic.currency', 'BHD'],
        ['terms.wage.period', 'month'],
      ]
    : [];
  return readForm(String(new URLSearchParams([...typed, ...given]))).body();
}

/** The terms of a body that was found to be right. */
export const termsOf = (body: FormBody): Terms => TermsSchema.parse(fitted(body.terms ?? {}, [TermsSchema]));
