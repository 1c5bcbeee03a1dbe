import { firstWithinDays, maxInstalments } from '../../../../lib/domain/repayments/repayment.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { DateField } from '../../../pages/parts/date-field.tsx';
import { TextField } from '../../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { rangeWords } from '../../../pages/parts/repayment.tsx';
import { defineFormPage } from '../define-page.ts';
import { repaymentWords as words } from './words.ts';

const Fields = ({ reader, form, newKey }: Pick<FormParts, 'reader' | 'form' | 'newKey'>) => (
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
    <DateField
      form={form}
      name="firstDueOn"
      label={reader.say(words.firstDueOn)}
      hint={reader.say(words.firstHint, { days: firstWithinDays })}
    />
    <Send>{reader.say(words.sendPlan)}</Send>
  </PostForm>
);

/** In how many parts what is still owed comes back, and when the first is due. */
export const repaymentPlanPage = defineFormPage({
  pageId: 'repaymentPlan',
  path: '/console/contracts/:contractId/repayment/plan',
  asks: ['getRepayments', 'planRepayment'],
  async load({ ask, params }) {
    const { contractId = '' } = params;
    const { body: ledger } = await ask('getRepayments', { params: { contractId } });
    return { contractId, ledger };
  },
  async send({ ask, params }, form, key) {
    const { contractId = '' } = params;
    await ask('planRepayment', { params: { contractId }, body: form.body(), key });
    return `/console/contracts/${contractId}/repayment`;
  },
  frame: ({ reader, contractId }) => ({
    title: reader.say(words.planTitle),
    section: 'contracts',
    back: { href: `/console/contracts/${contractId}/repayment`, label: reader.say(words.account) },
  }),
  main: ({ reader, ledger, form, newKey }) => (
    <>
      <h1 class="govuk-heading-xl">{reader.say(words.planTitle)}</h1>
      {/[1-9]/.test(ledger.stillOwed.atLeast.amount) ? (
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
    </>
  ),
});
