import type * as z from 'zod';
import type { ContractRepayments } from '../../../../lib/domain/repayments/contract-repayments.ts';
import { Figure } from '../../../pages/parts/marks.tsx';
import { DebtItems, RepaymentAccount, rangeWords } from '../../../pages/parts/repayment.tsx';
import { Summary } from '../../../pages/parts/summary.tsx';
import { DataTable } from '../../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { feeItemName } from '../../../pages/words/fee-items.ts';
import { definePage } from '../define-page.ts';
import { confirmationWords, repaidWords, repaymentWords as words } from './words.ts';

type Money = z.output<typeof ContractRepayments>;
type Joint = Money['declared'];
type Said = NonNullable<Money['told']>['said'][number];

interface Shown {
  reader: Reader;
  money: Money;
}

const JointSums = ({ reader, joint }: { reader: Reader; joint: Joint }) => (
  <Summary
    rows={[
      [reader.say(words.owed), rangeWords(joint.owed, reader)],
      [reader.say(words.repaid), <Figure>{reader.money(joint.repaid)}</Figure>],
      [reader.say(words.stillOwed), <strong>{rangeWords(joint.stillOwed, reader)}</strong>],
    ]}
  />
);

/** In thousandths of a wage; a tenth of a month is as fine as anybody needs. */
const months = (perMille: number, reader: Reader): string => reader.number(Math.round(perMille / 100) / 10);

const Cost = ({ reader, money: { recruitmentCost } }: Shown) => {
  const perMille = recruitmentCost?.declaredPerMille;
  return perMille === undefined ? null : (
    <Summary rows={[[reader.say(words.cost), <Figure>{months(perMille, reader)}</Figure>]]} />
  );
};

const Told = ({ reader, money: { told } }: Shown) => (
  <>
    <h2 class="govuk-heading-l">{reader.say(words.told)}</h2>
    {told === null ? (
      <p class="govuk-inset-text">{reader.say(words.protected)}</p>
    ) : (
      <>
        <Summary
          rows={[[reader.say(words.confirmation), reader.say(confirmationWords[told.confirmation])]]}
        />
        <p class="govuk-body">{reader.say(words.notProof)}</p>
        <DataTable
          caption={reader.say(words.said)}
          columns={[
            { heading: reader.say(words.forWhat), cell: ({ item }: Said) => feeItemName(item, reader) },
            { heading: reader.say(words.came), cell: ({ got }: Said) => reader.say(repaidWords[got]) },
            {
              heading: reader.say(words.heard),
              cell: ({ counts }: Said) => reader.say(counts ? words.toOfficial : words.notToOfficial),
            },
          ]}
          rows={told.said}
          empty={reader.say(words.nothingSaid)}
        />
        <DebtItems reader={reader} items={told.items} />
        <h3 class="govuk-heading-m">{reader.say(words.withTold)}</h3>
        <JointSums reader={reader} joint={told.together} />
      </>
    )}
  </>
);

const Main = ({ reader, money }: Shown) => (
  <>
    <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
    <h2 class="govuk-heading-l">{reader.say(words.together)}</h2>
    <p class="govuk-body">{reader.say(words.togetherLead)}</p>
    <JointSums reader={reader} joint={money.declared} />
    <Cost reader={reader} money={money} />
    {money.accounts.map(({ as, ledger }) => (
      <>
        <h2 class="govuk-heading-l">{reader.say(as === 'employer' ? words.ofEmployer : words.ofAgency)}</h2>
        <RepaymentAccount reader={reader} ledger={ledger} />
      </>
    ))}
    <Told reader={reader} money={money} />
    <p class="govuk-body insaf-no-print">
      <a class="govuk-link" href={`/console/releases/new?contract=${money.contractId}`}>
        {reader.say(words.demand)}
      </a>
    </p>
  </>
);

/** The money of one contract: what is owed and why, by whose account, what came back with its proof, and the worker's word. */
export const contractRepaymentsPage = definePage({
  pageId: 'contractRepayments',
  path: '/console/contracts/:contractId/repayments',
  asks: ['getContractRepayments'],
  async show({ ask, language, params }) {
    const reader = readerOf(language);
    const { contractId = '' } = params;
    const { body: money } = await ask('getContractRepayments', {
      params: { contractId },
      purpose: 'inspection',
    });
    return {
      title: reader.say(words.title),
      section: 'worklist',
      back: { href: `/console/contracts/${contractId}`, label: reader.say(words.contract) },
      recorded: true,
      main: <Main reader={reader} money={money} />,
    };
  },
});
