import type * as z from 'zod';
import type { EmployerProfile } from '../../../../lib/domain/flags/employer-profile.ts';
import type { Dossier, FlaggedEmployerItem } from '../../../../lib/domain/inspections/inspection.ts';
import { indicatorNames } from '../../../../lib/domain/values/indicator-names.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { type CsvColumn, csvFile, csvOf } from '../../../pages/csv.ts';
import { levelWord } from '../../../pages/parts/marks.tsx';
import { nameFor } from '../../../pages/parts/organisation-name.ts';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { feeItemName } from '../../../pages/words/fee-items.ts';
import { payerNames } from '../../../pages/words/payers.ts';
import { governorateNames } from '../../../pages/words/places.ts';
import { definePage } from '../define-page.ts';
import { filtersOf } from '../worklist/filters.tsx';

type Employer = z.output<typeof FlaggedEmployerItem>;
type Contract = z.output<typeof EmployerProfile>['contracts'][number];
type File = z.output<typeof Dossier>;

const words = {
  level: { en: 'Level', ar: 'المستوى' },
  could: { en: 'Could be', ar: 'قد يبلغ' },
  employer: { en: 'Employer', ar: 'صاحب العمل' },
  other: { en: 'Name in the other script', ar: 'الاسم بالحرف الآخر' },
  id: { en: 'Identifier', ar: 'المعرّف' },
  sector: { en: 'Sector (ISIC)', ar: 'القطاع (ISIC)' },
  places: { en: 'Where people work', ar: 'أماكن العمل' },
  why: { en: 'Why', ar: 'السبب' },
  contracts: { en: 'Contracts', ar: 'العقود' },
  newest: { en: 'Newest flag', ar: 'أحدث مؤشر' },
  lookBy: { en: 'Look by', ar: 'آخر موعد للنظر' },
  indicators: { en: 'Indicators', ar: 'المؤشرات' },
  known: { en: 'Known facts', ar: 'الوقائع المعروفة' },
  total: { en: 'All facts', ar: 'كل الوقائع' },
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

/** What one download reads at most: each page of it is a look of its own, recorded and counted in the budget of the day. */
const most = { pages: 5, rows: 100 } as const;
const purpose = 'inspection';

const employerColumns = (reader: Reader) =>
  columnsOf<Employer>(reader, [
    [words.level, ({ rank }) => levelWord(rank.level, reader)],
    [words.employer, ({ name }) => nameFor(name, reader)],
    [words.other, ({ name }) => (reader.language === 'ar' ? name.latin : name.arabic)],
    [words.id, ({ employerId }) => employerId],
    [words.sector, ({ sector }) => sector],
    [
      words.places,
      ({ governorates }) => governorates.map((place) => reader.say(governorateNames[place])).join('; '),
    ],
    [words.why, ({ why }) => why.map(({ words: reason }) => reader.say(reason)).join(' ')],
    [words.contracts, ({ rank }) => rank.contracts],
    [words.newest, ({ rank }) => rank.newestFlagAt],
    [words.lookBy, ({ lookBy }) => lookBy],
  ]);

/** The list of whom to visit as a file, with the filters of its address, 500 employers at most. */
export const worklistFile = definePage({
  pageId: 'worklistFile',
  path: '/console/worklist.csv',
  asks: ['listFlaggedEmployers'],
  async show({ ask, language, query, now }) {
    const reader = readerOf(language);
    const rows: Employer[] = [];
    let cursor: string | null | undefined;
    for (let page = 0; page < most.pages && cursor !== null; page += 1) {
      const { body } = await ask('listFlaggedEmployers', {
        query: { limit: String(most.rows), ...filtersOf(query), ...(cursor ? { cursor } : {}) },
        purpose,
      });
      rows.push(...body.items);
      cursor = body.page.next;
    }
    return csvFile(`worklist-${now.slice(0, 10)}`, csvOf(employerColumns(reader), rows));
  },
});

const contractColumns = (reader: Reader) =>
  columnsOf<Contract>(reader, [
    [words.id, ({ contractId }) => contractId],
    [words.level, ({ level }) => levelWord(level, reader)],
    [words.could, ({ ifUnknownsFlagged }) => levelWord(ifUnknownsFlagged, reader)],
    [
      words.indicators,
      ({ indicators }) => indicators.map((each) => reader.say(indicatorNames[each])).join('; '),
    ],
    [words.newest, ({ newestFlagAt }) => newestFlagAt],
    [words.known, ({ completeness }) => completeness.known],
    [words.total, ({ completeness }) => completeness.total],
  ]);

/** An employer's contracts as a file. */
export const contractsFile = definePage({
  pageId: 'contractsFile',
  path: '/console/employers/:organisationId/contracts.csv',
  asks: ['getEmployerProfile'],
  async show({ ask, language, params: { organisationId = '' }, now }) {
    const { body } = await ask('getEmployerProfile', { params: { organisationId }, purpose });
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
