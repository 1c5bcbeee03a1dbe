import type * as z from 'zod';
import type { EmployerProfile } from '../../../lib/domain/flags/employer-profile.ts';
import { type Indicator, indicators } from '../../../lib/domain/values/indicator.ts';
import { indicatorNames } from '../../../lib/domain/values/indicator-names.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { LevelMonths } from '../../pages/parts/charts/level-months.tsx';
import { Code, Figure, LevelMark, Name } from '../../pages/parts/marks.tsx';
import { nameFor } from '../../pages/parts/organisation-name.ts';
import { firstRow, rowsShown, Slices } from '../../pages/parts/pages.tsx';
import { Summary } from '../../pages/parts/summary.tsx';
import { DataTable } from '../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../pages/reader.ts';
import { governorateNames } from '../../pages/words/places.ts';
import { sectorName } from '../../pages/words/sectors.ts';
import { definePage } from './define-page.ts';
import { contractColumns } from './employer-contracts.tsx';
import { Completeness, IndicatorHeat } from './employer-figures.tsx';
import { TakeAway } from './paper/take-away.tsx';
import { LicenceTable } from './verification/licences.tsx';
import { verificationWords } from './verification/words.ts';
import { WaysOn } from './ways-on.tsx';

type Profile = z.output<typeof EmployerProfile>;

const words = {
  back: { en: 'Who to visit', ar: 'من تجب زيارته' },
  why: { en: 'Why this employer', ar: 'لماذا صاحب العمل هذا' },
  indicators: { en: 'Indicators', ar: 'المؤشرات' },
  contracts: { en: 'Contracts, the most serious first', ar: 'العقود، والأخطر أولًا' },
  contractsBy: { en: 'Contracts: first those with “{indicator}”', ar: 'العقود: أولًا ما فيه «{indicator}»' },
  number: { en: 'Registration', ar: 'السجل التجاري' },
  sector: { en: 'Main activity', ar: 'النشاط الرئيسي' },
  verification: { en: 'Verification', ar: 'التحقق' },
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

const Facts = ({ reader, profile }: { reader: Reader; profile: Profile }) => {
  const { organisation, governorates, agencyIds } = profile;
  const { registrationNumber, sector, verification } = organisation;
  return (
    <Summary
      rows={[
        [
          reader.say(words.verification),
          <a class="govuk-link" href={`/console/organisations/${organisation.id}`}>
            {reader.say(verificationWords[verification.status])}
          </a>,
        ],
        [reader.say(words.number), registrationNumber && <Code>{registrationNumber}</Code>],
        [reader.say(words.sector), sector && sectorName(sector, reader)],
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
  today: string;
}

const Main = ({ reader, profile, from, indicator, today }: View) => {
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
          <h2 class="govuk-heading-m">
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
          <h2 class="govuk-heading-m">{reader.say(words.indicators)}</h2>
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
      <Facts reader={reader} profile={profile} />
      {organisation.licences && (
        <LicenceTable reader={reader} licences={organisation.licences} today={today} />
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
    </>
  );
};

const shown = (view: View) => ({
  title: nameFor(view.profile.organisation.name, view.reader),
  section: 'worklist',
  back: { href: '/console', label: view.reader.say(words.back) },
  recorded: true,
  main: <Main {...view} />,
});

/** One employer: why it is ranked where it is, its indicators, and its contracts, the worst first. */
export const employerPage = definePage({
  pageId: 'employer',
  path: '/console/employers/:organisationId',
  asks: ['getEmployerProfile'],
  async show({ ask, language, params, query, today }) {
    const { organisationId = '' } = params;
    const from = firstRow(query);
    const indicator = indicators.find((each) => each === query.get('indicator'));
    const { body } = await ask('getEmployerProfile', {
      params: { organisationId },
      query: { reasonsFrom: String(from), indicator },
      purpose: 'inspection',
    });
    return shown({ reader: readerOf(language), profile: body, from, indicator, today });
  },
});

/** One agency, seen the same way: the contracts of the workers whom it placed. */
export const agencyPage = definePage({
  pageId: 'agency',
  path: '/console/agencies/:organisationId',
  asks: ['getAgencyProfile'],
  async show({ ask, language, params, query, today }) {
    const { organisationId = '' } = params;
    const { body } = await ask('getAgencyProfile', { params: { organisationId }, purpose: 'inspection' });
    const at = { from: firstRow(query), indicator: undefined, today };
    return shown({ reader: readerOf(language), profile: body, ...at });
  },
});
