import { type FormState, SelectField, TextField } from '../../../pages/parts/fields.tsx';
import { countryChoices, governorateChoices, sectorChoices } from '../../../pages/words/choices.ts';
import { LicenceFields } from './licence-fields.tsx';
import { organisationWords as words } from './words.ts';

interface FieldsProps {
  form: FormState;
}

export const NameFields = ({ form }: FieldsProps) => (
  <>
    <TextField form={form} name="name.latin" label={form.reader.say(words.latinName)} />
    <TextField form={form} name="name.arabic" label={form.reader.say(words.arabicName)} />
  </>
);

export const RegistrationFields = ({ form }: FieldsProps) => (
  <>
    <TextField
      form={form}
      name="registrationNumber"
      width={20}
      isCode
      label={form.reader.say(words.registration)}
      hint={form.reader.say(words.registrationHint)}
    />
    <SelectField
      form={form}
      name="registrationCountry"
      label={form.reader.say(words.registeredIn)}
      choices={countryChoices(form.reader)}
    />
  </>
);

export const SectorField = ({ form }: FieldsProps) => (
  <SelectField
    form={form}
    name="sector"
    label={form.reader.say(words.sector)}
    choices={sectorChoices(form.reader)}
  />
);

export const AddressFields = ({ form }: FieldsProps) => (
  <>
    <SelectField
      form={form}
      name="address.country"
      label={form.reader.say(words.country)}
      choices={countryChoices(form.reader)}
    />
    <SelectField
      form={form}
      name="address.governorate"
      label={form.reader.say(words.governorate)}
      choices={governorateChoices(form.reader)}
    />
    <TextField form={form} name="address.city" width={20} label={form.reader.say(words.town)} />
  </>
);

/** An agency begins with one licence; it adds further ones on its own page. */
export const FirstLicence = ({ form }: FieldsProps) => (
  <>
    <h2 class="govuk-heading-m">{form.reader.say(words.firstLicence)}</h2>
    <p class="govuk-body">{form.reader.say(words.firstLicenceLead)}</p>
    <LicenceFields form={form} at="licences.0." />
  </>
);
