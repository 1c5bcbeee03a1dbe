import type { Repayment } from '../../../../lib/domain/repayments/repayment.ts';
import { RepaymentAccount } from '../../../pages/parts/repayment.tsx';
import type { Column } from '../../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';
import { repaymentWords as words } from './words.ts';

const hasOwed = (amount: string): boolean => /[1-9]/.test(amount);

/** A record is never changed: another one takes its place. */
const correctColumn = (reader: Reader, contractId: string): Column<Repayment> => ({
  heading: reader.say(words.change),
  cell: ({ id }) => (
    <a
      class="govuk-link"
      href={`/console/contracts/${contractId}/repayment/record?replaces=${encodeURIComponent(id)}`}
    >
      {reader.say(words.correct)}
    </a>
  ),
});

/** One's own account with the worker: what is owed and why, what came back, what is late, and what to do next. */
export const repaymentPage = definePage({
  pageId: 'repayment',
  path: '/console/contracts/:contractId/repayment',
  asks: ['getRepayments', 'listFeeDisclosures'],
  async show({ ask, language, params }) {
    const reader = readerOf(language);
    const { contractId = '' } = params;
    const [{ body: ledger }, { body: disclosures }] = await Promise.all([
      ask('getRepayments', { params: { contractId } }),
      ask('listFeeDisclosures', { params: { contractId } }),
    ]);
    const at = `/console/contracts/${contractId}`;
    const isOwing = hasOwed(ledger.stillOwed.atLeast.amount);
    return {
      title: reader.say(words.title),
      section: 'contracts',
      back: { href: at, label: reader.say(words.contract) },
      main: (
        <>
          <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
          <p class="govuk-body-l">{reader.say(words.lead)}</p>
          {disclosures.items.length === 0 && (
            <p class="govuk-inset-text">
              {reader.say(words.undisclosed)}{' '}
              <a class="govuk-link" href={`${at}/fees`}>
                {reader.say(words.disclose)}
              </a>
            </p>
          )}
          <div class="govuk-button-group">
            <a class="govuk-button" href={`${at}/repayment/record`}>
              {reader.say(words.record)}
            </a>
            {isOwing && (
              <a class="govuk-button govuk-button--secondary" href={`${at}/repayment/plan`}>
                {reader.say(ledger.plan ? words.newPlan : words.makePlan)}
              </a>
            )}
          </div>
          <RepaymentAccount reader={reader} ledger={ledger} more={correctColumn(reader, contractId)} />
          <p class="govuk-body">{reader.say(words.proves)}</p>
        </>
      ),
    };
  },
});
