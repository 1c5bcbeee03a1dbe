import { DateField } from '../../../pages/parts/date-field.tsx';
import { RadiosField } from '../../../pages/parts/fields.tsx';
import type { Step } from '../../../pages/wizard.ts';
import { choicesOf, dayIn, named, termsIn } from './answers.ts';
import { askedTerms, TermsFields } from './terms-fields.tsx';
import { registerWords as words } from './words.ts';

const signed = { same: words.same, other: words.other, notYet: words.notYet };

const termsAt = (at: string): string[] => askedTerms.map((term) => `${at}.terms.${term}`);

export const promised: Step = {
  id: 'offer',
  title: words.offerTitle,
  names: ['offer.madeOn', ...termsAt('offer')],
  fields: (form) => (
    <>
      <DateField form={form} name="offer.madeOn" label={form.reader.say(words.offeredOn)} />
      <TermsFields form={form} at="offer.terms." />
    </>
  ),
  answer: (draft, reader) => [...termsIn(reader, draft, 'offer'), dayIn(reader, draft['offer.madeOn'])],
};

/** Then there are no other terms to type. */
const asPromised = ['same', 'notYet'];

/** Whoever signed what was promised does not type it a second time. */
export const signedContract: Step = {
  id: 'signed',
  title: words.signedTitle,
  names: ['signed', 'signedAtDestination.signedOn', ...termsAt('signedAtDestination')],
  fields: (form) => (
    <>
      <RadiosField
        form={form}
        name="signed"
        label={form.reader.say(words.signedSame)}
        choices={choicesOf(signed, form.reader)}
      />
      <DateField form={form} name="signedAtDestination.signedOn" label={form.reader.say(words.signedOn)} />
      <TermsFields form={form} at="signedAtDestination.terms." />
    </>
  ),
  answer: (draft, reader) => [
    named(signed, draft.signed, reader),
    ...(asPromised.includes(draft.signed ?? '') ? [] : termsIn(reader, draft, 'signedAtDestination')),
    dayIn(reader, draft['signedAtDestination.signedOn']),
  ],
};
