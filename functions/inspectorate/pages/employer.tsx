import type * as z from 'zod';
import { type Indicator, indicators } from '../../../lib/domain/indicator.ts';
import { indicatorNames } from '../../../lib/domain/indicator-names.ts';
import type { EmployerProfile } from '../../../lib/domain/inspection.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { LevelMonths } from '../../pages/parts/charts/level-months.tsx';
import { Code, Figure, LevelMark, Name } from '../../pages/parts/marks.tsx';
import { nameFor } from '../../pages/parts/organisation-name.ts';
import { Summary } from '../../pages/parts/summary.tsx';
import { type Column, DataTable, firstRow, rowsShown, Slices } from '../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../pages/reader.ts';
import { governorateNames } from '../../pages/words/places.ts';
import { definePage } from './define-page.ts';
import { Completeness, IndicatorHeat } from './employer-figures.tsx';
import { TakeAway } from './paper/take-away.tsx';
import { WaysOn } from './ways-on.tsx';

type Profile = z.output<typeof EmployerProfile>;
type Row = Profile['contracts'][number];

const words = {
  back: { en: 'Who to visit', ar: 'من تجب زيارته' },
  why: { en: 'Why this employer', ar: 'لماذا صاحب العمل هذا' },
  indicators: { en: 'Indicators', ar: 'المؤشرات' },
  contracts: { en: 'Contracts, the most serious first', ar: 'العقود، والأخطر أولًا' },
  contractsBy: { en: 'Contracts: first those with “{indicator}”', ar: 'العقود: أولًا ما فيه «{indicator}»' },
  reason: { en: 'What stands out', ar: 'أبرز ما فيه' },
  shielded: {
    en: 'Protected information{about, select, none {} other {: {about}}}',
    ar: 'معلومات محمية{about, select, none {} other {: {about}}}',
  },
  open: { en: 'Nothing stands out', ar: 'لا شيء بارز' },
  level: { en: 'Level', ar: 'المستوى' },
  could: { en: 'Could be', ar: 'قد يبلغ' },
  newest: { en: 'Newest flag', ar: 'أحدث مؤشر' },
  complete: { en: 'Known facts', ar: 'الوقائع المعروفة' },
  of: { en: '{known} of {total}', ar: '{known} من {total}' },
  number: { en: 'Registration', ar: 'السجل التجاري' },
  sector: { en: 'Sector (ISIC)', ar: 'القطاع (ISIC)' },
  places: { en: 'Where people work', ar: 'أماكن العمل' },
  agencies: { en: 'Agencies', ar: 'وكالات التوظيف' },
  hands: { en: 'Who has this employer, and taking it', ar: 'من يتولى صاحب العمل هذا، وتولّيه' },
  noFlags: { en: 'No contract has been assessed yet.', ar: 'لم يُقيَّم أي عقد بعد.' },
  agencyCount: {
    en: '{count, plural, one {# agency} other {# agencies}}, and for whom else they recruit',
    ar: '{count, plural, zero {لا وكالات} one {وكالة واحدة} two {وكالتان} few {# وكالات} many {# وكالة} other {# وكالة}}، ولمن تستقدم أيضًا',
  },
  print: { en: 'Sheet for a visit', ar: 'ورقة للزيارة' },
  file: { en: 'Contracts as a file (CSV)', ar: 'العقود كملف (CSV)' },
  recruiters: { en: 'Who recruits for whom', ar: 'من يستقدم لمن' },
  lookBy: { en: 'Look by', ar: 'آخر موعد للنظر' },
  household: {
    en: 'A household: entering needs lawful authority.',
    ar: 'منزل: يتطلب الدخول إذنًا قانونيًا.',
  },
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

/** The strongest reason in full and the others by their names, each leading to where the contract shows it. */
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
      {others.map((reason) => (
        <li>
          <Further reader={reader} href={href} reason={reason} />
        </li>
      ))}
    </ul>
  );
};

const Why = ({ reader, row }: { reader: Reader; row: Row }) => (
  <>
    <Reasons reader={reader} row={row} />
    <Code>{row.contractId.slice(0, 12)}</Code>
  </>
);

