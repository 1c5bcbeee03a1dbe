import type * as z from 'zod';
import { definedItems, zerosOf } from '../../../../lib/domain/fees/fee-coverage.ts';
import type { FeeDisclosure } from '../../../../lib/domain/fees/fee-disclosure.ts';
import type { Compliance } from '../../../../lib/domain/notices/notice.ts';
import type { ProblemBody } from '../../../http/words/problem-body.ts';
import type { FormBody } from '../../../pages/ask.ts';
import { asFormBody, type Form } from '../../../pages/form.ts';
import { countRows, withoutEmptyRows } from '../../../pages/form-rows.ts';
import type { FormState } from '../../../pages/parts/fields.tsx';
import { freshForm, refusedForm, type Telling, WithErrors } from '../../../pages/parts/form.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { refusalOf, statusOf } from '../../../pages/refusal-of.ts';
import { definePage } from '../define-page.ts';
import { carriedIn, noLoansField, typedAgain, withoutEmptied } from './again.ts';
import { FeeForm } from './fee-form.tsx';
import { Filed } from './filed.tsx';
import { feesWords as words } from './words.ts';
import { ticksOf } from './zeros.tsx';

interface View {
  reader: Reader;
  contractId: string;
}

interface FormView extends View {
  /** Whether something has been filed before, of which this takes the place. */
  isFirst: boolean;
  form: FormState;
  rows: number;
  /** Fields that the form carries without asking for them. */
  carried: readonly (readonly [name: string, value: string])[];
  newKey: string;
  problem: Telling | undefined;
}

const around = ({ reader, contractId }: View) => ({
  title: reader.say(words.title),
  section: 'contracts',
  back: { href: `/console/contracts/${contractId}`, label: reader.say(words.contract) },
});

const formPage = (view: FormView) => {
  const { reader, isFirst, form, rows, carried, newKey, problem } = view;
  return {
    ...around(view),
    main: (
      <WithErrors reader={reader} problem={problem} form={form}>
        <h1 class="govuk-heading-xl">{reader.say(isFirst ? words.title : words.fileAgain)}</h1>
        <p class="govuk-body-l">{reader.say(words.lead)}</p>
        {!isFirst && <p class="govuk-body">{reader.say(words.takesPlace)}</p>}
        <FeeForm form={form} rows={rows} carried={carried} newKey={newKey} />
      </WithErrors>
    ),
  };
};

type FiledView = View & {
  disclosures: readonly FeeDisclosure[];
  compliance: z.output<typeof Compliance>;
};

const filedPage = (view: FiledView) => ({
  ...around(view),
  main: (
    <>
      <h1 class="govuk-heading-xl">{view.reader.say(words.title)}</h1>
      <Filed {...view} />
      <a
        class="govuk-button govuk-button--secondary"
        href={`/console/contracts/${view.contractId}/fees?new=yes`}
      >
        {view.reader.say(words.fileAgain)}
      </a>
    </>
  ),
});

const question = 'workerPaidNothing';

/** "I cannot say" is silence, and silence is absent. Whoever chose nothing is asked again: the API would take it as silence. */
function bodyOf(form: Form): FormBody {
  const answer = form.value(question);
  const said = answer === 'unknown' ? {} : { [question]: answer };
  const noLoans = form.value(noLoansField) === '' ? {} : { loans: [] };
  return asFormBody({ items: [], ...noLoans, ...form.body([question, noLoansField]), ...said });
}

/** What was typed, with a tick for everything that has no payment, and for nothing that has one. */
function withRestTicked(form: Form): Record<string, string> {
  const named = form.entries().flatMap(([name, value]) => (/^items\.\d+\.item$/.test(name) ? [value] : []));
  const unticked = form.entries().filter(([name]) => !name.startsWith('nothingPaidFor.'));
  const rest = definedItems.filter((item) => !named.some((other) => other === item));
  return { ...Object.fromEntries(unticked), ...ticksOf(rest) };
}

/** An answer that is missing is told in the words of the question. */
const inOurWords = (problem: ProblemBody, form: Form, reader: Reader): ProblemBody =>
  problem.errors && form.value(question) === ''
    ? {
        ...problem,
        errors: problem.errors.map((fault) =>
          fault.pointer === `/${question}` ? { ...fault, message: reader.say(words.unanswered) } : fault,
        ),
      }
    : problem;

/** The fees of one contract: what one's own organisation has disclosed, and a form to disclose. */
export const feesPage = definePage({
  pageId: 'fees',
  path: '/console/contracts/:contractId/fees',
  asks: ['listFeeDisclosures', 'getNotices', 'fileFeeDisclosure'],
  async show({ ask, language, params, query, newKey, today }) {
    const reader = readerOf(language);
    const { contractId = '' } = params;
    const [{ body: list }, { body: compliance }] = await Promise.all([
      ask('listFeeDisclosures', { params: { contractId } }),
      ask('getNotices', { params: { contractId } }),
    ]);
    const latest = list.items.at(-1);
    if (latest && query.get('new') === null)
      return filedPage({ reader, contractId, disclosures: list.items, compliance });
    // Whoever has just said, with the contract, that something was paid is not asked a second time.
    const said = query.has('paid') ? { [question]: 'false' } : {};
    const typed = { ...said, ...typedAgain(latest), ...(latest ? ticksOf(zerosOf(latest)) : {}) };
    return formPage({
      ...{ reader, contractId, isFirst: !latest, newKey: newKey(), problem: undefined },
      form: freshForm(reader, typed, today),
      rows: Math.max(1, latest?.items.length ?? 0),
      carried: carriedIn(Object.entries(typed)),
    });
  },
  async submit({ ask, language, params, query, today }, typed) {
    const reader = readerOf(language);
    const { contractId = '' } = params;
    const form = withoutEmptyRows(withoutEmptied(typed), 'items');
    const filled = countRows(form, 'items');
    const key = form.value('key');
    const carried = carriedIn(form.entries());
    const view = { reader, contractId, carried, isFirst: query.get('new') === null, newKey: key };
    const asked = form.value('action');
    if (asked === 'add' || asked === 'zeros') {
      const isAdding = asked === 'add';
      const known = isAdding ? Object.fromEntries(form.entries()) : withRestTicked(form);
      const asTyped = freshForm(reader, known, today);
      const rows = isAdding ? filled + 1 : Math.max(1, filled);
      return formPage({ ...view, form: asTyped, rows, problem: undefined });
    }
    const refused = await refusalOf(() =>
      ask('fileFeeDisclosure', { params: { contractId }, body: bodyOf(form), key }),
    );
    if (!refused) return { to: `/console/contracts/${contractId}/fees` };
    const problem = inOurWords(refused, form, reader);
    const again = refusedForm(reader, form, problem, today);
    const status = statusOf(refused);
    return { ...formPage({ ...view, form: again, rows: Math.max(1, filled), problem }), status };
  },
});
