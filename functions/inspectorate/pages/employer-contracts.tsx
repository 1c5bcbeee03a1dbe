import type * as z from 'zod';
import type { EmployerProfile } from '../../../lib/domain/flags/employer-profile.ts';
import { indicatorNames } from '../../../lib/domain/values/indicator-names.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { Code, Figure, LevelMark } from '../../pages/parts/marks.tsx';
import type { Column } from '../../pages/parts/table.tsx';
import type { Reader } from '../../pages/reader.ts';

type Row = z.output<typeof EmployerProfile>['contracts'][number];

const words = {
  reason: { en: 'What stands out', ar: 'أبرز ما فيه' },
  shielded: {
    en: 'Protected information{about, select, none {} other {: {about}}}',
    ar: 'معلومات محمية{about, select, none {} other {: {about}}}',
  },
  more: {
    en: '{count, plural, one {and # more} other {and # more}}',
    ar: '{count, plural, zero {} one {وواحد آخر} two {واثنان آخران} few {و# أخرى} many {و# أخرى} other {و# أخرى}}',
  },
  open: { en: 'Nothing stands out', ar: 'لا شيء بارز' },
  level: { en: 'Level', ar: 'المستوى' },
  could: { en: 'Could be', ar: 'قد يبلغ' },
  newest: { en: 'Newest flag', ar: 'أحدث مؤشر' },
  complete: { en: 'Known facts', ar: 'الوقائع المعروفة' },
  of: { en: '{known} of {total}', ar: '{known} من {total}' },
} as const satisfies Record<string, Text>;

type Reason = NonNullable<Row['reasons']>[number];

/** The places of a contract's page where a reason shows. */
const placeOf: Readonly<Record<Reason['shownIn'], string>> = {
  terms: 'terms',
  fees: 'fees',
  wagesAndHours: 'wages-and-hours',
  flags: 'flags',
};

const namesOf = ({ indicators }: Row, reader: Reader): string =>
  indicators
    .map((indicator) => reader.say(indicatorNames[indicator]))
    .join(reader.language === 'ar' ? '، ' : ', ');

interface OfReason {
  reader: Reader;
  href: string;
  reason: Reason;
}

const Strongest = ({ reader, href, reason: { message, shownIn } }: OfReason) => (
  <a class="govuk-link govuk-!-font-weight-bold" href={`${href}#${placeOf[shownIn]}`}>
    {reader.say(message)}
  </a>
);

const Further = ({ reader, href, reason: { title, shownIn, protectedInformation, indicator } }: OfReason) => (
  <a class="govuk-link" href={`${href}#${placeOf[shownIn]}`}>
    {protectedInformation
      ? reader.say(words.shielded, { about: indicator ? reader.say(indicatorNames[indicator]) : 'none' })
      : reader.say(title)}
  </a>
);

/** How many are named below the strongest; the contract tells the others. */
const named = 3;

/** The strongest reason in full and some others by their names, each leading to where the contract shows it. */
const Reasons = ({ reader, row }: { reader: Reader; row: Row }) => {
  const href = `/console/contracts/${row.contractId}`;
  const [first, ...others] = row.reasons ?? [];
  if (!first)
    return (
      <a class="govuk-link govuk-!-font-weight-bold" href={href}>
        {namesOf(row, reader) || reader.say(words.open)}
      </a>
    );
  return (
    <ul class="insaf-reasons">
      <li>
        <Strongest reader={reader} href={href} reason={first} />
      </li>
      {others.slice(0, named).map((reason) => (
        <li>
          <Further reader={reader} href={href} reason={reason} />
        </li>
      ))}
      {others.length > named && (
        <li>
          <a class="govuk-link" href={`${href}#flags`}>
            {reader.say(words.more, { count: others.length - named })}
          </a>
        </li>
      )}
    </ul>
  );
};

const Why = ({ reader, row }: { reader: Reader; row: Row }) => (
  <>
    <Reasons reader={reader} row={row} />
    <div>
      <Code>{row.contractId.slice(0, 12)}</Code>
    </div>
  </>
);

/** How bad, and why: all that paper shows of a contract in a list. */
export const reasonColumns = (reader: Reader): Column<Row>[] => [
  {
    heading: reader.say(words.level),
    cell: ({ level }) => <LevelMark level={level} reader={reader} />,
  },
  { heading: reader.say(words.reason), cell: (row) => <Why reader={reader} row={row} /> },
];

export const contractColumns = (reader: Reader): Column<Row>[] => [
  ...reasonColumns(reader),
  {
    heading: reader.say(words.could),
    cell: ({ ifUnknownsFlagged }) => <LevelMark level={ifUnknownsFlagged} reader={reader} />,
  },
  {
    heading: reader.say(words.newest),
    cell: ({ newestFlagAt }) => newestFlagAt && <Figure>{reader.moment(newestFlagAt)}</Figure>,
  },
  {
    heading: reader.say(words.complete),
    cell: ({ completeness: { known, total } }) => <Figure>{reader.say(words.of, { known, total })}</Figure>,
  },
];
