import { governorates } from '../../../../lib/domain/place.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { RadiosField, SelectField, TextField } from '../../../pages/parts/fields.tsx';
import type { Reader } from '../../../pages/reader.ts';
import type { Step } from '../../../pages/wizard.ts';
import { countryChoices } from '../../../pages/words/choices.ts';
import { governorateNames } from '../../../pages/words/places.ts';
import { registerWords as words } from './words.ts';

/** Kept apart from the words around it, whatever their direction (Unicode, UAX 9: first strong isolate). */
const isolated = (text: string): string => `\u2068${text}\u2069`;

const amountIn = (reader: Reader, amount: string | undefined, on: string | undefined): string | undefined =>
  amount &&
  [`BHD ${amount}`, on && reader.day(on)]
    .filter(Boolean)
    .map((part) => isolated(String(part)))
    .join(' · ');

const named = (choices: Readonly<Record<string, Text>>, value: string | undefined, reader: Reader) => {
  const text = value === undefined ? undefined : choices[value];
  return text && reader.say(text);
};
const choicesOf = (choices: Readonly<Record<string, Text>>, reader: Reader) =>
  Object.entries(choices).map(([value, label]) => ({ value, label: reader.say(label) }));

const channels = { direct: words.direct, agency: words.throughAgency, transfer: words.transfer };
const documents = { passport: words.passport, cpr: words.cpr, nationalId: words.nationalId };
const paidNothing = { true: words.paidNothing, false: words.paidSomething };

const wageStep = (
  id: string,
  at: 'offer' | 'signedAtDestination',
  day: 'madeOn' | 'signedOn',
  title: Text,
): Step => ({
  id,
  title,
  names: [
    `${at}.${day}`,
    `${at}.terms.jobTitle`,
    `${at}.terms.wage.basic.amount`,
    `${at}.terms.weeklyMinutes`,
  ],
  fields: (form) => (
    <>
      <TextField
        form={form}
        name={`${at}.${day}`}
        type="date"
        width={10}
        label={form.reader.say(at === 'offer' ? words.offeredOn : words.signedOn)}
      />
      <TextField
        form={form}
        name={`${at}.terms.jobTitle`}
        width={20}
        label={form.reader.say(words.jobTitle)}
      />
      <TextField
        form={form}
        name={`${at}.terms.wage.basic.amount`}
        width={10}
        isNumeric
        isCode
        label={form.reader.say(words.monthlyWage)}
        hint={form.reader.say(words.monthlyWageHint)}
      />
    </>
  ),
  answer: (draft, reader) => amountIn(reader, draft[`${at}.terms.wage.basic.amount`], draft[`${at}.${day}`]),
});

/** The questions in the order in which a small employer has the papers in hand. */
export const steps: readonly Step[] = [
  {
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
        <TextField
          form={form}
          name="worker.birthDate"
          type="date"
          width={10}
          label={form.reader.say(words.birthDate)}
        />
      </>
    ),
    answer: (draft) => draft['worker.name.latin'],
  },
  {
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
    answer: (draft, reader) =>
      [named(documents, draft['worker.document.type'], reader), draft['worker.document.number']]
        .filter(Boolean)
        .join(' ') || undefined,
  },
  {
    id: 'recruitment',
    title: words.recruitmentTitle,
    names: ['recruitment.channel', 'recruitment.country', 'agencyId'],
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
    answer: (draft, reader) => named(channels, draft['recruitment.channel'], reader),
  },
  {
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
        <TextField
          form={form}
          name="startsOn"
          type="date"
          width={10}
          label={form.reader.say(words.startsOn)}
        />
      </>
    ),
    answer: (draft, reader) => draft.startsOn && reader.day(draft.startsOn),
  },
  wageStep('offer', 'offer', 'madeOn', words.offerTitle),
  wageStep('signed', 'signedAtDestination', 'signedOn', words.signedTitle),
  {
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
    answer: (draft, reader) => named(paidNothing, draft['feeDisclosure.workerPaidNothing'], reader),
  },
];
