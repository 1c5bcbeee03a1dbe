import type * as z from 'zod';
import type { Dossier } from '../../../lib/domain/inspections/inspection.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { ChartFigure, type Room } from '../../pages/parts/charts/figure.tsx';
import { PeriodBars } from '../../pages/parts/charts/period-bars.tsx';
import { Figure } from '../../pages/parts/marks.tsx';
import { type Column, DataTable } from '../../pages/parts/table.tsx';
import type { Reader } from '../../pages/reader.ts';
import {
  termsInForce,
  type WagesAndHours,
  type WorkedPeriod,
  wagesAndHours,
  weeklyHours,
} from './wages-and-hours.ts';

type File = z.output<typeof Dossier>;

const words = {
  title: { en: 'Wages and hours', ar: 'الأجور وساعات العمل' },
  none: {
    en: 'Nobody has recorded a wage or working time. Silence does not mean that anything was paid.',
    ar: 'لم يسجّل أحد أجرًا ولا وقت عمل. والسكوت لا يعني أن شيئًا دُفع.',
  },
  wages: {
    en: 'Wages, as recorded by the {party, select, agency {agency} other {employer}}',
    ar: 'الأجور كما سجّلها {party, select, agency {الوكالة} other {صاحب العمل}}',
  },
  hours: {
    en: 'Hours a week, as recorded by the {party, select, agency {agency} other {employer}}',
    ar: 'ساعات العمل في الأسبوع كما سجّلها {party, select, agency {الوكالة} other {صاحب العمل}}',
  },
  wageSummary: {
    en: '{count, plural, one {# period} other {# periods}} from {from} to {to}: {short, plural, =0 {none} other {#}} paid short, {late, plural, =0 {none} other {#}} paid late, {unpaid, plural, =0 {none} other {#}} not paid. Hatched bars are these; the line is what was due.',
    ar: '{count, plural, one {فترة واحدة} two {فترتان} few {# فترات} many {# فترة} other {# فترة}} من {from} إلى {to}: ناقصة الدفع {short}، ومتأخرة {late}، وغير مدفوعة {unpaid}. الأعمدة المخططة هي هذه، والخط هو المستحق.',
  },
  hoursSummary: {
    en: '{count, plural, one {# period} other {# periods}} recorded, at most {most} hours a week{agreed, select, none {} other {; agreed were {agreed}, and {over, plural, =0 {none} other {#}} had more}}.',
    ar: '{count, plural, one {فترة واحدة} two {فترتان} few {# فترات} many {# فترة} other {# فترة}} مسجّلة، وأقصاها {most} ساعة في الأسبوع{agreed, select, none {} other {؛ والمتفق عليه {agreed}، وزاد عليه {over}}}.',
  },
  period: { en: 'Period', ar: 'الفترة' },
  due: { en: 'Due', ar: 'المستحق' },
  paid: { en: 'Paid', ar: 'المدفوع' },
  on: { en: 'Paid on', ar: 'يوم الدفع' },
  weekly: { en: 'Hours a week', ar: 'ساعات الأسبوع' },
  state: { en: 'What is wrong', ar: 'الخلل' },
  short: { en: 'short', ar: 'ناقص' },
  late: { en: 'late', ar: 'متأخر' },
  unpaid: { en: 'not paid', ar: 'غير مدفوع' },
  ok: { en: 'nothing', ar: 'لا شيء' },
  unknown: { en: 'not known', ar: 'غير معروف' },
  to: { en: '{from} to {to}', ar: 'من {from} إلى {to}' },
} as const satisfies Record<string, Text>;

const room: Room = { width: 400, height: 190, start: 92, end: 10, top: 12, bottom: 34 };
const count = (periods: readonly WorkedPeriod[], is: (period: WorkedPeriod) => boolean): number =>
  periods.filter(is).length;

const faultsOf = (reader: Reader, { isShort, isLate, isUnpaid, wage }: WorkedPeriod): string => {
  const faults = [isShort && words.short, isLate && words.late, isUnpaid && words.unpaid].filter(
    (fault) => fault !== false,
  );
  if (faults.length > 0)
    return faults.map((fault) => reader.say(fault)).join(reader.language === 'ar' ? '، ' : ', ');
  return wage ? reader.say(words.ok) : '';
};

const columnsFor = (reader: Reader): Column<WorkedPeriod>[] => [
  {
    heading: reader.say(words.period),
    cell: ({ from, to }) => reader.say(words.to, { from: reader.day(from), to: reader.day(to) }),
  },
  {
    heading: reader.say(words.due),
    cell: ({ wage }) => wage?.due && <Figure>{reader.money(wage.due)}</Figure>,
  },
  {
    heading: reader.say(words.paid),
    cell: ({ wage }) =>
      wage && (wage.amount ? <Figure>{reader.money(wage.amount)}</Figure> : reader.say(words.unknown)),
  },
  {
    heading: reader.say(words.on),
    cell: ({ wage }) => wage?.creditedOn && <Figure>{reader.day(wage.creditedOn)}</Figure>,
  },
  {
    heading: reader.say(words.weekly),
    cell: ({ hours }) => {
      const weekly = hours && weeklyHours(hours);
      return weekly === undefined ? undefined : (
        <Figure>{reader.number(Math.round(weekly * 10) / 10)}</Figure>
      );
    },
  },
  {
    heading: reader.say(words.state),
    cell: (period) => {
      const text = faultsOf(reader, period);
      return period.isShort || period.isLate || period.isUnpaid ? (
        <strong class="insaf-worse">{text}</strong>
      ) : (
        text
      );
    },
  },
];

