import type { Contract } from '../../../../lib/domain/contracts/contract.ts';
import type { Form } from '../../../pages/form.ts';
import type { FormState } from '../../../pages/parts/fields.tsx';
import {
  freshForm,
  PostForm,
  refusedForm,
  Send,
  type Telling,
  WithErrors,
} from '../../../pages/parts/form.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { refusalOf, statusOf } from '../../../pages/refusal-of.ts';
import { TermsTable, termsNow } from '../contract/terms-table.tsx';
import { definePage } from '../define-page.ts';
import { amendBodyOf, termsOf } from './body.ts';
import { Difference } from './difference.tsx';
import { AmendFields } from './fields.tsx';
import { amendWords as words } from './words.ts';

interface View {
  reader: Reader;
  contract: Contract;
  newKey: string;
}

const around = ({ reader, contract }: Pick<View, 'reader' | 'contract'>) => ({
  section: 'contracts',
  back: { href: `/console/contracts/${contract.id}`, label: reader.say(words.back) },
});

const formPage = (view: View, { form, problem }: { form: FormState; problem?: Telling | undefined }) => {
  const { reader, contract, newKey } = view;
  const title = reader.say(words.title);
  return {
    ...around(view),
    title,
    main: (
      <WithErrors reader={reader} problem={problem} form={form}>
        <h1 class="govuk-heading-xl">{title}</h1>
        <p class="govuk-body-l">{reader.say(words.lead)}</p>
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{reader.say(words.today)}</span>
          </summary>
          <div class="govuk-details__text">
            <TermsTable reader={reader} contract={contract} />
          </div>
        </details>
        <PostForm newKey={newKey}>
          <AmendFields form={form} />
          <Send name="action" value="review">
            {reader.say(words.goOn)}
          </Send>
        </PostForm>
      </WithErrors>
    ),
  };
};

const Carried = ({ form }: { form: Form }) =>
  form
    .entries()
    .filter(([name]) => name !== 'key' && name !== 'action')
    .map(([name, value]) => <input type="hidden" name={name} value={value} />);

/** The difference, before anything is saved. */
const reviewPage = (view: View, form: Form) => {
  const { reader, contract, newKey } = view;
  const title = reader.say(words.reviewTitle);
  return {
    ...around(view),
    title,
    main: (
      <>
        <h1 class="govuk-heading-xl">{title}</h1>
        <p class="govuk-body-l">
          {reader.say(words.reviewLead, { day: reader.day(form.value('effectiveFrom')) })}
        </p>
        <Difference
          reader={reader}
          before={termsNow(contract)}
          change={termsOf(amendBodyOf(form))}
          offered={contract.offer?.terms}
        />
        <PostForm newKey={newKey}>
          <Carried form={form} />
          <div class="govuk-button-group">
            <Send name="action" value="confirm">
              {reader.say(words.confirm)}
            </Send>
            <Send name="action" value="change" isSecondary>
              {reader.say(words.change)}
            </Send>
          </div>
        </PostForm>
      </>
    ),
  };
};

/** New terms of a contract: typed, seen as a difference, and only then saved. */
export const amendPage = definePage({
  pageId: 'amendContract',
  path: '/console/contracts/:contractId/amend',
  asks: ['getContract', 'amendContract'],
  async show({ ask, language, params, newKey, today }) {
    const reader = readerOf(language);
    const { body: contract } = await ask('getContract', { params: { contractId: params.contractId ?? '' } });
    return formPage({ reader, contract, newKey: newKey() }, { form: freshForm(reader, {}, today) });
  },
  async submit({ ask, check, language, params, today }, form) {
    const reader = readerOf(language);
    const { contractId = '' } = params;
    const { body: contract } = await ask('getContract', { params: { contractId } });
    const view = { reader, contract, newKey: form.value('key') };
    const action = form.value('action');
    if (action === 'change')
      return formPage(view, { form: freshForm(reader, Object.fromEntries(form.entries()), today) });
    const body = amendBodyOf(form);
    const errors = [...(await check('amendContract', { terms: {}, ...body }))];
    const nothing = {
      pointer: '/effectiveFrom',
      code: 'nothing-changes',
      message: reader.say(words.nothing),
    };
    if (errors.length === 0 && !body.terms) errors.push(nothing);
    if (errors.length > 0) {
      const problem = { title: reader.say(words.title), detail: '', errors };
      return { ...formPage(view, { form: refusedForm(reader, form, problem, today), problem }), status: 422 };
    }
    if (action !== 'confirm') return reviewPage(view, form);
    const problem = await refusalOf(() =>
      ask('amendContract', { params: { contractId }, body, key: form.value('key') }),
    );
    if (!problem) return { to: `/console/contracts/${contractId}` };
    const again = { form: refusedForm(reader, form, problem, today), problem };
    return { ...formPage(view, again), status: statusOf(problem) };
  },
});
