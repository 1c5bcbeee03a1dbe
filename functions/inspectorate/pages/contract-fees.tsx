import type * as z from 'zod';
import type { FeeItem } from '../../../lib/domain/fees/fee-disclosure.ts';
import type { FeeItemCode, Payer } from '../../../lib/domain/fees/fee-taxonomy.ts';
import type { Dossier } from '../../../lib/domain/inspections/inspection.ts';
import type { ToldFee } from '../../../lib/domain/voice/told-fee.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { Code } from '../../pages/parts/marks.tsx';
import { type Column, DataTable } from '../../pages/parts/table.tsx';
import type { Reader } from '../../pages/reader.ts';
import { feeItemName } from '../../pages/words/fee-items.ts';
import { deniesPayment } from './denies-payment.ts';

type File = Pick<z.output<typeof Dossier>, 'feeDisclosures' | 'contradictedFees' | 'toldFees'>;
type Item = z.output<typeof FeeItem>;
type Told = z.output<typeof ToldFee>;
type Disclosure = File['feeDisclosures']['employer'][number];

const words = {
  title: { en: 'Who says what was paid', ar: 'من يقول ماذا دُفع' },
  item: { en: 'Cost', ar: 'التكلفة' },
  employer: { en: 'Says the employer', ar: 'قول صاحب العمل' },
  agency: { en: 'Says the agency', ar: 'قول الوكالة' },
  worker: { en: 'Says the worker', ar: 'قول العامل' },
  workerPaid: { en: '{amount}, paid by the worker or the family', ar: '{amount}، دفعها العامل أو أسرته' },
  shielded: {
    en: 'What the worker said of costs is protected information. It opens to the official to whom the employer is assigned.',
    ar: 'ما قاله العامل عن التكاليف معلومات محمية. لا تُفتح إلا للموظف الذي أُسند إليه صاحب العمل.',
  },
  paid: { en: '{amount}, {payer}', ar: '{amount}، {payer}' },
  nothing: { en: 'The worker paid nothing', ar: 'لم يدفع العامل شيئًا' },
  nothingElse: { en: 'Nothing else that it knows of', ar: 'لا تُعرف تكلفة أخرى' },
  silent: { en: 'Silent', ar: 'لم يصرّح' },
  unknownAmount: { en: 'amount not known', ar: 'المبلغ غير معروف' },
  none: {
    en: 'Nobody has disclosed any cost. Silence is not zero.',
    ar: 'لم يُفصح أحد عن أي تكلفة. والسكوت ليس صفرًا.',
  },
  contradiction: { en: 'They contradict each other', ar: 'الأقوال متعارضة' },
} as const satisfies Record<string, Text>;

const payers: Readonly<Record<z.output<typeof Payer>, Text>> = {
  EMPLOYER: { en: 'paid by the employer', ar: 'دفعها صاحب العمل' },
  AGENCY_ORIGIN: { en: 'paid by the agency at origin', ar: 'دفعتها وكالة بلد المنشأ' },
  AGENCY_DESTINATION: { en: 'paid by the agency here', ar: 'دفعتها الوكالة هنا' },
  WORKER: { en: 'paid by the worker', ar: 'دفعها العامل' },
  WORKER_FAMILY: { en: "paid by the worker's family", ar: 'دفعتها أسرة العامل' },
  GOVERNMENT: { en: 'paid by a government', ar: 'دفعتها جهة حكومية' },
  UNKNOWN: { en: 'payer not known', ar: 'الدافع غير معروف' },
};

interface Row {
  code: FeeItemCode;
  /** Whether they contradict each other: the two parties as the assessment compares them, and each with what the worker tells. */
  isContradicted: boolean;
  employer: readonly Item[];
  agency: readonly Item[];
  worker: readonly Told[];
}

