import { DateField } from '../../../pages/parts/date-field.tsx';
import { type FormState, SelectField, TextField } from '../../../pages/parts/fields.tsx';
import { countryChoices, currencyChoices } from '../../../pages/words/choices.ts';
import { organisationWords as words } from './words.ts';

/** A licence. `at` is where it stands in the operation's body, with a dot at its end, or nothing. */
export const LicenceFields = ({ form, at = '' }: { form: FormState; at?: string }) => {
  const { reader } = form;
  return (
    <>
      <TextField form={form} name={`${at}number`} width={20} isCode label={reader.say(words.licenceNumber)} />
      <SelectField
        form={form}
        name={`${at}country`}
        label={reader.say(words.licensedIn)}
        choices={countryChoices(reader)}
      />
      <DateField form={form} name={`${at}validFrom`} label={reader.say(words.validFrom)} />
      <DateField form={form} name={`${at}validUntil`} label={reader.say(words.validUntil)} />
      <TextField
        form={form}
        name={`${at}guarantee.amount`}
        width={10}
        isNumeric
        isCode
        label={reader.say(words.guaranteeAmount)}
        hint={reader.say(words.guaranteeHint)}
      />
      <SelectField
        form={form}
        name={`${at}guarantee.currency`}
        label={reader.say(words.guaranteeCurrency)}
        choices={currencyChoices}
      />
    </>
  );
};
