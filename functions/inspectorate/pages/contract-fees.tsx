import type * as z from 'zod';
import type { FeeItem } from '../../../lib/domain/fee-disclosure.ts';
import type { FeeItemCode, Payer } from '../../../lib/domain/fee-taxonomy.ts';
import type { Dossier } from '../../../lib/domain/inspection.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { Code } from '../../pages/parts/marks.tsx';
import { type Column, DataTable } from '../../pages/parts/table.tsx';
import type { Reader } from '../../pages/reader.ts';
import { feeItemName } from '../../pages/words/fee-items.ts';

type File = z.output<typeof Dossier>;
type Item = z.output<typeof FeeItem>;

const words = {
  title: { en: 'Who says what was paid', ar: 'من يقول ماذا دُفع' },
  item: { en: 'Cost', ar: 'التكلفة' },
  employer: { en: 'Says the employer', ar: 'قول صاحب العمل' },
  agency: { en: 'Says the agency', ar: 'قول الوكالة' },
  silent: { en: 'Silent', ar: 'لم يصرّح' },
  unknownAmount: { en: 'amount not known', ar: 'المبلغ غير معروف' },
  none: {
    en: 'Nobody has disclosed any cost. Silence is not zero.',
    ar: 'لم يُفصح أحد عن أي تكلفة. والسكوت ليس صفرًا.',
  },
  contradiction: { en: 'They contradict each other', ar: 'القولان متعارضان' },
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
  employer: readonly Item[];
  agency: readonly Item[];
}

/** What each party says now: its latest disclosure, by item. */
function rowsOf({ feeDisclosures }: File): Row[] {
  const employer = feeDisclosures.employer.at(-1)?.items ?? [];
  const agency = feeDisclosures.agency.at(-1)?.items ?? [];
  const codes = [...new Set([...employer, ...agency].map(({ item }) => item))].sort();
  const of = (items: readonly Item[], code: FeeItemCode) => items.filter(({ item }) => item === code);
  return codes.map((code) => ({ code, employer: of(employer, code), agency: of(agency, code) }));
}

const told = ({ amount, payer }: Item, reader: Reader): string =>
  `${amount ? reader.money(amount) : reader.say(words.unknownAmount)}, ${reader.say(payers[payer])}`;

const signature = (items: readonly Item[]): string =>
  items
    .map(({ amount, payer }) => `${amount?.amount} ${amount?.currency} ${payer}`)
    .sort()
    .join('|');

const contradicts = ({ employer, agency }: Row): boolean =>
  employer.length > 0 && agency.length > 0 && signature(employer) !== signature(agency);

const Said = ({
  reader,
  items,
  isContradicted,
}: {
  reader: Reader;
  items: readonly Item[];
  isContradicted: boolean;
}) => {
  if (items.length === 0) return <span class="govuk-hint">{reader.say(words.silent)}</span>;
  return (
    <ul class="insaf-reasons">
      {items.map((item) => (
        <li>
          {isContradicted ? (
            <strong class="insaf-worse">
              <bdi>{told(item, reader)}</bdi>
            </strong>
          ) : (
            <bdi>{told(item, reader)}</bdi>
          )}
        </li>
      ))}
    </ul>
  );
};

/** Employer and agency beside each other, cost by cost; where they contradict each other the page says so. */
export const FeesSideBySide = ({ reader, file }: { reader: Reader; file: File }) => {
  const columns: Column<Row>[] = [
    {
      heading: reader.say(words.item),
      cell: (row) => (
        <>
          <strong>{feeItemName(row.code, reader)}</strong> <Code>{row.code}</Code>
          {contradicts(row) && (
            <p class="govuk-body govuk-!-margin-bottom-0">{reader.say(words.contradiction)}</p>
          )}
        </>
      ),
    },
    ...(['employer', 'agency'] as const).map((party) => ({
      heading: reader.say(words[party]),
      cell: (row: Row) => <Said reader={reader} items={row[party]} isContradicted={contradicts(row)} />,
    })),
  ];
  return (
    <DataTable
      id="fees"
      caption={reader.say(words.title)}
      columns={columns}
      rows={rowsOf(file)}
      empty={reader.say(words.none)}
    />
  );
};
