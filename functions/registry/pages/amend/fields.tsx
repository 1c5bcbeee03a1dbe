import { DateField } from '../../../pages/parts/date-field.tsx';
import { type FormState, RadiosField, SelectField, TextField } from '../../../pages/parts/fields.tsx';
import { TermsFields } from '../register-contract/terms-fields.tsx';
import { amendWords as words } from './words.ts';

const provisions = ['accommodation', 'food', 'transport'] as const;
const provisionChoices = ['provided', 'allowance', 'notProvided'] as const;

/** What an amendment of this counter can change. */
export const AmendFields = ({ form }: { form: FormState }) => {
  const { reader } = form;
  return (
    <>
      <DateField form={form} name="effectiveFrom" label={reader.say(words.from)} />
      <RadiosField
        form={form}
        name="signedByWorker"
        label={reader.say(words.signed)}
        choices={[
          { value: 'true', label: reader.say(words.yes) },
          { value: 'false', label: reader.say(words.no) },
        ]}
      />
      <TermsFields form={form} at="terms." isOptional />
      <TextField
        form={form}
        name="terms.annualLeaveDays"
        width={3}
        isNumeric
        isCode
        label={reader.say(words.leave)}
      />
      {provisions.map((name) => (
        <SelectField
          form={form}
          name={`terms.${name}`}
          label={reader.say(words[name])}
          none={reader.say(words.stays)}
          choices={provisionChoices.map((value) => ({ value, label: reader.say(words[value]) }))}
        />
      ))}
    </>
  );
};
