import type * as z from 'zod';
import type { FlaggedEmployerItem, InHand } from '../../../../lib/domain/inspections/inspection.ts';
import { daysBetween } from '../../../../lib/domain/values/dates.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { Figure, LevelMark, Name } from '../../../pages/parts/marks.tsx';
import { nameFor } from '../../../pages/parts/organisation-name.ts';
import type { Column } from '../../../pages/parts/table.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { governorateNames } from '../../../pages/words/places.ts';

type Item = z.output<typeof FlaggedEmployerItem>;

const words = {
  level: { en: 'Level', ar: 'المستوى' },
  employer: { en: 'Employer', ar: 'صاحب العمل' },
  why: { en: 'Why', ar: 'السبب' },
  when: { en: 'Newest flag', ar: 'أحدث مؤشر' },
  contradicted: {
    en: '{count, plural, one {A certificate is contradicted: suspend it?} other {# certificates are contradicted: suspend them?}}',
    ar: '{count, plural, one {شهادة تناقضها الأدلة: أتُعلَّق؟} two {شهادتان تناقضهما الأدلة: أتُعلَّقان؟} few {# شهادات تناقضها الأدلة: أتُعلَّق؟} many {# شهادة تناقضها الأدلة: أتُعلَّق؟} other {# شهادة تناقضها الأدلة: أتُعلَّق؟}}',
  },
  lookBy: { en: 'Look by {day}', ar: 'يُنظر فيه حتى {day}' },
  overdue: { en: 'Overdue since {day}', ar: 'متأخر منذ {day}' },
  hands: { en: 'In whose hands', ar: 'في عهدة من' },
  mine: { en: 'Yours', ar: 'في عهدتك' },
  others: {
    en: '{count, plural, one {A colleague} other {# colleagues}}',
    ar: '{count, plural, one {زميل} two {زميلان} few {# زملاء} many {# زميلًا} other {# زميل}}',
  },
  nobody: { en: 'Nobody', ar: 'لا أحد' },
  household: { en: 'Household: entering needs lawful authority', ar: 'منزل: يتطلب الدخول إذنًا قانونيًا' },
} as const satisfies Record<string, Text>;

/** Who looks, and on which day: what is one's own and what is overdue. */
export interface Viewer {
  reader: Reader;
  officialId: string;
  today: string;
  /** The indicator by which the list is filtered: an employer opens with the contracts that have it. */
  indicator: string | null;
}

/** The page of an employer, with the contracts first that have an indicator. */
const employerHref = (employerId: string, indicator: string | null): string =>
  `/console/employers/${employerId}${indicator ? `?indicator=${encodeURIComponent(indicator)}` : ''}`;

const Hands = ({ viewer: { reader, officialId }, inHand }: { viewer: Viewer; inHand: readonly InHand[] }) => {
  const others = new Set(inHand.map((each) => each.officialId).filter((id) => id !== officialId)).size;
  if (inHand.length === 0) return <span class="govuk-hint">{reader.say(words.nobody)}</span>;
  return (
    <>
      {inHand.some((each) => each.officialId === officialId) && (
        <strong class="insaf-mine">{reader.say(words.mine)}</strong>
      )}
      {others > 0 && <span class="insaf-line">{reader.say(words.others, { count: others })}</span>}
    </>
  );
};

const When = ({ viewer: { reader, today }, item }: { viewer: Viewer; item: Item }) => {
  const { lookBy, rank } = item;
  if (!rank.newestFlagAt || !lookBy) return null;
  const age = daysBetween(rank.newestFlagAt.slice(0, 10), today);
  const day = reader.day(lookBy);
  return (
    <>
      <Figure>{reader.age(Math.max(0, age))}</Figure>
      <span class="insaf-line">
        {lookBy < today ? (
          <strong class="insaf-worse">{reader.say(words.overdue, { day })}</strong>
        ) : (
          reader.say(words.lookBy, { day })
        )}
      </span>
    </>
  );
};

const Employer = ({ viewer: { reader, indicator }, item }: { viewer: Viewer; item: Item }) => (
  <>
    <a class="govuk-link govuk-!-font-weight-bold" href={employerHref(item.employerId, indicator)}>
      <Name>{nameFor(item.name, reader)}</Name>
    </a>
    <span class="insaf-line">
      {item.governorates
        .map((place) => reader.say(governorateNames[place]))
        .join(reader.language === 'ar' ? '، ' : ', ')}
    </span>
    {item.kind === 'household' && (
      <p class="govuk-body-s govuk-!-margin-bottom-0">{reader.say(words.household)}</p>
    )}
  </>
);

/** An indicator leads to the contracts that have it. */
const Reasons = ({ reader, item: { employerId, why } }: { reader: Reader; item: Item }) => (
  <ol class="insaf-reasons">
    {why.map(({ reason, words: inWords }) => (
      <li>
        {reason.code === 'indicator' ? (
          <a class="govuk-link" href={`${employerHref(employerId, reason.indicator)}#contracts`}>
            {reader.say(inWords)}
          </a>
        ) : (
          reader.say(inWords)
        )}
      </li>
    ))}
  </ol>
);

const Why = ({ reader, item }: { reader: Reader; item: Item }) => (
  <>
    <Reasons reader={reader} item={item} />
    {item.rank.contradicted !== undefined && (
      <strong class="insaf-line">{reader.say(words.contradicted, { count: item.rank.contradicted })}</strong>
    )}
  </>
);

/** The list's columns: how urgent, who, why, since when and until when, and in whose hands. */
export const columnsFor = (viewer: Viewer): Column<Item>[] => {
  const { reader } = viewer;
  return [
    {
      heading: reader.say(words.level),
      cell: ({ rank }) => <LevelMark level={rank.level} reader={reader} />,
    },
    { heading: reader.say(words.employer), cell: (item) => <Employer viewer={viewer} item={item} /> },
    {
      heading: reader.say(words.why),
      cell: (item) => <Why reader={reader} item={item} />,
    },
    { heading: reader.say(words.when), cell: (item) => <When viewer={viewer} item={item} /> },
    {
      heading: reader.say(words.hands),
      cell: ({ inHand }) => <Hands viewer={viewer} inHand={inHand ?? []} />,
    },
  ];
};
