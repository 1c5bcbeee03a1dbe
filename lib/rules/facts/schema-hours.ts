import { averagingBases, timeSources } from '../../domain/contracts/working-time.ts';
import { bool, date, type Fields, int, list, object, text } from '../language/fact-type.ts';

/** A lower bound is known as soon as one record shows it; the figure itself only when no day is missing. */
const both = <Name extends string>(name: Name, meaning: string, unit: string) =>
  ({
    [`${name}AtLeast`]: int(`${meaning} As far as the records show it: known as soon as one is.`, unit),
    [name]: int(`${meaning} Known when no week is without a record.`, unit),
  }) as Both<Name>;
type Both<Name extends string> = Record<Name | `${Name}AtLeast`, ReturnType<typeof int>>;

export const weekOfParty = {
  from: date('Its first day.'),
  to: date('Its last day.'),
  minutes: int('Working time in a week; a longer period as its weekly average.', 'minutes'),
  overtimeMinutes: int('The part of it that was overtime, in a week.', 'minutes'),
  overtimeUnpaid: bool('There was overtime, and it was neither paid nor given back as time off.'),
  withoutRestDay: bool('Fewer than one day off in seven.'),
  longestDayMinutes: int('The most minutes worked on one day.', 'minutes'),
  longestRunDays: int('The longest run of days worked without a day off.', 'days'),
  shortestRestMinutes: int('The shortest rest between two shifts.', 'minutes'),
  source: text('How the hours were taken down.', timeSources),
};

/** Of the parties together alone: the age may be the word of another party than the one that recorded the week. */
export const weekOfParties = {
  ...weekOfParty,
  underEighteen: bool(
    'The worker was under eighteen through all of it. Unknown in the twelve months in which the eighteenth birthday may fall, because only whole years of age are kept.',
  ),
};

/** Facts of records of working time; `whose` ends the sentence. */
export const hours = <Week extends Fields>(whose: string, week: Week) =>
  object(`Working time as ${whose} recorded it, overtime included.`, {
    stated: bool('A record of working time is on file. Always known.'),
    weeks: list(
      'Every record of a week or longer, and an unknown one for the days since the start that nobody recorded.',
      object('One record.', week),
    ),
    ...both('mostWeeklyMinutes', 'The longest week.', 'minutes'),
    ...both('mostAverage4Weeks', 'The highest weekly average of four weeks in a row.', 'minutes'),
    ...both('mostAverage8Weeks', 'The highest weekly average of eight weeks in a row.', 'minutes'),
    ...both('weeksOver48h', 'Weeks above 48 hours among the last eight recorded.', 'weeks'),
    ...both('weeksOver60h', 'Weeks above 60 hours among the last eight recorded.', 'weeks'),
    ...both('weeksOver72h', 'Weeks above 72 hours among the last eight recorded.', 'weeks'),
    ...both('longestDayMinutes', 'The most minutes worked on one day.', 'minutes'),
    ...both(
      'minutesOverDayLimit',
      'By how much the longest day passed what the law of the place of work allowed with overtime on the days of its own record; 0 where it did not.',
      'minutes',
    ),
    ...both('longestRunDays', 'The longest run of days worked without a day off.', 'days'),
    ...both('weeksWithoutRestDay', 'Weeks with fewer than one day off in seven.', 'weeks'),
    ...both(
      'weeksBelowLegalRest',
      'Weeks with fewer than one day off in seven, where the law of the place of work asked for a day on the days of their own record.',
      'weeks',
    ),
    ...both('weeksOvertimeUnpaid', 'Weeks with overtime that was neither paid nor given back.', 'weeks'),
    shortestRestMinutesAtMost: int('The shortest rest between two shifts, as far as recorded.', 'minutes'),
    averaging: object('The agreement to average hours, as last recorded.', {
      stated: bool('Such an agreement is on record. Always known.'),
      inWriting: bool('It is in writing.'),
      basis: text('On what it stands.', averagingBases),
      referenceWeeks: int('Weeks over which it averages.', 'weeks'),
      mostAverage: int(
        'The highest weekly average over that many weeks in a row. Known when no week is without a record and so many are recorded.',
        'minutes',
      ),
    }),
  });
