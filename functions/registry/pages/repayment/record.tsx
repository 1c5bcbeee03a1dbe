import type * as z from 'zod';
import type { RepaymentLedger } from '../../../../lib/domain/repayment-ledger.ts';
import { asFormBody, type Form } from '../../../pages/form.ts';
import { DateField } from '../../../pages/parts/date-field.tsx';
import {
  FileField,
  type FormState,
  RadiosField,
  SelectField,
  TextField,
} from '../../../pages/parts/fields.tsx';
import { formState, freshForm, Send, type Telling, WithErrors } from '../../../pages/parts/form.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { refusalOf, statusOf } from '../../../pages/refusal-of.ts';
import { currencyChoices } from '../../../pages/words/choices.ts';
import { definePage } from '../define-page.ts';
import { methodNames, paidByNames, repaymentWords as words } from './words.ts';

type Ledger = z.output<typeof RepaymentLedger>;

interface View {
  reader: Reader;
  contractId: string;
  ledger: Ledger;
  form: FormState;
  newKey: string;
  problem: Telling | undefined;
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

const shown = ({ reader, contractId, ledger, form, newKey, problem }: View) => ({
  title: reader.say(words.recordTitle),
  section: 'contracts',
  back: { href: `/console/contracts/${contractId}/repayment`, label: reader.say(words.account) },
  status: statusOf(undefined),
  main: (
    <WithErrors reader={reader} problem={problem} form={form}>
      <h1 class="govuk-heading-xl">{reader.say(words.recordTitle)}</h1>
      <p class="govuk-body-l">{reader.say(words.recordLead)}</p>
      <form method="post" enctype="multipart/form-data" novalidate>
        <input type="hidden" name="key" value={newKey} />
        <Replaces reader={reader} ledger={ledger} form={form} />
        <Money reader={reader} form={form} />
        <Proof reader={reader} form={form} />
        <Send>{reader.say(words.sendRecord)}</Send>
      </form>
    </WithErrors>
  ),
});

/** Either the file or its fingerprint; the file where there are both, because nobody typed that. */
const proofOf = (form: Form): string => form.value(fileField) || form.value(proofField);

/** What is shown again has the fingerprint of the file, so that nobody chooses it twice. */
const againAs = (reader: Reader, form: Form, problem: Telling): FormState =>
  formState(reader, {
    value: (name) => (name === proofField ? proofOf(form) : form.value(name)),
    faults: problem.errors,
  });

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
export const recordRepaymentPage = definePage({
  pageId: 'recordRepayment',
  path: '/console/contracts/:contractId/repayment/record',
  asks: ['getRepayments', 'recordRepayment'],
  async show({ ask, language, params, query, newKey }) {
    const reader = readerOf(language);
    const { contractId = '' } = params;
    const { body: ledger } = await ask('getRepayments', { params: { contractId } });
    const form = freshForm(reader, {
      'amount.currency': ledger.currency,
      replaces: query.get('replaces') ?? '',
    });
    return shown({ reader, contractId, ledger, form, newKey: newKey(), problem: undefined });
  },
  async submit({ ask, language, params }, form) {
    const reader = readerOf(language);
    const { contractId = '' } = params;
    const key = form.value('key');
    const problem = await refusalOf(() =>
      ask('recordRepayment', { params: { contractId }, body: bodyOf(form), key }),
    );
    if (!problem) return { to: `/console/contracts/${contractId}/repayment` };
    const { body: ledger } = await ask('getRepayments', { params: { contractId } });
    const again = { form: againAs(reader, form, problem), newKey: key, problem };
    return { ...shown({ reader, contractId, ledger, ...again }), status: statusOf(problem) };
  },
});