export const contractColumns = (reader: Reader): Column<Row>[] => [
  {
    heading: reader.say(words.level),
    cell: ({ level }) => <LevelMark level={level} reader={reader} />,
  },
  { heading: reader.say(words.reason), cell: (row) => <Why reader={reader} row={row} /> },
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

const Facts = ({ reader, profile }: { reader: Reader; profile: Profile }) => {
  const { organisation, governorates, agencyIds } = profile;
  return (
    <Summary
      rows={[
        [reader.say(words.number), <Code>{organisation.registrationNumber}</Code>],
        [reader.say(words.sector), organisation.sector],
        [
          reader.say(words.places),
          governorates
            .map((place) => reader.say(governorateNames[place]))
            .join(reader.language === 'ar' ? '، ' : ', '),
        ],
        [
          reader.say(words.agencies),
          agencyIds.length === 0 || organisation.kind === 'agency' ? undefined : (
            <a class="govuk-link" href={`/console/employers/${organisation.id}/recruitment`}>
              {reader.say(words.agencyCount, { count: agencyIds.length })}
            </a>
          ),
        ],
      ]}
    />
  );
};

interface View {
  reader: Reader;
  profile: Profile;
  /** The first contract of this page of them. */
  from: number;
  /** The indicator by which the list was asked, whose contracts stand first. */
  indicator: Indicator | undefined;
}

const Main = ({ reader, profile, from, indicator }: View) => {
  const { organisation, rank, why, contracts } = profile;
  const here = `/console/${organisation.kind === 'agency' ? 'agencies' : 'employers'}/${organisation.id}`;
  return (
    <>
      <h1 class="govuk-heading-xl">
        <Name>{nameFor(organisation.name, reader)}</Name>
      </h1>
      {organisation.employerKind === 'household' && (
        <p class="govuk-inset-text">{reader.say(words.household)}</p>
      )}
      {rank ? (
        <>
          <h2 class="govuk-heading-l">
            {reader.say(words.why)} <LevelMark level={rank.level} reader={reader} />
          </h2>
          <ul class="govuk-list govuk-list--bullet">
            {why.map(({ words: reason }) => (
              <li>{reader.say(reason)}</li>
            ))}
          </ul>
          {profile.lookBy && (
            <p class="govuk-body">
              {reader.say(words.lookBy)} <Figure>{reader.day(profile.lookBy)}</Figure>
            </p>
          )}
          <h2 class="govuk-heading-l">{reader.say(words.indicators)}</h2>
          <IndicatorHeat
            reader={reader}
            rank={rank}
            hrefOf={
              organisation.kind === 'employer' ? (each) => `${here}?indicator=${each}#contracts` : undefined
            }
          />
          <LevelMonths reader={reader} months={profile.history} />
          <Completeness reader={reader} rank={rank} />
        </>
      ) : (
        <p class="govuk-body">{reader.say(words.noFlags)}</p>
      )}
      {organisation.kind === 'employer' && (
        <TakeAway
          reader={reader}
          ways={[
            { href: `${here}/assignments`, text: words.hands },
            { href: `${here}/recruitment`, text: words.recruiters },
            { href: `${here}/sheet`, text: words.print },
            { href: `${here}/contracts.csv`, text: words.file },
          ]}
        />
      )}
      <WaysOn
        reader={reader}
        about={
          organisation.kind === 'employer' ? { employerId: organisation.id } : { agencyId: organisation.id }
        }
      />
      <DataTable
        id="contracts"
        caption={
          indicator
            ? reader.say(words.contractsBy, { indicator: reader.say(indicatorNames[indicator]) })
            : reader.say(words.contracts)
        }
        columns={contractColumns(reader)}
        rows={contracts.slice(from, from + rowsShown)}
        empty={reader.say(words.noFlags)}
      />
      <Slices
        reader={reader}
        path={here}
        query={indicator ? { indicator } : {}}
        id="contracts"
        from={from}
        of={contracts.length}
      />
      <Facts reader={reader} profile={profile} />
    </>
  );
};

const shown = ({ reader, profile, from, indicator }: View) => ({
  title: nameFor(profile.organisation.name, reader),
  section: 'worklist',
  back: { href: '/console', label: reader.say(words.back) },
  recorded: true,
  main: <Main reader={reader} profile={profile} from={from} indicator={indicator} />,
});

/** One employer: why it is ranked where it is, its indicators, and its contracts, the worst first. */
export const employerPage = definePage({
  pageId: 'employer',
  path: '/console/employers/:organisationId',
  asks: ['getEmployerProfile'],
  async show({ ask, language, params, query }) {
    const { organisationId = '' } = params;
    const from = firstRow(query);
    const indicator = indicators.find((each) => each === query.get('indicator'));
    const { body } = await ask('getEmployerProfile', {
      params: { organisationId },
      query: { reasonsFrom: String(from), indicator },
      purpose: 'inspection',
    });
    return shown({ reader: readerOf(language), profile: body, from, indicator });
  },
});

/** One agency, seen the same way: the contracts of the workers whom it placed. */
export const agencyPage = definePage({
  pageId: 'agency',
  path: '/console/agencies/:organisationId',
  asks: ['getAgencyProfile'],
  async show({ ask, language, params, query }) {
    const { organisationId = '' } = params;
    const { body } = await ask('getAgencyProfile', { params: { organisationId }, purpose: 'inspection' });
    return shown({ reader: readerOf(language), profile: body, from: firstRow(query), indicator: undefined });
  },
});
