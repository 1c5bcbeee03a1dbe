import { governorates } from '../../../../lib/domain/values/place.ts';
import { DateField } from '../../../pages/parts/date-field.tsx';
import { RadiosField, SelectField, TextField } from '../../../pages/parts/fields.tsx';
import type { Step } from '../../../pages/wizard.ts';
import { countryChoices } from '../../../pages/words/choices.ts';
import { governorateNames } from '../../../pages/words/places.ts';
import { choicesOf, countryIn, dayIn, named } from './answers.ts';
import { promised, signedContract } from './terms-steps.tsx';
import { registerWords as words } from './words.ts';

const channels = { direct: words.direct, agency: words.throughAgency, transfer: words.transfer };
const documents = { passport: words.passport, cpr: words.cpr, nationalId: words.nationalId };
const paidNothing = { true: words.paidNothing, false: words.paidSomething };

const worker: Step = {
  id: 'worker',
  title: words.workerTitle,
  names: ['worker.name.latin', 'worker.name.arabic', 'worker.birthDate'],
  fields: (form) => (
    <>
      <TextField
        form={form}
        name="worker.name.latin"
        label={form.reader.say(words.latinName)}
        hint={form.reader.say(words.latinNameHint)}
      />
      <TextField form={form} name="worker.name.arabic" label={form.reader.say(words.arabicName)} />
      <DateField
        form={form}
        exampleYear={1994}
        name="worker.birthDate"
        label={form.reader.say(words.birthDate)}
      />
    </>
  ),
  answer: (draft, reader) => [
    draft['worker.name.latin'],
    draft['worker.name.arabic'],
    dayIn(reader, draft['worker.birthDate']),
  ],
};

const document: Step = {
  id: 'document',
  title: words.documentTitle,
  names: ['worker.document.type', 'worker.document.number', 'worker.document.issuingCountry'],
  fields: (form) => (
    <>
      <RadiosField
        form={form}
        name="worker.document.type"
        label={form.reader.say(words.documentType)}
        choices={choicesOf(documents, form.reader)}
      />
      <TextField
        form={form}
        name="worker.document.number"
        width={20}
        isCode
        label={form.reader.say(words.documentNumber)}
        hint={form.reader.say(words.documentHint)}
      />
      <SelectField
        form={form}
        name="worker.document.issuingCountry"
        label={form.reader.say(words.documentCountry)}
        choices={countryChoices(form.reader)}
      />
    </>
  ),
  answer: (draft, reader) => [
    named(documents, draft['worker.document.type'], reader),
    draft['worker.document.number'],
    countryIn(reader, draft['worker.document.issuingCountry']),
  ],
};

/** For an agency: the employer of record is another. What was found by its registration is kept with its name. */
const employer: Step = {
  id: 'employer',
  title: words.employerTitle,
  names: ['employerId', 'employerName'],
  fields: (form) => (
    <>
      <TextField
        form={form}
        name="employerId"
        isCode
        label={form.reader.say(words.employerNumber)}
        hint={form.reader.say(words.employerHint)}
      />
      {form.value('employerName') && (
        <p class="govuk-inset-text">
          <bdi>{form.value('employerName')}</bdi>
        </p>
      )}
    </>
  ),
  answer: ({ employerName, employerId }) => [employerName ?? employerId],
};

const recruitment: Step = {
  id: 'recruitment',
  title: words.recruitmentTitle,
  names: ['recruitment.channel', 'recruitment.country', 'agencyId', 'agencyName'],
  fields: (form) => (
    <>
      <RadiosField
        form={form}
        name="recruitment.channel"
        label={form.reader.say(words.channel)}
        choices={choicesOf(channels, form.reader)}
      />
      <SelectField
        form={form}
        name="recruitment.country"
        label={form.reader.say(words.recruitedIn)}
        choices={countryChoices(form.reader)}
      />
      <TextField
        form={form}
        name="agencyId"
        isCode
        label={form.reader.say(words.agencyId)}
        hint={form.reader.say(words.agencyIdHint)}
      />
    </>
  ),
  answer: (draft, reader) => [
    named(channels, draft['recruitment.channel'], reader),
    countryIn(reader, draft['recruitment.country']),
    draft.agencyName,
  ],
};

/** For an agency: the way was its own, so only the far end of it is asked. */
const origin: Step = {
  id: 'origin',
  title: words.originTitle,
  names: ['recruitment.country', 'recruitment.chain.0.name.latin'],
  fields: (form) => (
    <>
      <SelectField
        form={form}
        name="recruitment.country"
        label={form.reader.say(words.recruitedIn)}
        choices={countryChoices(form.reader)}
      />
      <TextField
        form={form}
        name="recruitment.chain.0.name.latin"
        width={30}
        label={form.reader.say(words.originRecruiter)}
      />
    </>
  ),
  answer: (draft, reader) => [
    countryIn(reader, draft['recruitment.country']),
    draft['recruitment.chain.0.name.latin'],
  ],
};

const place: Step = {
  id: 'place',
  title: words.placeTitle,
  names: ['placeOfWork.governorate', 'placeOfWork.city', 'startsOn'],
  fields: (form) => (
    <>
      <SelectField
        form={form}
        name="placeOfWork.governorate"
        label={form.reader.say(words.governorate)}
        choices={governorates.map((value) => ({ value, label: form.reader.say(governorateNames[value]) }))}
      />
      <TextField form={form} name="placeOfWork.city" width={20} label={form.reader.say(words.town)} />
      <DateField form={form} name="startsOn" label={form.reader.say(words.startsOn)} />
    </>
  ),
  answer: (draft, reader) => [
    named(governorateNames, draft['placeOfWork.governorate'], reader),
    draft['placeOfWork.city'],
    dayIn(reader, draft.startsOn),
  ],
};

const fees: Step = {
  id: 'fees',
  title: words.feesTitle,
  names: ['feeDisclosure.workerPaidNothing'],
  fields: (form) => (
    <RadiosField
      form={form}
      name="feeDisclosure.workerPaidNothing"
      label={form.reader.say(words.feesQuestion)}
      hint={form.reader.say(words.feesHint)}
      choices={choicesOf(paidNothing, form.reader)}
    />
  ),
  answer: (draft, reader) => [named(paidNothing, draft['feeDisclosure.workerPaidNothing'], reader)],
};

/** The questions in the order in which one has the papers in hand: an employer's, and an agency's about another's worker. */
export const stepsOf: Readonly<Record<'employer' | 'agency', readonly [Step, ...Step[]]>> = {
  employer: [worker, document, recruitment, place, promised, signedContract, fees],
  agency: [employer, worker, document, origin, place, promised, signedContract, fees],
};