/** What each says now: of a party its latest disclosure, of the worker all that was told; by item. */
function rowsOf({ feeDisclosures, contradictedFees }: File, toldFees: readonly Told[]): Row[] {
  const employer = feeDisclosures.employer.at(-1)?.items ?? [];
  const agency = feeDisclosures.agency.at(-1)?.items ?? [];
  const codes = [...new Set([...employer, ...agency, ...toldFees].map(({ item }) => item))].sort();
  const of = <One extends { item: FeeItemCode }>(items: readonly One[], code: FeeItemCode) =>
    items.filter(({ item }) => item === code);
  return codes.map((code) => {
    const said = { employer: of(employer, code), agency: of(agency, code), worker: of(toldFees, code) };
    const isDenied = [said.employer, said.agency].some((items) => deniesPayment(items, said.worker));
    return { code, ...said, isContradicted: isDenied || contradictedFees.includes(code) };
  });
}

const told = ({ amount, payer }: Item, reader: Reader): string =>
  reader.say(words.paid, {
    amount: amount ? reader.money(amount) : reader.say(words.unknownAmount),
    payer: reader.say(payers[payer]),
  });

/**
 * What a party says of a cost that is not among its lines, by what it states of the worker's side: `true` is a declared zero,
 * `false` says that its lines are all it knows of, and without a statement it is silent (FileFeeDisclosure).
 */
function restOf(disclosure: Disclosure | undefined, reader: Reader): string | undefined {
  if (disclosure?.workerPaidNothing === undefined) return undefined;
  return reader.say(disclosure.workerPaidNothing ? words.nothing : words.nothingElse);
}

/** One cell: what was said of a cost, marked where it contradicts what another says. */
const Said = ({
  reader,
  said,
  rest,
  isContradicted,
}: {
  reader: Reader;
  said: string[];
  /** What is said of a cost by not naming it. */
  rest: string | undefined;
  isContradicted: boolean;
}) => {
  if (said.length === 0) return <span class="govuk-hint">{rest ?? reader.say(words.silent)}</span>;
  return (
    <ul class="insaf-reasons">
      {said.map((text) => (
        <li>
          {isContradicted ? (
            <strong class="insaf-worse">
              <bdi>{text}</bdi>
            </strong>
          ) : (
            <bdi>{text}</bdi>
          )}
        </li>
      ))}
    </ul>
  );
};

const saidByWorker = ({ amount }: Told, reader: Reader): string =>
  reader.say(words.workerPaid, {
    amount: amount ? reader.money(amount) : reader.say(words.unknownAmount),
  });

interface Props {
  reader: Reader;
  file: File;
  /** Paper is carried to where the employer is: what the worker said stays off it. */
  isPaper?: true;
}

/** Employer, agency and worker beside each other, cost by cost; where they contradict each other the page says so. */
export const FeesSideBySide = ({ reader, file, isPaper }: Props) => {
  const toldFees = isPaper ? null : file.toldFees;
  const { employer: byEmployer, agency: byAgency } = file.feeDisclosures;
  const says = (heading: Text, said: (row: Row) => string[], last?: Disclosure): Column<Row> => ({
    heading: reader.say(heading),
    cell: (row) => (
      <Said
        reader={reader}
        said={said(row)}
        rest={restOf(last, reader)}
        isContradicted={row.isContradicted}
      />
    ),
  });
  const columns: Column<Row>[] = [
    {
      heading: reader.say(words.item),
      cell: (row) => (
        <>
          <strong>{feeItemName(row.code, reader)}</strong> <Code>{row.code}</Code>
          {row.isContradicted && (
            <p class="govuk-body govuk-!-margin-bottom-0">{reader.say(words.contradiction)}</p>
          )}
        </>
      ),
    },
    says(words.employer, ({ employer }) => employer.map((item) => told(item, reader)), byEmployer.at(-1)),
    says(words.agency, ({ agency }) => agency.map((item) => told(item, reader)), byAgency.at(-1)),
    ...(toldFees ? [says(words.worker, ({ worker }) => worker.map((fee) => saidByWorker(fee, reader)))] : []),
  ];
  return (
    <>
      <DataTable
        id="fees"
        caption={reader.say(words.title)}
        columns={columns}
        rows={rowsOf(file, toldFees ?? [])}
        empty={reader.say(words.none)}
      />
      {file.toldFees === null && !isPaper && <p class="govuk-hint">{reader.say(words.shielded)}</p>}
    </>
  );
};
