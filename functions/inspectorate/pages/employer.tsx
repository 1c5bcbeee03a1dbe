import type * as z from 'zod';
import { levelRank } from '../../../lib/domain/indicator.ts';
import { indicatorNames } from '../../../lib/domain/indicator-names.ts';
import type { EmployerProfile } from '../../../lib/domain/inspection.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { LevelMonths } from '../../pages/parts/charts/level-months.tsx';
import { Code, Figure, LevelMark, Name } from '../../pages/parts/marks.tsx';
import { nameFor } from '../../pages/parts/organisation-name.ts';
import { Summary } from '../../pages/parts/summary.tsx';
import { type Column, DataTable } from '../../pages/parts/table.tsx';
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
  contracts: { en: 'Contracts', ar: 'العقود' },
  contract: { en: 'Contract', ar: 'العقد' },
  open: { en: 'Open', ar: 'فتح' },
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

export const contractColumns = (reader: Reader): Column<Row>[] => [
  {
    heading: reader.say(words.level),
    cell: ({ level }) => <LevelMark level={level} reader={reader} />,
  },
  {
    heading: reader.say(words.contract),
    cell: ({ contractId, indicators: named }) => (
      <>
        <a class="govuk-link govuk-!-font-weight-bold" href={`/console/contracts/${contractId}`}>
          {named.length === 0
            ? reader.say(words.open)
            : named
                .map((indicator) => reader.say(indicatorNames[indicator]))
                .join(reader.language === 'ar' ? '، ' : ', ')}
        </a>
        <br />
        <Code>{contractId.slice(0, 12)}</Code>
      </>
    ),
  },
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

const Main = ({ reader, profile }: { reader: Reader; profile: Profile }) => {
  const { organisation, rank, why, contracts } = profile;
  const here = `/console/employers/${organisation.id}`;
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
          <IndicatorHeat reader={reader} rank={rank} />
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
        caption={reader.say(words.contracts)}
        columns={contractColumns(reader)}
        rows={contracts.toSorted((a, b) => levelRank(b.level) - levelRank(a.level))}
        empty={reader.say(words.noFlags)}
      />
      <Facts reader={reader} profile={profile} />
    </>
  );
};

const shown = (reader: Reader, profile: Profile) => ({
  title: nameFor(profile.organisation.name, reader),
  section: 'worklist',
  back: { href: '/console', label: reader.say(words.back) },
  recorded: true,
  main: <Main reader={reader} profile={profile} />,
});

/** One employer: why it is ranked where it is, its indicators, and its contracts, the worst first. */
export const employerPage = definePage({
  pageId: 'employer',
  path: '/console/employers/:organisationId',
  asks: ['getEmployerProfile'],
  async show({ ask, language, params }) {
    const { organisationId = '' } = params;
    const { body } = await ask('getEmployerProfile', { params: { organisationId }, purpose: 'inspection' });
    return shown(readerOf(language), body);
  },
});

/** One agency, seen the same way: the contracts of the workers whom it placed. */
export const agencyPage = definePage({
  pageId: 'agency',
  path: '/console/agencies/:organisationId',
  asks: ['getAgencyProfile'],
  async show({ ask, language, params }) {
    const { organisationId = '' } = params;
    const { body } = await ask('getAgencyProfile', { params: { organisationId }, purpose: 'inspection' });
    return shown(readerOf(language), body);
  },
});
