import type * as z from 'zod';
import { Indicator, levels } from '../../../lib/domain/indicator.ts';
import { indicatorNames } from '../../../lib/domain/indicator-names.ts';
import type { FlaggedEmployerItem } from '../../../lib/domain/inspection.ts';
import { governorates } from '../../../lib/domain/place.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { SelectField } from '../../pages/parts/fields.tsx';
import { freshForm, Send } from '../../pages/parts/form.tsx';
import { LevelMark, levelWord, Name } from '../../pages/parts/marks.tsx';
import { nameFor } from '../../pages/parts/organisation-name.ts';
import { type Column, DataTable, Pages } from '../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../pages/reader.ts';
import { governorateNames } from '../../pages/words/places.ts';
import { definePage } from './define-page.ts';
import { startOf } from './sections.ts';

type Item = z.output<typeof FlaggedEmployerItem>;

const words = {
  title: { en: 'Who to visit', ar: 'من تجب زيارته' },
  lead: {
    en: 'Employers with a risk flag, the most urgent first. A flag is a reason to look, not a finding.',
    ar: 'أصحاب عمل عليهم مؤشرات خطر، والأكثر إلحاحًا أولًا. والمؤشر سبب للنظر وليس حكمًا.',
  },
  filters: { en: 'Narrow the list', ar: 'تضييق القائمة' },
  level: { en: 'Level', ar: 'المستوى' },
  indicator: { en: 'Indicator', ar: 'المؤشر' },
  governorate: { en: 'Governorate', ar: 'المحافظة' },
  any: { en: 'All', ar: 'الكل' },
  apply: { en: 'Show', ar: 'عرض' },
  employer: { en: 'Employer', ar: 'صاحب العمل' },
  why: { en: 'Why', ar: 'السبب' },
  contracts: { en: 'Flagged contracts', ar: 'العقود ذات المؤشرات' },
  none: {
    en: 'No employer fits these filters.',
    ar: 'لا يوجد صاحب عمل يطابق هذه المعايير.',
  },
  household: { en: 'Household: entering needs lawful authority', ar: 'منزل: يتطلب الدخول إذنًا قانونيًا' },
} as const satisfies Record<string, Text>;

const columnsFor = (reader: Reader): Column<Item>[] => [
  {
    heading: reader.say(words.level),
    cell: ({ rank }) => <LevelMark level={rank.level} reader={reader} />,
  },
  {
    heading: reader.say(words.employer),
    cell: ({ employerId, name, kind, governorates: places }) => (
      <>
        <a class="govuk-link govuk-!-font-weight-bold" href={`/console/employers/${employerId}`}>
          <Name>{nameFor(name, reader)}</Name>
        </a>
        <br />
        {places
          .map((place) => reader.say(governorateNames[place]))
          .join(reader.language === 'ar' ? '، ' : ', ')}
        {kind === 'household' && (
          <p class="govuk-body-s govuk-!-margin-bottom-0">{reader.say(words.household)}</p>
        )}
      </>
    ),
  },
  {
    heading: reader.say(words.why),
    cell: ({ why }) => (
      <ol class="insaf-reasons">
        {why.map(({ words: reason }) => (
          <li>{reader.say(reason)}</li>
        ))}
      </ol>
    ),
  },
];

const filterNames = ['level', 'indicator', 'governorate'] as const;

const Filters = ({ reader, query }: { reader: Reader; query: URLSearchParams }) => {
  const form = freshForm(reader, Object.fromEntries(query));
  const choicesOf = {
    level: levels
      .filter((level) => level !== 'none')
      .toReversed()
      .map((level) => ({ value: level, label: levelWord(level, reader) })),
    indicator: Indicator.options.map((value) => ({ value, label: reader.say(indicatorNames[value]) })),
    governorate: governorates.map((value) => ({ value, label: reader.say(governorateNames[value]) })),
  };
  return (
    <form method="get" class="insaf-filters" aria-label={reader.say(words.filters)}>
      <div class="insaf-filters__fields">
        {filterNames.map((name) => (
          <SelectField
            form={form}
            name={name}
            label={reader.say(words[name])}
            choices={choicesOf[name]}
            none={reader.say(words.any)}
          />
        ))}
        <Send isSecondary>{reader.say(words.apply)}</Send>
      </div>
    </form>
  );
};

/** What is sent to the operation: the filters of the address as they stand; what is empty asks for nothing. */
const filled = (query: URLSearchParams): Record<string, string> =>
  Object.fromEntries([...query].filter(([, value]) => value !== ''));

/** The inspector's first page: who to visit and why, with its filters in the address. */
export const worklistPage = definePage({
  pageId: 'worklist',
  path: '/console',
  asks: ['listFlaggedEmployers', 'getMe'],
  async show({ ask, language, query }) {
    const reader = readerOf(language);
    const { body: me } = await ask('getMe');
    const start = startOf(me.roles);
    if (start) return { to: start };
    const { body } = await ask('listFlaggedEmployers', {
      query: { limit: '25', ...filled(query) },
      purpose: 'inspection',
    });
    const title = reader.say(words.title);
    return {
      title,
      section: 'worklist',
      recorded: true,
      main: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="govuk-body-l">{reader.say(words.lead)}</p>
          <Filters reader={reader} query={query} />
          <DataTable
            caption={title}
            isCaptionHidden
            columns={columnsFor(reader)}
            rows={body.items}
            empty={reader.say(words.none)}
          />
          <Pages reader={reader} path="/console" query={query} next={body.page.next ?? undefined} />
        </>
      ),
    };
  },
});
