import type * as z from 'zod';
import type { RepaymentTotals } from '../../../../lib/domain/repayments/contract-repayments.ts';
import { Figure } from '../../../pages/parts/marks.tsx';
import { Summary } from '../../../pages/parts/summary.tsx';
import { type Column, DataTable } from '../../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';
import { repaymentWords as words } from './words.ts';

type Totals = z.output<typeof RepaymentTotals>;
type Sum = Totals['sums'][number];
type ToldTotals = NonNullable<Totals['told']>;
type ToldSum = ToldTotals['sums'][number];

interface Shown {
  reader: Reader;
  totals: Totals;
}

const count = (reader: Reader, of: number) => <Figure>{reader.number(of)}</Figure>;

const money = <Row,>(heading: string, amountOf: (row: Row) => Sum['owed'], reader: Reader): Column<Row> => ({
  heading,
  isNumeric: true,
  cell: (row) => <Figure>{reader.money(amountOf(row))}</Figure>,
});

const Sums = ({ reader, totals }: Shown) => (
  <DataTable
    caption={reader.say(words.bySum)}
    columns={[
      { heading: reader.say(words.contracts), cell: ({ contracts }: Sum) => count(reader, contracts) },
      money<Sum>(reader.say(words.owed), ({ owed }) => owed, reader),
      money<Sum>(reader.say(words.repaid), ({ repaid }) => repaid, reader),
      money<Sum>(reader.say(words.stillOwed), ({ stillOwed }) => stillOwed, reader),
      money<Sum>(reader.say(words.arrears), ({ arrears }) => arrears, reader),
    ]}
    rows={totals.sums}
    empty={reader.say(words.none)}
  />
);

const ToldSums = ({ reader, told }: { reader: Reader; told: ToldTotals }) => (
  <>
    <Summary
      rows={[
        [
          reader.say(words.workersTold),
          reader.say(words.toldOf, { told: told.told, contracts: told.contracts }),
        ],
        [reader.say(words.confirmed), count(reader, told.confirmed)],
        [reader.say(words.contradicted), count(reader, told.contradicted)],
      ]}
    />
    <DataTable
      caption={reader.say(words.withTold)}
      columns={[
        { heading: reader.say(words.contracts), cell: ({ contracts }: ToldSum) => count(reader, contracts) },
        money<ToldSum>(reader.say(words.upTo), ({ upTo }) => upTo, reader),
        money<ToldSum>(reader.say(words.stillUpTo), ({ stillUpTo }) => stillUpTo, reader),
        { heading: reader.say(words.open), cell: ({ open }: ToldSum) => count(reader, open) },
      ]}
      rows={told.sums}
      empty={reader.say(words.noTold)}
    />
  </>
);

const Main = ({ reader, totals }: Shown) => (
  <>
    <h1 class="govuk-heading-xl">{reader.say(words.totals)}</h1>
    <p class="govuk-body-l">{reader.say(words.totalsLead, { count: totals.contracts })}</p>
    {!totals.complete && <p class="govuk-body">{reader.say(words.partial)}</p>}
    <Summary
      rows={[
        [reader.say(words.owing), count(reader, totals.owing)],
        [reader.say(words.unknown), count(reader, totals.unknown)],
        [reader.say(words.late), count(reader, totals.late)],
      ]}
    />
    <Sums reader={reader} totals={totals} />
    <h2 class="govuk-heading-l">{reader.say(words.told)}</h2>
    {totals.told === null ? (
      <p class="govuk-inset-text">{reader.say(words.protected)}</p>
    ) : (
      <ToldSums reader={reader} told={totals.told} />
    )}
  </>
);

/** What one employer or agency owes all its workers; whose page it came from is where "back" leads. */
const totalsPage = <const Kind extends 'employers' | 'agencies'>(kind: Kind) =>
  definePage({
    pageId: kind === 'employers' ? 'employerRepayments' : 'agencyRepayments',
    path: `/console/${kind}/:organisationId/repayments`,
    asks: ['getRepaymentTotals'],
    async show({ ask, language, params }) {
      const reader = readerOf(language);
      const { organisationId = '' } = params;
      const { body: totals } = await ask('getRepaymentTotals', {
        params: { organisationId },
        purpose: 'inspection',
      });
      return {
        title: reader.say(words.totals),
        section: 'worklist',
        back: {
          href: `/console/${kind}/${organisationId}`,
          label: reader.say(kind === 'employers' ? words.employer : words.agency),
        },
        recorded: true,
        main: <Main reader={reader} totals={totals} />,
      };
    },
  });

export const employerRepaymentsPage = totalsPage('employers');
export const agencyRepaymentsPage = totalsPage('agencies');
