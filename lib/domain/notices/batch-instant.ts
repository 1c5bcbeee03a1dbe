import { addDays, type Instant, type PlainDate, plainDateIn } from '../values/dates.ts';

/** A time of day, `HH:MM`. */
export type TimeOfDay = string;

const wallFormats = new Map<string, Intl.DateTimeFormat>();

function wallFormat(zone: string): Intl.DateTimeFormat {
  const known = wallFormats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  wallFormats.set(zone, made);
  return made;
}

/** What the clocks of a zone show at a moment, read as if they stood in UTC: milliseconds. */
const wallClock = (zone: string, at: number): number =>
  Date.parse(`${wallFormat(zone).format(at).replace(' ', 'T')}Z`);

/** The moment at which the clocks of a zone show this day and time. Where clocks jump over it, the moment after the jump. */
function momentOf(zone: string, day: PlainDate, time: TimeOfDay): number {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const first = wanted - (wallClock(zone, wanted) - wanted);
  return first + (wanted - wallClock(zone, first));
}

/** The last second of a day by the clocks of a zone. */
export const endOfDay = (zone: string, day: PlainDate): Instant =>
  new Date(momentOf(zone, addDays(day, 1), '00:00') - 1_000).toISOString();

export interface BatchWindow {
  /** Strictly later than this. */
  after: Instant;
  /** An IANA zone, that of the place of work. */
  zone: string;
  /** At least one, in any order. */
  times: readonly TimeOfDay[];
  /** Not before this day. */
  from?: PlainDate | undefined;
  /** Days to wait beyond the first that would do. */
  further?: number;
}

/**
 * The next of the fixed moments at which anything may leave for a recipient. They are the same for everybody and come every
 * day, so that a moment tells nothing of what led to it.
 */
export function nextBatchInstant({ after, zone, times, from, further = 0 }: BatchWindow): Instant {
  const today = plainDateIn(zone, after);
  const first = from !== undefined && from > today ? from : today;
  const passed = Date.parse(after);
  const momentsOn = (day: PlainDate): number[] =>
    times.map((time) => momentOf(zone, day, time)).filter((moment) => moment > passed);
  const day = momentsOn(first).length > 0 ? first : addDays(first, 1);
  return new Date(Math.min(...momentsOn(addDays(day, further)))).toISOString();
}

/** The last day of the month of a day: what others are told is counted in months. */
export function endOfMonth(day: PlainDate): PlainDate {
  const nextMonth = addDays(`${day.slice(0, 7)}-28`, 4);
  return addDays(`${nextMonth.slice(0, 7)}-01`, -1);
}
