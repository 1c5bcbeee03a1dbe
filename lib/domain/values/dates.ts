import * as z from 'zod';
import { isPlainDate } from './calendar.ts';
import { refusal } from './refusal.ts';

export { addDays, addMonths, daysBetween, isPlainDate, monthsBetween } from './calendar.ts';

const instantPattern = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/;

/** True for an RFC 3339 moment in UTC, with `Z`, seconds, and at most milliseconds. */
export function isInstant(text: string): boolean {
  const date = instantPattern.exec(text)?.[1];
  return date !== undefined && isPlainDate(date);
}

export const PlainDate = z
  .string()
  .refine(isPlainDate, refusal('not-a-date', 'Expected a calendar day as YYYY-MM-DD, years 1900 to 2199.'))
  .meta({
    id: 'PlainDate',
    description: 'A calendar day, `YYYY-MM-DD` (ISO 8601), without a time zone.',
    format: 'date',
    example: '2026-03-31',
  });
/** A calendar day, `YYYY-MM-DD`. Two of them compare as strings. */
export type PlainDate = z.infer<typeof PlainDate>;

export const Instant = z
  .string()
  .refine(
    isInstant,
    refusal('not-an-instant', 'Expected a moment in UTC as YYYY-MM-DDTHH:MM:SSZ (RFC 3339).'),
  )
  .meta({
    id: 'Instant',
    description: 'A moment in UTC, `YYYY-MM-DDTHH:MM:SSZ` (RFC 3339), with up to three decimals of a second.',
    format: 'date-time',
    example: '2026-03-31T08:15:00Z',
  });
export type Instant = z.infer<typeof Instant>;

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

function zoneFormat(zone: string): Intl.DateTimeFormat {
  const known = zoneFormats.get(zone);
  if (known) return known;
  // The Swedish form of a date is the ISO form. The calendar and the digits are named so that no locale data decides.
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  zoneFormats.set(zone, made);
  return made;
}

/** The calendar day that a moment falls on in an IANA zone, as in `Asia/Bahrain`; a zone nobody knows is a RangeError. */
export const plainDateIn = (zone: string, at: Instant): PlainDate => zoneFormat(zone).format(new Date(at));
