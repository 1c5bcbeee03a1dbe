import type * as z from 'zod';
import type { EmployerProfile } from '../../../../lib/domain/flags/employer-profile.ts';
import type { Dossier, FlaggedEmployerItem } from '../../../../lib/domain/inspections/inspection.ts';
import {
  type Indicator,
  indicators,
  type Level,
  levelRank,
  maxLevel,
} from '../../../../lib/domain/values/indicator.ts';
import { indicatorNames } from '../../../../lib/domain/values/indicator-names.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { type CsvColumn, csvFile, csvOf } from '../../../pages/csv.ts';
import { levelWord } from '../../../pages/parts/marks.tsx';
import { nameFor } from '../../../pages/parts/organisation-name.ts';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { feeItemName } from '../../../pages/words/fee-items.ts';
import { payerNames } from '../../../pages/words/payers.ts';
import { governorateNames } from '../../../pages/words/places.ts';
import { type AskOf, definePage } from '../define-page.ts';
import { filtersOf } from '../worklist/filters.tsx';
import { fitsFile, mostEmployers } from './file-bounds.ts';
import { tooLong } from './too-long.tsx';

type Employer = z.output<typeof FlaggedEmployerItem>;
type Contract = z.output<typeof EmployerProfile>['contracts'][number];
type File = z.output<typeof Dossier>;

const words = {
  level: { en: 'Level', ar: 'المستوى' },
  employer: { en: 'Employer', ar: 'صاحب العمل' },
  other: { en: 'Name in the other script', ar: 'الاسم بالحرف الآخر' },
  id: { en: 'Identifier', ar: 'المعرّف' },
  sector: { en: 'Sector (ISIC)', ar: 'القطاع (ISIC)' },
  places: { en: 'Where people work', ar: 'أماكن العمل' },
  contracts: { en: 'Contracts', ar: 'العقود' },
  indicators: { en: 'Indicators', ar: 'المؤشرات' },
  party: { en: 'Says', ar: 'القائل' },
  agency: { en: 'Agency', ar: 'الوكالة' },
  cost: { en: 'Cost', ar: 'التكلفة' },
  code: { en: 'Code', ar: 'الرمز' },
  amount: { en: 'Amount', ar: 'المبلغ' },
  currency: { en: 'Currency', ar: 'العملة' },
  payer: { en: 'Paid by', ar: 'الدافع' },
  filed: { en: 'Received', ar: 'تاريخ الورود' },
} as const satisfies Record<string, Text>;

type Make<Row> = readonly (readonly [heading: Text, cell: CsvColumn<Row>['cell']])[];
const columnsOf = <Row>(reader: Reader, columns: Make<Row>): CsvColumn<Row>[] =>
  columns.map(([heading, cell]) => ({ heading: reader.say(heading), cell }));

/**
 * A file is carried off as paper is. So it is asked for the purpose of paper, for which nothing that was told opens, and it has neither
 * level nor order nor a row that only a protected reason explains: an employer of whom nothing but a worker's word is known is not in it.
 */
const purpose = 'visit-sheet';

interface OnFile {
  employer: Employer;
  /** Contracts with an indicator that nobody told. */
  contracts: readonly Contract[];
}

const levelOf = ({ contracts }: OnFile): Level =>
  contracts.map(({ level }) => level).reduce(maxLevel, 'none');

const indicatorsOf = ({ contracts }: OnFile): Indicator[] =>
  indicators.filter((each) => contracts.some((contract) => contract.indicators.includes(each)));

const namesOf = (found: readonly Indicator[], reader: Reader): string =>
  found.map((each) => reader.say(indicatorNames[each])).join('; ');

const employerColumns = (reader: Reader) =>
  columnsOf<OnFile>(reader, [
    [words.level, (row) => levelWord(levelOf(row), reader)],
    [words.employer, ({ employer: { name } }) => nameFor(name, reader)],
    [words.other, ({ employer: { name } }) => (reader.language === 'ar' ? name.latin : name.arabic)],
    [words.id, ({ employer }) => employer.employerId],
    [words.sector, ({ employer }) => employer.sector],
    [
      words.places,
      ({ employer: { governorates } }) =>
        governorates.map((place) => reader.say(governorateNames[place])).join('; '),
    ],
    [words.indicators, (row) => namesOf(indicatorsOf(row), reader)],
    [words.contracts, ({ contracts }) => contracts.length],
  ]);

