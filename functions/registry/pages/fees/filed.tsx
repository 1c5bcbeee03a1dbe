import type * as z from 'zod';
import { inFewCodes, undeclaredItems, zerosOf } from '../../../../lib/domain/fees/fee-coverage.ts';
import {
  type FeeDisclosure,
  type FeeItem,
  isWorkerPaid,
} from '../../../../lib/domain/fees/fee-disclosure.ts';
import { FeeItemCode } from '../../../../lib/domain/fees/fee-taxonomy.ts';
import type { Compliance } from '../../../../lib/domain/notices/notice.ts';
import { moneyOf } from '../../../../lib/domain/values/money.ts';
import { Code, Figure } from '../../../pages/parts/marks.tsx';
import { Summary } from '../../../pages/parts/summary.tsx';
import { type Column, DataTable } from '../../../pages/parts/table.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { feeCodeName, feeItemName } from '../../../pages/words/fee-items.ts';
import { payerNames } from '../../../pages/words/payers.ts';
import { capWhyWords } from './cap-whys.ts';
import { sumsOf } from './sums.ts';
import { feesWords as words } from './words.ts';

type Told = z.output<typeof Compliance>;
type Cap = Told['feeCaps'][number];

const standards = { met: words.met, notMet: words.notMet, unknown: words.standardUnknown };
const results = { within: words.within, over: words.over, unknown: words.capUnknown };

const itemColumns = (reader: Reader): Column<FeeItem>[] => [
  { heading: reader.say(words.item), cell: ({ item }) => feeItemName(item, reader) },
  { heading: reader.say(words.payer), cell: ({ payer }) => reader.say(payerNames[payer]) },
  {
    heading: reader.say(words.paidOn),
    cell: ({ paidOn }) => (paidOn ? <Figure>{reader.day(paidOn)}</Figure> : reader.say(words.unknown)),
  },
  {
    heading: reader.say(words.amount),
    isNumeric: true,
    cell: ({ amount }) => (amount ? <Figure>{reader.money(amount)}</Figure> : reader.say(words.unknown)),
  },
];

/** Each currency by itself; a payment of unknown amount is said beside the sum, because it makes the sum a least. */
const Sum = ({ reader, items }: { reader: Reader; items: readonly FeeItem[] }) => {
  const parts = sumsOf(items).map((money) => <Figure>{reader.money(money)}</Figure>);
  const all = items.some(({ amount }) => !amount) ? [...parts, reader.say(words.unknown)] : parts;
  if (all.length === 0) return reader.say(words.nothing);
  return all.map((part, index) => [index > 0 && ' + ', part]);
};

const codesOf = ({ scope }: Cap): FeeItemCode[] =>
  scope.flatMap((code) => FeeItemCode.safeParse(code).data ?? []);

const capColumns = (reader: Reader, items: readonly FeeItem[]): Column<Cap>[] => [
  {
    heading: reader.say(words.covered),
    cell: (cap) => (
      <>
        {codesOf(cap)
          .map((code) => feeItemName(code, reader))
          .join(' · ')}{' '}
        {cap.row && <Code>{cap.row}</Code>}
      </>
    ),
  },
  {
    heading: reader.say(words.sumWorker),
    isNumeric: true,
    cell: ({ scope }) => (
      <Sum reader={reader} items={items.filter((item) => isWorkerPaid(item) && scope.includes(item.item))} />
    ),
  },
  {
    heading: reader.say(words.cap),
    isNumeric: true,
    cell: ({ cap }) =>
      cap ? (
        <Figure>{reader.money(moneyOf(cap.amountMinor, cap.currency))}</Figure>
      ) : (
        reader.say(words.noFigure)
      ),
  },
  {
    heading: reader.say(words.result),
    cell: ({ status, why }) => {
      const because = status === 'unknown' && capWhyWords(why);
      return (
        <>
          <strong class={status === 'over' ? 'insaf-worse' : ''}>{reader.say(results[status])}</strong>
          {because && <span class="insaf-line">{reader.say(because)}</span>}
        </>
      );
    },
  },
];

/** The zeros that were declared, and what is left unsaid; whole categories by their name. */
function coverage(reader: Reader, disclosure: FeeDisclosure) {
  const named = (items: readonly FeeItemCode[]) =>
    items.length > 0 && (
      <ul class="govuk-list insaf-many">
        {inFewCodes(items).map((code) => (
          <li>{feeCodeName(code, reader)}</li>
        ))}
      </ul>
    );
  const silent = undeclaredItems(disclosure);
  return [
    [reader.say(words.zerosFiled), named(zerosOf(disclosure))],
    [
      reader.say(words.silent),
      silent.length > 0 && (
        <>
          {named(silent)}
          <span class="insaf-line">{reader.say(words.silentHint)}</span>
        </>
      ),
    ],
  ] as const;
}

interface FiledProps {
  reader: Reader;
  disclosures: readonly FeeDisclosure[];
  compliance: Told;
}

/** The latest of the party's own disclosures with its sums, the standard, and the cap of the law beside it. */
export const Filed = ({ reader, disclosures, compliance }: FiledProps) => {
  const latest = disclosures.at(-1);
  if (!latest) return null;
  const { items } = latest;
  const earlier = disclosures.length - 1;
  return (
    <>
      <h2 class="govuk-heading-l">{reader.say(words.filed)}</h2>
      <p class="govuk-body">
        {reader.say(words.filedOn, { moment: reader.moment(latest.receivedAt) })}
        {earlier > 0 && ` · ${reader.say(words.earlier, { count: earlier })}`}
      </p>
      <DataTable
        caption={reader.say(words.filed)}
        isCaptionHidden
        columns={itemColumns(reader)}
        rows={items}
        empty={reader.say(words.noItems)}
      />
      <Summary
        rows={[
          [reader.say(words.sumWorker), <Sum reader={reader} items={items.filter(isWorkerPaid)} />],
          [
            reader.say(words.sumOthers),
            <Sum reader={reader} items={items.filter((item) => !isWorkerPaid(item))} />,
          ],
          ...coverage(reader, latest),
          [reader.say(words.standard), reader.say(standards[compliance.standard])],
        ]}
      />
      <DataTable
        caption={reader.say(words.caps)}
        columns={capColumns(reader, items)}
        rows={compliance.feeCaps}
        empty={reader.say(words.capsNone)}
      />
    </>
  );
};
