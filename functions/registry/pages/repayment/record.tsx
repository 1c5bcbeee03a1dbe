import type * as z from 'zod';
import type { RepaymentLedger } from '../../../../lib/domain/repayments/repayment-ledger.ts';
import { asFormBody, type Form } from '../../../pages/form.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { DateField } from '../../../pages/parts/date-field.tsx';
import { FileField, RadiosField, SelectField, TextField } from '../../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { currencyChoices } from '../../../pages/words/choices.ts';
import { defineFormPage } from '../define-page.ts';
import { methodNames, paidByNames, repaymentWords as words } from './words.ts';

type Ledger = z.output<typeof RepaymentLedger>;

interface View extends FormParts {
  contractId: string;
  ledger: Ledger;
}

/** The file's field gives the fingerprint of the file; it is kept nowhere. */
const fileField = 'fileSha256';
const proofField = 'receiptSha256';

const named = (names: Readonly<Record<string, { en: string; ar: string }>>, reader: Reader) =>
  Object.entries(names).map(([value, label]) => ({ value, label: reader.say(label) }));

const Money = ({ reader, form }: Pick<View, 'reader' | 'form'>) => (
  <>
    <TextField
      form={form}
      name="amount.amount"
      width={10}
      isNumeric
      isCode
      label={reader.say(words.amount)}
    />
    <SelectField
      form={form}
      name="amount.currency"
      label={reader.say(words.currency)}
      choices={currencyChoices}
    />
    <DateField form={form} name="paidOn" label={reader.say(words.paidOn)} />
    <RadiosField
      form={form}
      name="paidBy"
      label={reader.say(words.paidBy)}
      choices={named(paidByNames, reader)}
    />
    <SelectField
      form={form}
      name="method"
      label={reader.say(words.method)}
      choices={named(methodNames, reader)}
    />
  </>
);

const Proof = ({ reader, form }: Pick<View, 'reader' | 'form'>) => (
  <>
    <FileField
      form={form}
      name={fileField}
      label={reader.say(words.proofFile)}
      hint={reader.say(words.proofHint)}
    />
    <TextField
      form={form}
      name={proofField}
      isCode
      label={reader.say(words.proofHash)}
      hint={reader.say(words.proofHashHint)}
    />
  </>
);

const Replaces = ({ reader, ledger, form }: Pick<View, 'reader' | 'ledger' | 'form'>) => {
  const wrong = ledger.repayments.find(({ id }) => id === form.value('replaces'));
  if (!wrong) return null;
  return (
    <>
      <p class="govuk-inset-text">{reader.say(words.replaces, { day: reader.day(wrong.paidOn) })}</p>
      <input type="hidden" name="replaces" value={wrong.id} />
    </>
  );
};

const Main = ({ reader, ledger, form, newKey }: View) => (
  <>
    <h1 class="govuk-heading-xl">{reader.say(words.recordTitle)}</h1>
    <p class="govuk-body-l">{reader.say(words.recordLead)}</p>
    <PostForm newKey={newKey} isWithFile>
      <Replaces reader={reader} ledger={ledger} form={form} />
      <Money reader={reader} form={form} />
      <Proof reader={reader} form={form} />
      <Send>{reader.say(words.sendRecord)}</Send>
    </PostForm>
  </>
);

/** Either the file or its fingerprint; the file where there are both, because nobody typed that. */
const proofOf = (form: Form): string => form.value(fileField) || form.value(proofField);

/** The amount stands in the body with its currency also where neither was filled, so that each field is told of. */
function bodyOf(form: Form) {
  const proof = proofOf(form);
  const amount = { amount: form.value('amount.amount'), currency: form.value('amount.currency') };
  const filled = Object.entries(amount).filter(([, value]) => value !== '');
  return asFormBody({
    ...form.body([fileField, proofField]),
    amount: Object.fromEntries(filled),
    ...(proof === '' ? {} : { [proofField]: proof.toLowerCase() }),
  });
}

/** Money that was given back, with its proof. */
export const recordRepaymentPage = defineFormPage({
  pageId: 'recordRepayment',
  path: '/console/contracts/:contractId/repayment/record',
  asks: ['getRepayments', 'recordRepayment'],
  async load({ ask, params: { contractId = '' } }) {
    const { body: ledger } = await ask('getRepayments', { params: { contractId } });
    return { contractId, ledger };
  },
  fresh: ({ ledger }, { query }) => ({
    'amount.currency': ledger.currency,
    replaces: query.get('replaces') ?? '',
  }),
  async send({ ask, params: { contractId = '' } }, form, key) {
    await ask('recordRepayment', { params: { contractId }, body: bodyOf(form), key });
    return `/console/contracts/${contractId}/repayment`;
  },
  // The fingerprint of the file stands in the form again, so that nobody chooses it twice.
  again: (form) => ({ value: (name) => (name === proofField ? proofOf(form) : form.value(name)) }),
  frame: ({ reader, contractId }) => ({
    title: reader.say(words.recordTitle),
    section: 'contracts',
    back: { href: `/console/contracts/${contractId}/repayment`, label: reader.say(words.account) },
  }),
  main: Main,
});