/** Filters of what parties declare choose who is on the list; those of what was found are held against what a file may say. */
function askedOf(query: URLSearchParams) {
  const { level, indicator, since: _, ...declared } = filtersOf(query);
  const fits = (row: OnFile): boolean =>
    levelOf(row) !== 'none' &&
    (level === undefined || levelOf(row) === level) &&
    (indicator === undefined || indicatorsOf(row).some((each) => each === indicator));
  return { declared, fits };
}

/** One after the other: all of them count in the same budget of the same day. */
async function onFile(ask: AskOf<'getEmployerProfile'>, employers: readonly Employer[]): Promise<OnFile[]> {
  const found: OnFile[] = [];
  for (const employer of employers) {
    const params = { organisationId: employer.employerId };
    const { body } = await ask('getEmployerProfile', { params, purpose });
    found.push({ employer, contracts: body.contracts.filter(({ level }) => level !== 'none') });
  }
  return found;
}

const worstFirst = (a: OnFile, b: OnFile): number =>
  levelRank(levelOf(b)) - levelRank(levelOf(a)) || (a.employer.employerId < b.employer.employerId ? -1 : 1);

/** The list of whom to visit as a file, with the filters of its address. A longer list is narrowed first: whom it ends with would tell. */
export const worklistFile = definePage({
  pageId: 'worklistFile',
  path: '/console/worklist.csv',
  asks: ['listFlaggedEmployers', 'getEmployerProfile'],
  async show({ ask, language, query, now }) {
    const reader = readerOf(language);
    const { declared, fits } = askedOf(query);
    const { body } = await ask('listFlaggedEmployers', {
      query: { ...declared, limit: String(mostEmployers) },
      purpose,
    });
    if (!fitsFile(body)) return tooLong(reader, query);
    const rows = (await onFile(ask, body.items)).filter(fits).toSorted(worstFirst);
    return csvFile(`worklist-${now.slice(0, 10)}`, csvOf(employerColumns(reader), rows));
  },
});

const contractColumns = (reader: Reader) =>
  columnsOf<Contract>(reader, [
    [words.id, ({ contractId }) => contractId],
    [words.level, ({ level }) => levelWord(level, reader)],
    [words.indicators, ({ indicators: found }) => namesOf(found, reader)],
  ]);

/** An employer's contracts as a file: all of one employer, which cannot be narrowed; contracts without a flag are not opened for it. */
export const contractsFile = definePage({
  pageId: 'contractsFile',
  path: '/console/employers/:organisationId/contracts.csv',
  asks: ['getEmployerProfile'],
  async show({ ask, language, params: { organisationId = '' }, now }) {
    const { body } = await ask('getEmployerProfile', {
      params: { organisationId },
      query: { reasonsFrom: '0' },
      purpose,
    });
    return csvFile(
      `contracts-${now.slice(0, 10)}`,
      csvOf(contractColumns(readerOf(language)), body.contracts),
    );
  },
});

type Said = File['feeDisclosures']['employer'][number];
type Fee = { party: 'employer' | 'agency'; filing: Said; item: Said['items'][number] };

const feeColumns = (reader: Reader) =>
  columnsOf<Fee>(reader, [
    [words.party, ({ party }) => reader.say(words[party])],
    [words.cost, ({ item }) => feeItemName(item.item, reader)],
    [words.code, ({ item }) => item.item],
    [words.amount, ({ item }) => item.amount?.amount],
    [words.currency, ({ item }) => item.amount?.currency],
    [words.payer, ({ item }) => reader.say(payerNames[item.payer])],
    [words.filed, ({ filing }) => filing.receivedAt],
  ]);

const feesIn = ({ feeDisclosures }: File): Fee[] =>
  (['employer', 'agency'] as const).flatMap((party) =>
    feeDisclosures[party].flatMap((filing) => filing.items.map((item) => ({ party, filing, item }))),
  );

/** Every disclosure of a contract's costs as a file, the replaced ones too, oldest first. */
export const feesFile = definePage({
  pageId: 'feesFile',
  path: '/console/contracts/:contractId/fees.csv',
  asks: ['getDossier'],
  async show({ ask, language, params: { contractId = '' }, now }) {
    const { body } = await ask('getDossier', { params: { contractId }, purpose });
    return csvFile(`fees-${now.slice(0, 10)}`, csvOf(feeColumns(readerOf(language)), feesIn(body)));
  },
});
