import { DateField } from '../../../pages/parts/date-field.tsx';
import { RadiosField } from '../../../pages/parts/fields.tsx';
import type { Step } from '../../../pages/wizard.ts';
import { amountIn, choicesOf, named } from './answers.ts';
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
  answer: (draft, reader) => amountIn(reader, draft['offer.terms.wage.basic.amount'], draft['offer.madeOn']),
};

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
  answer: (draft, reader) =>
    draft.signed === 'same' || draft.signed === 'notYet'
      ? named(signed, draft.signed, reader)
      : amountIn(
          reader,
          draft['signedAtDestination.terms.wage.basic.amount'],
          draft['signedAtDestination.signedOn'],
        ),
};
