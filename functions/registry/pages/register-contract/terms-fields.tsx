import { plainDigits } from '../../../../lib/domain/values/plain-digits.ts';
import { type FormState, TextField } from '../../../pages/parts/fields.tsx';
import { registerWords as words } from './words.ts';

/** The terms that a page asks for, as paths below a version's `terms`. */
export const askedTerms = ['jobTitle', 'wage.basic.amount', 'weeklyMinutes', 'restDaysPerWeek'] as const;

/** Hours as people say them, as the minutes that terms are kept in; what is no number stays, to be refused. */
export const minutesOf = (hours: string): string => {
  const plain = plainDigits(hours).replace(/[,\u066b]/, '.');
  return /^\d{1,3}(\.\d{1,2})?$/.test(plain) ? String(Math.round(Number(plain) * 60)) : hours;
};

/** What a job pays and how long it takes. `at` is where the terms stand in the operation's body, with a dot at its end. */
export const TermsFields = ({
  form,
  at,
  isOptional = false,
}: {
  form: FormState;
  at: string;
  /** Where one writes only what changes. */
  isOptional?: boolean;
}) => (
  <>
    <TextField
      form={form}
      name={`${at}jobTitle`}
      width={20}
      label={form.reader.say(isOptional ? words.jobTitleOptional : words.jobTitle)}
    />
    <TextField
      form={form}
      name={`${at}wage.basic.amount`}
      width={10}
      isNumeric
      isCode
      label={form.reader.say(isOptional ? words.monthlyWageOptional : words.monthlyWage)}
      hint={form.reader.say(words.monthlyWageHint)}
    />
    <TextField
      form={form}
      name={`${at}weeklyMinutes`}
      width={4}
      isNumeric
      isCode
      label={form.reader.say(words.weeklyHours)}
    />
    <TextField
      form={form}
      name={`${at}restDaysPerWeek`}
      width={2}
      isNumeric
      isCode
      label={form.reader.say(words.restDays)}
    />
  </>
);
