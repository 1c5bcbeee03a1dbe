import type * as z from 'zod';
import type { FeeDisclosure } from '../../../../lib/domain/fee-disclosure.ts';
import type { Compliance } from '../../../../lib/domain/notice.ts';
import type { ProblemBody } from '../../../http/words/problem-body.ts';
import { type FormBody, Refused } from '../../../pages/ask.ts';
import { asFormBody, type Form } from '../../../pages/form.ts';
import { countRows, withoutEmptyRows } from '../../../pages/form-rows.ts';
import type { FormState } from '../../../pages/parts/fields.tsx';
import { freshForm, refusedForm, type Telling, WithErrors } from '../../../pages/parts/form.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';
import { FeeForm } from './fee-form.tsx';
import { Filed } from './filed.tsx';
import { feesWords as words } from './words.ts';
import { allTicked } from './zeros.tsx';

interface View {
  reader: Reader;
  contractId: string;
  /** Absent while the form is being filled: then the page is the form alone. */
  filed?: { disclosures: readonly FeeDisclosure[]; compliance: z.output<typeof Compliance> };
  form: FormState;
  rows: number;
  newKey: string;
  problem: Telling | undefined;
}

const Main = ({ reader, filed, form, rows, newKey, problem }: View) => {
  const isFirst = !filed || filed.disclosures.length === 0;
  return (
    <WithErrors reader={reader} problem={problem} form={form}>
      <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
      <p class="govuk-body-l">{reader.say(words.lead)}</p>
      {filed && <Filed reader={reader} {...filed} />}
      <h2 class="govuk-heading-l">{reader.say(isFirst ? words.fileTitle : words.fileAgain)}</h2>
      {!isFirst && <p class="govuk-body">{reader.say(words.takesPlace)}</p>}
      <FeeForm form={form} rows={rows} newKey={newKey} />
    </WithErrors>
  );
};

const shown = (view: View) => ({
  title: view.reader.say(words.title),
  section: 'contracts',
  back: { href: `/console/contracts/${view.contractId}`, label: view.reader.say(words.contract) },
  main: <Main {...view} />,
});

const question = 'workerPaidNothing';

/** "I cannot say" is silence, and silence is absent. Whoever chose nothing is asked again: the API would take it as silence. */
function bodyOf(form: Form): FormBody {
  const answer = form.value(question);
  const said = answer === 'unknown' ? {} : { [question]: answer };
  return asFormBody({ items: [], ...form.body([question]), ...said });
}

/** Everything that no payment was typed for. */
const restTicked = (form: Form): Record<string, string> =>
  allTicked(form.entries().flatMap(([name, value]) => (/^items\.\d+\.item$/.test(name) ? [value] : [])));

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
  async show({ ask, language, params, newKey }) {
    const reader = readerOf(language);
    const { contractId = '' } = params;
    const [{ body: list }, { body: compliance }] = await Promise.all([
      ask('listFeeDisclosures', { params: { contractId } }),
      ask('getNotices', { params: { contractId } }),
    ]);
    const filed = { disclosures: list.items, compliance };
    const fresh = { form: freshForm(reader), rows: 1, newKey: newKey(), problem: undefined };
    return shown({ reader, contractId, filed, ...fresh });
  },
  async submit({ ask, language, params }, typed) {
    const reader = readerOf(language);
    const { contractId = '' } = params;
    const form = withoutEmptyRows(typed, 'items');
    const filled = countRows(form, 'items');
    const key = form.value('key');
    const view = { reader, contractId, newKey: key };
    const asked = form.value('action');
    if (asked === 'add' || asked === 'zeros') {
      const typedIn = Object.fromEntries(form.entries());
      const asTyped = freshForm(reader, asked === 'add' ? typedIn : { ...typedIn, ...restTicked(form) });
      const rows = asked === 'add' ? filled + 1 : Math.max(1, filled);
      return shown({ ...view, form: asTyped, rows, problem: undefined });
    }
    try {
      await ask('fileFeeDisclosure', { params: { contractId }, body: bodyOf(form), key });
      return { to: `/console/contracts/${contractId}/fees` };
    } catch (error) {
      if (!(error instanceof Refused) || error.problem.status < 409) throw error;
      const problem = inOurWords(error.problem, form, reader);
      const again = refusedForm(reader, form, problem);
      return { ...shown({ ...view, form: again, rows: Math.max(1, filled), problem }), status: 422 };
    }
  },
});
