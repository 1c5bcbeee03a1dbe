import type { Contract } from '../../../../lib/domain/contracts/contract.ts';
import type { ProblemBody } from '../../../http/words/problem-body.ts';
import { asFormBody, type Form } from '../../../pages/form.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { CheckboxesField } from '../../../pages/parts/checkboxes-field.tsx';
import { TextField } from '../../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { nameFor } from '../../../pages/parts/organisation-name.ts';
import type { Reader } from '../../../pages/reader.ts';
import { defineFormPage } from '../define-page.ts';
import { certificateWords as words } from './words.ts';

interface View extends FormParts {
  contracts: readonly Contract[];
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

const Main = ({ reader, contracts, form, newKey }: View) => (
  <>
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
  </>
);

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
export const certificateApplyPage = defineFormPage({
  pageId: 'certificateApply',
  path: '/console/certificates/apply',
  asks: ['listContracts', 'issueCertificate'],
  load: async ({ ask }) => ({
    contracts: (await ask('listContracts', { query: { limit: '50', status: 'active' } })).body.items,
  }),
  async send({ ask }, form, key) {
    const body = asFormBody({ ...withoutGroups, ...form.body() });
    const { id } = (await ask('issueCertificate', { body, key })).body;
    return `/console/certificates/${id}`;
  },
  tell: (problem, _form, reader) => inOurWords(problem, reader),
  hrefOf: (_loaded, sent) => hrefOf(sent ? chosenIn(sent) : []),
  frame: ({ reader }) => ({
    title: reader.say(words.apply),
    section: 'certificates',
    back: { href: '/console/certificates', label: reader.say(words.back) },
  }),
  main: Main,
});
