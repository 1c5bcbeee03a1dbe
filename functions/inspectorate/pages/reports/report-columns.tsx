import type * as z from 'zod';
import type { ReportItem } from '../../../../lib/domain/reports/report-item.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { Code, Figure } from '../../../pages/parts/marks.tsx';
import type { Column } from '../../../pages/parts/table.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { channelWords, urgencyWords } from '../report-words.ts';

type Item = z.output<typeof ReportItem>;

const words = {
  urgency: { en: 'Urgency', ar: 'الاستعجال' },
  waiting: { en: 'Waiting since', ar: 'ينتظر منذ' },
  report: { en: 'Report', ar: 'البلاغ' },
  channel: { en: 'How it came', ar: 'كيف وصل' },
  language: { en: 'Language', ar: 'اللغة' },
  things: {
    en: '{count, plural, one {# thing told} other {# things told}}',
    ar: '{count, plural, zero {لا شيء} one {أمر واحد} two {أمران} few {# أمور} many {# أمرًا} other {# أمر}}',
  },
  duress: { en: 'Signal of duress', ar: 'إشارة إكراه' },
  heard: { en: 'Wrote again', ar: 'كتب من جديد' },
  child: { en: 'About a child', ar: 'عن طفل' },
} as const satisfies Record<string, Text>;

const marksOf = ({ duress, heard, child }: Item, reader: Reader): string[] =>
  [duress && words.duress, heard && words.heard, child && words.child]
    .filter((text) => text !== false)
    .map((text) => reader.say(text));

/** A report as the queue tells it: how urgent, since when, in which language, and nothing of whom it is about. */
export const reportColumns = (reader: Reader): Column<Item>[] => [
  {
    heading: reader.say(words.urgency),
    cell: ({ urgency }) =>
      urgency === 'immediateDanger' ? (
        <strong class="insaf-level insaf-level--urgent">{reader.say(urgencyWords[urgency])}</strong>
      ) : (
        reader.say(urgencyWords[urgency])
      ),
  },
  {
    heading: reader.say(words.report),
    cell: (item) => (
      <>
        <a class="govuk-link govuk-!-font-weight-bold" href={`/console/reports/${item.id}`}>
          {reader.say(words.things, { count: item.allegations })} <Code>{item.id.slice(0, 12)}</Code>
        </a>
        {marksOf(item, reader).map((mark) => (
          <p class="govuk-body govuk-!-margin-bottom-0">
            <strong>{mark}</strong>
          </p>
        ))}
      </>
    ),
  },
  { heading: reader.say(words.channel), cell: ({ channel }) => reader.say(channelWords[channel]) },
  { heading: reader.say(words.language), cell: ({ language }) => language && reader.languageName(language) },
  {
    heading: reader.say(words.waiting),
    cell: ({ waitingSince }) => <Figure>{reader.moment(waitingSince)}</Figure>,
  },
];
