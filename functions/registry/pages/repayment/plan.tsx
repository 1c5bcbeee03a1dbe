import type * as z from 'zod';
import { firstWithinDays, maxInstalments } from '../../../../lib/domain/repayment.ts';
import type { RepaymentLedger } from '../../../../lib/domain/repayment-ledger.ts';
import { type FormState, TextField } from '../../../pages/parts/fields.tsx';
import {
  freshForm,
  PostForm,
  refusedForm,
  Send,
  type Telling,
  WithErrors,
} from '../../../pages/parts/form.tsx';
import { rangeWords } from '../../../pages/parts/repayment.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { refusalOf, statusOf } from '../../../pages/refusal-of.ts';
import { definePage } from '../define-page.ts';
import { repaymentWords as words } from './words.ts';

interface View {
  reader: Reader;
  contractId: string;
  ledger: z.output<typeof RepaymentLedger>;
  form: FormState;
  newKey: string;
  problem: Telling | undefined;
}

const Fields = ({ reader, form, newKey }: Pick<View, 'reader' | 'form' | 'newKey'>) => (
  <PostForm newKey={newKey}>
    <TextField
      form={form}
      name="count"
      width={2}
      isNumeric
      isCode
      label={reader.say(words.count)}
      hint={reader.say(words.countHint, { most: maxInstalments })}
    />
    <TextField
      form={form}
      name="firstDueOn"
      type="date"
      width={10}
      label={reader.say(words.firstDueOn)}
      hint={reader.say(words.firstHint, { days: firstWithinDays })}
    />
    <Send>{reader.say(words.sendPlan)}</Send>
  </PostForm>
);

const shown = ({ reader, contractId, ledger, form, newKey, problem }: View) => {
  const isOwing = /[1-9]/.test(ledger.stillOwed.atLeast.amount);
  return {
    title: reader.say(words.planTitle),
    section: 'contracts',
    back: { href: `/console/contracts/${contractId}/repayment`, label: reader.say(words.account) },
    status: statusOf(undefined),
    main: (
      <WithErrors reader={reader} problem={problem} form={form}>
        <h1 class="govuk-heading-xl">{reader.say(words.planTitle)}</h1>
        {isOwing ? (
          <>
            <p class="govuk-body-l">
              {reader.say(words.planLead, { owed: rangeWords(ledger.stillOwed, reader) })}
            </p>
            {ledger.plan && <p class="govuk-body">{reader.say(words.planTakes)}</p>}
            <Fields reader={reader} form={form} newKey={newKey} />
          </>
        ) : (
          <p class="govuk-body-l">{reader.say(words.nothing)}</p>
        )}
      </WithErrors>
    ),
  };
};

/** In how many parts what is still owed comes back, and when the first is due. */
export const repaymentPlanPage = definePage({
  pageId: 'repaymentPlan',
  path: '/console/contracts/:contractId/repayment/plan',
  asks: ['getRepayments', 'planRepayment'],
  async show({ ask, language, params, newKey }) {
    const reader = readerOf(language);
    const { contractId = '' } = params;
    const { body: ledger } = await ask('getRepayments', { params: { contractId } });
    const fresh = { form: freshForm(reader), newKey: newKey(), problem: undefined };
    return shown({ reader, contractId, ledger, ...fresh });
  },
  async submit({ ask, language, params }, form) {
    const reader = readerOf(language);
    const { contractId = '' } = params;
    const key = form.value('key');
    const problem = await refusalOf(() =>
      ask('planRepayment', { params: { contractId }, body: form.body(), key }),
    );
    if (!problem) return { to: `/console/contracts/${contractId}/repayment` };
    const { body: ledger } = await ask('getRepayments', { params: { contractId } });
    const again = { form: refusedForm(reader, form, problem), newKey: key, problem };
    return { ...shown({ reader, contractId, ledger, ...again }), status: statusOf(problem) };
  },
});
