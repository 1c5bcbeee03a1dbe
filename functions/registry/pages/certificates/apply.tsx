import type { Contract } from '../../../../lib/domain/contract.ts';
import type { ProblemBody } from '../../../http/words/problem-body.ts';
import { asFormBody, type Form } from '../../../pages/form.ts';
import { CheckboxesField } from '../../../pages/parts/checkboxes-field.tsx';
import { type FormState, TextField } from '../../../pages/parts/fields.tsx';
import {
  freshForm,
  PostForm,
  refusedForm,
  Send,
  type Telling,
  WithErrors,
} from '../../../pages/parts/form.tsx';
import { nameFor } from '../../../pages/parts/organisation-name.ts';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { refusalOf, statusOf } from '../../../pages/refusal-of.ts';
import { definePage, type VisitAsking } from '../define-page.ts';
import { certificateWords as words } from './words.ts';

interface View {
  reader: Reader;
  contracts: readonly Contract[];
  form: FormState;
  newKey: string;
  problem?: Telling;
  /** The contracts as they were sent: a refusal names them by their place. */
  named?: readonly string[];
}

const Fields = ({ reader, contracts, form }: Pick<View, 'reader' | 'contracts' | 'form'>) => (
  <>
    <CheckboxesField
      form={form}
      name="contractIds"
      label={reader.say(words.choose)}
      choices={contracts.map(({ id, worker, registeredAt }) => ({
        value: id,
        label: `${nameFor(worker.name, reader)} · ${reader.moment(registeredAt)}`,
      }))}
    />
    <TextField form={form} name="signatory.name" width={30} label={reader.say(words.signatory)} />
    <TextField form={form} name="signatory.role" width={20} label={reader.say(words.role)} />
    <TextField
      form={form}
      name="months"
      width={2}
      isNumeric
      isCode
      label={reader.say(words.months)}
      hint={reader.say(words.monthsHint)}
    />
  </>
);

/** What stands against a placement is mended among its fees; what is of the form, on the form. */
const hrefOf =
  (named: readonly string[]) =>
  (pointer: string): string | undefined => {
    const [, at] = /^\/contractIds\/(\d+)/.exec(pointer) ?? [];
    const contractId = at === undefined ? undefined : named[Number(at)];
    if (contractId) return `/console/contracts/${contractId}/fees`;
    return pointer === '' ? '/console/organisation' : `#f-${pointer.slice(1).replaceAll('/', '-')}`;
  };

const shown = ({ reader, contracts, form, newKey, problem, named = [] }: View) => ({
  title: reader.say(words.apply),
  section: 'certificates',
  back: { href: '/console/certificates', label: reader.say(words.back) },
  status: statusOf(undefined),
  main: (
    <WithErrors reader={reader} problem={problem} form={form} hrefOf={hrefOf(named)}>
      <h1 class="govuk-heading-xl">{reader.say(words.apply)}</h1>
      <p class="govuk-body-l">{reader.say(words.applyLead)}</p>
      {contracts.length === 0 ? (
        <p class="govuk-body">{reader.say(words.chooseNone)}</p>
      ) : (
        <PostForm newKey={newKey}>
          <Fields reader={reader} contracts={contracts} form={form} />
          <p class="govuk-inset-text">{reader.say(words.statement)}</p>
          <Send>{reader.say(words.send)}</Send>
        </PostForm>
      )}
    </WithErrors>
  ),
});

const contractsOf = async ({ ask }: Pick<VisitAsking<'listContracts'>, 'ask'>) =>
  (await ask('listContracts', { query: { limit: '50', status: 'active' } })).body.items;

const chosenIn = (form: Form): string[] =>
  form.entries().flatMap(([name, value]) => (/^contractIds\.\d+$/.test(name) && value !== '' ? [value] : []));

/** Nothing was chosen: said in the words of the question, and each other field by itself. */
const withoutGroups = { contractIds: [], signatory: {} };

const inOurWords = (problem: ProblemBody, reader: Reader): ProblemBody =>
  problem.errors
    ? {
        ...problem,
        errors: problem.errors.map((fault) =>
          fault.pointer === '/contractIds'
            ? { ...fault, code: 'missing', message: reader.say(words.chooseOne) }
            : fault,
        ),
      }
    : problem;

/** A certificate is applied for: placements, who signs, and every reason against it at once. */
export const certificateApplyPage = definePage({
  pageId: 'certificateApply',
  path: '/console/certificates/apply',
  asks: ['listContracts', 'issueCertificate'],
  async show({ ask, language, newKey }) {
    const reader = readerOf(language);
    const contracts = await contractsOf({ ask });
    return shown({ reader, contracts, form: freshForm(reader), newKey: newKey() });
  },
  async submit({ ask, language }, form) {
    const reader = readerOf(language);
    const key = form.value('key');
    const body = asFormBody({ ...withoutGroups, ...form.body() });
    let certificateId = '';
    const refused = await refusalOf(async () => {
      certificateId = (await ask('issueCertificate', { body, key })).body.id;
    });
    if (!refused) return { to: `/console/certificates/${certificateId}` };
    const problem = inOurWords(refused, reader);
    const contracts = await contractsOf({ ask });
    const again = { form: refusedForm(reader, form, problem), newKey: key, problem, named: chosenIn(form) };
    return { ...shown({ reader, contracts, ...again }), status: statusOf(problem) };
  },
});
