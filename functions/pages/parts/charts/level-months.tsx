import { scalePoint } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { FC } from 'hono/jsx';
import { type Level, levels } from '../../../../lib/domain/values/indicator.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import type { Reader } from '../../reader.ts';
import { Figure, LevelMark, levelWord } from '../marks.tsx';
import { DataTable } from '../table.tsx';
import { ChartFigure, type Room } from './figure.tsx';
import { sidesOf } from './sides.ts';

interface Month {
  month: string;
  level: Level;
  /** Per thousand. */
  lower: number;
  upper: number;
}

const words = {
  title: { en: 'Risk over time', ar: 'المخاطر عبر الزمن' },
  first: {
    en: 'Kept since {month}: the level is {level}. A line can be drawn when there is a second month.',
    ar: 'يُحفظ السجل منذ {month}: المستوى {level}. يُرسم الخط حين يكتمل شهر ثانٍ.',
  },
  summary: {
    en: 'From {from} to {to}: {began} at the beginning, {now} now{peak, select, none {} other {, {peak} in {peakMonth}}}.',
    ar: 'من {from} إلى {to}: {began} في البداية، و{now} الآن{peak, select, none {} other {، و{peak} في {peakMonth}}}.',
  },
  month: { en: 'Month', ar: 'الشهر' },
  level: { en: 'Level', ar: 'المستوى' },
  share: { en: 'Share of contracts at that level', ar: 'نسبة العقود عند هذا المستوى' },
  between: { en: '{lower} to {upper}', ar: 'من {lower} إلى {upper}' },
} as const satisfies Record<string, Text>;

const room: Room = { width: 400, height: 232, start: 84, end: 16, top: 14, bottom: 36 };
const place = (level: Level): number =>
  room.height -
  room.bottom -
  (levels.indexOf(level) * (room.height - room.top - room.bottom)) / (levels.length - 1);

/** The first and the last month, and one between where they stand far enough apart to be read. */
const ticksOf = (months: readonly Month[]): Month[] => {
  const middle = months.length >= 9 ? months[Math.floor(months.length / 2)] : undefined;
  return [months[0], middle, months.at(-1)].filter((month) => month !== undefined);
};

const Drawing: FC<{ reader: Reader; months: readonly Month[] }> = ({ reader, months }) => {
  const { begin, end } = sidesOf(reader, room);
  const x = scalePoint(
    months.map(({ month }) => month),
    [begin + (end > begin ? 26 : -26), end + (end > begin ? -26 : 26)],
  );
  const at = ({ month }: Month): number => x(month) ?? begin;
  const path = line<Month>(at, ({ level }) => place(level)).curve(curveStepAfter)(months);
  return (
    <>
      {levels.map((level) => (
        <>
          <line class="insaf-chart__grid" x1={begin} x2={end} y1={place(level)} y2={place(level)} />
          <text x={begin + (end > begin ? -8 : 8)} y={place(level) + 5} text-anchor="end">
            {levelWord(level, reader)}
          </text>
        </>
      ))}
      <path class="insaf-chart__line" d={path ?? ''} />
      {months.map((month) => (
        <circle class="insaf-chart__dot" cx={at(month)} cy={place(month.level)} r="4.5" />
      ))}
      {ticksOf(months).map((month) => (
        <text x={at(month)} y={room.height - 10} text-anchor="middle">
          {reader.month(month.month)}
        </text>
      ))}
    </>
  );
};

function summaryOf(reader: Reader, months: readonly Month[], [first, last]: readonly [Month, Month]): string {
  const worst = months.reduce((a, b) => (levels.indexOf(a.level) < levels.indexOf(b.level) ? b : a));
  const isBetween = ![first.level, last.level].includes(worst.level);
  return reader.say(words.summary, {
    from: reader.month(first.month),
    to: reader.month(last.month),
    began: levelWord(first.level, reader),
    now: levelWord(last.level, reader),
    peak: isBetween ? levelWord(worst.level, reader) : 'none',
    peakMonth: reader.month(worst.month),
  });
}

/** How an employer stood, month by month, as steps between the five levels. */
export const LevelMonths: FC<{ reader: Reader; months: readonly Month[] }> = ({ reader, months }) => {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return null;
  if (months.length === 1)
    return (
      <>
        <h2 class="govuk-heading-s">{reader.say(words.title)}</h2>
        <p class="govuk-body">
          {reader.say(words.first, {
            month: reader.month(first.month),
            level: levelWord(first.level, reader),
          })}
        </p>
      </>
    );
  const table = (
    <DataTable
      caption={reader.say(words.title)}
      isCaptionHidden
      keepsRows
      columns={[
        { heading: reader.say(words.month), cell: ({ month }) => reader.month(month) },
        {
          heading: reader.say(words.level),
          cell: ({ level }) => <LevelMark level={level} reader={reader} />,
        },
        {
          heading: reader.say(words.share),
          cell: ({ lower, upper }) => (
            <Figure>
              {reader.say(words.between, {
                lower: reader.percent(lower / 1000),
                upper: reader.percent(upper / 1000),
              })}
            </Figure>
          ),
        },
      ]}
      rows={months.toReversed()}
      empty=""
    />
  );
  return (
    <ChartFigure
      reader={reader}
      id="months"
      title={reader.say(words.title)}
      summary={summaryOf(reader, months, [first, last])}
      room={room}
      drawing={<Drawing reader={reader} months={months} />}
      table={table}
    />
  );
};