const Table = ({
  reader,
  caption,
  periods,
}: {
  reader: Reader;
  caption: string;
  periods: readonly WorkedPeriod[];
}) => (
  <DataTable
    caption={caption}
    isCaptionHidden
    keepsRows
    columns={columnsFor(reader)}
    rows={periods}
    empty=""
  />
);

interface OfParty {
  reader: Reader;
  recorded: WagesAndHours;
  span: readonly [string, string];
}

const Wages = ({ reader, recorded: { party, periods }, span }: OfParty) => {
  const paid = periods.filter(({ wage }) => wage !== undefined);
  if (paid.length === 0) return null;
  const currency = paid.find(({ wage }) => wage?.amount ?? wage?.due)?.wage;
  const code = (currency?.amount ?? currency?.due)?.currency ?? '';
  const heightOf = ({ wage }: WorkedPeriod): number | undefined =>
    wage?.paid === 'notPaid' ? 0 : wage?.amount?.currency === code ? Number(wage.amount.amount) : undefined;
  const dues = paid.flatMap(({ wage }) => (wage?.due?.currency === code ? Number(wage.due.amount) : []));
  const title = reader.say(words.wages, { party });
  return (
    <ChartFigure
      reader={reader}
      id={`wages-${party}`}
      title={title}
      summary={reader.say(words.wageSummary, {
        count: paid.length,
        from: reader.day(paid[0]?.from ?? ''),
        to: reader.day(paid.at(-1)?.to ?? ''),
        short: count(paid, ({ isShort }) => isShort),
        late: count(paid, ({ isLate }) => isLate),
        unpaid: count(paid, ({ isUnpaid }) => isUnpaid),
      })}
      room={room}
      drawing={
        <PeriodBars
          reader={reader}
          id={`wages-${party}`}
          room={room}
          span={span}
          agreed={dues.length === 0 ? undefined : Math.max(...dues)}
          labelOf={(value) => (value === 0 ? '0' : `${code} ${reader.number(value)}`)}
          bars={paid.map((period) => ({
            from: period.from,
            to: period.to,
            value: heightOf(period),
            isWrong: period.isShort || period.isLate || period.isUnpaid,
          }))}
        />
      }
      table={<Table reader={reader} caption={title} periods={paid} />}
    />
  );
};

const Hours = ({
  reader,
  recorded: { party, periods },
  span,
  agreed,
}: OfParty & { agreed: number | undefined }) => {
  const bars = periods.flatMap(({ from, to, hours }) => {
    const value = hours && weeklyHours(hours);
    return hours
      ? [{ from, to, value, isWrong: value !== undefined && agreed !== undefined && value > agreed }]
      : [];
  });
  if (bars.length === 0) return null;
  const title = reader.say(words.hours, { party });
  const rounded = (value: number): string => reader.number(Math.round(value * 10) / 10);
  return (
    <ChartFigure
      reader={reader}
      id={`hours-${party}`}
      title={title}
      summary={reader.say(words.hoursSummary, {
        count: bars.length,
        most: rounded(Math.max(...bars.map(({ value }) => value ?? 0))),
        agreed: agreed === undefined ? 'none' : rounded(agreed),
        over: bars.filter(({ isWrong }) => isWrong).length,
      })}
      room={room}
      drawing={
        <PeriodBars
          reader={reader}
          id={`hours-${party}`}
          room={room}
          span={span}
          agreed={agreed}
          labelOf={rounded}
          bars={bars}
        />
      }
      table={
        <Table reader={reader} caption={title} periods={periods.filter(({ hours }) => hours !== undefined)} />
      }
    />
  );
};

/** Wages and hours over the time of the contract, party by party, beside what was due and agreed. */
export const TimeLine = ({ reader, file }: { reader: Reader; file: File }) => {
  const all = wagesAndHours(file);
  const days = all.flatMap(({ periods }) => periods.flatMap(({ from, to }) => [from, to])).sort();
  const minutes = termsInForce(file)?.weeklyMinutes;
  const span = [days[0] ?? '', days.at(-1) ?? ''] as const;
  return (
    <>
      <h2 class="govuk-heading-m" id="wages-and-hours">
        {reader.say(words.title)}
      </h2>
      {all.length === 0 && <p class="govuk-body">{reader.say(words.none)}</p>}
      {all.map((recorded) => (
        <>
          <Wages reader={reader} recorded={recorded} span={span} />
          <Hours
            reader={reader}
            recorded={recorded}
            span={span}
            agreed={minutes === undefined ? undefined : minutes / 60}
          />
        </>
      ))}
    </>
  );
};
