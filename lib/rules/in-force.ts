import type { PlainDate } from '../domain/values/dates.ts';
import jurisdictionsJson from '../reference/jurisdictions.json' with { type: 'json' };
import type { Why } from './outcome.ts';
import { type Confidence, holds, type PartialDate, stepsDown } from './partial-date.ts';

/** One parameter of one jurisdiction as the reference file has it. A test holds the file against this shape. */
export interface Parameter {
  value: unknown;
  unit: string;
  confidence: Confidence;
  source: string;
  legalSource?: string;
  effectiveFrom?: PartialDate;
}

/** A figure of the law, with what a finding must quote. Minutes, days, years, minor units or a share: see `unit`. */
export interface Figure {
  value: number | boolean;
  unit: string;
  /** After the steps down; never `low`, since a low figure is unknown. */
  confidence: 'high' | 'medium';
  legalSource: string | null;
  effectiveFrom: PartialDate | null;
  jurisdiction: string;
}

type Parameters = Readonly<Record<string, Parameter>>;

/** The only cast: the compiler sees a union of every object in the file; `in-force.test.ts` parses it in full. */
const asJurisdictions = (json: unknown) => json as Readonly<Record<string, { params: Parameters }>>;
const jurisdictions = asJurisdictions(jurisdictionsJson.jurisdictions);

const isScalar = (value: unknown): value is number | boolean =>
  typeof value === 'number' || typeof value === 'boolean';

function parameterOf(jurisdiction: string, param: string): Parameter | undefined {
  if (!Object.hasOwn(jurisdictions, jurisdiction)) return undefined;
  const params = jurisdictions[jurisdiction]?.params ?? {};
  return Object.hasOwn(params, param) ? params[param] : undefined;
}

/**
 * The figure that a jurisdiction's law has for a parameter on a day, or why there is none:
 * - `absent`: no row, a row without a figure ("none found"), or a day before the row's start;
 * - `dateUnknown`: the start is known by year or month only, and the day lies in it;
 * - `figureUnconfirmed`: low confidence. A row without a start is open at that end and one step less sure.
 *
 * `INTL` is the international floor. It is a jurisdiction to ask for by name, never a fallback: what it gives is a
 * finding of standard, not of law. Domestic workers of Bahrain stand outside its hours and rest figures (Law 36/2012,
 * art. 2(b)); that is the rule's to know.
 */
export function figureInForce(jurisdiction: string, param: string, on: PlainDate): Figure | { unknown: Why } {
  const row = parameterOf(jurisdiction, param);
  if (!row || !isScalar(row.value)) return { unknown: 'absent' };
  const effectiveFrom = row.effectiveFrom ?? null;
  const held = holds({ effectiveFrom, effectiveTo: null }, on);
  if (held !== 'yes') return { unknown: held === 'no' ? 'absent' : 'dateUnknown' };
  const confidence = stepsDown(row.confidence, effectiveFrom === null ? 1 : 0);
  if (confidence === 'low') return { unknown: 'figureUnconfirmed' };
  const { value, unit, legalSource = null } = row;
  return { value, unit, confidence, legalSource, effectiveFrom, jurisdiction };
}

/** Units whose figures are fractions of one. */
const isShare = (unit: string): boolean => /^(ratio|share|per year|added to yearly rate)\b/.test(unit);

/**
 * The same as a fact of the rule language, which has integers only: a ratio or share comes in basis points, so an
 * overtime premium of 0.25 is 2500 and a rule writes `paid * 10000 < due * (10000 + law('overtimePremiumDay'))`.
 * Minutes, days, years and minor units of money come as they are.
 */
export function lawValue(
  jurisdiction: string,
  param: string,
  on: PlainDate,
): number | boolean | { $unknown: Why } {
  const figure = figureInForce(jurisdiction, param, on);
  if ('unknown' in figure) return { $unknown: figure.unknown };
  const { value, unit } = figure;
  return typeof value === 'number' && isShare(unit) ? Math.round(value * 10_000) : value;
}

/** Every parameter that some jurisdiction has a figure for, with its type in the rule language. */
export const lawParams: Readonly<Record<string, 'int' | 'bool'>> = Object.fromEntries(
  Object.values(jurisdictions)
    .flatMap(({ params }) => Object.entries(params))
    .filter(([, { value }]) => isScalar(value))
    .map(([name, { value }]) => [name, typeof value === 'boolean' ? 'bool' : 'int']),
);

/** A figure that rules may ask for with `law('…')`. */
export interface LawParam {
  name: string;
  type: 'int' | 'bool';
  /** As the rule language gives it; countries say it in their own words. */
  units: readonly string[];
  /** Those that have one. */
  jurisdictions: readonly string[];
}

/** Every parameter that some jurisdiction has a figure for, by name. */
export const lawDictionary = (): LawParam[] =>
  Object.entries(lawParams)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, type]) => {
      const rows = Object.entries(jurisdictions).flatMap(([jurisdiction, { params }]) => {
        const row = params[name];
        return row && isScalar(row.value) ? [{ jurisdiction, unit: row.unit }] : [];
      });
      const units = rows.map(({ unit }) => (isShare(unit) ? `basis points (${unit})` : unit));
      return {
        name,
        type,
        units: [...new Set(units)],
        jurisdictions: rows.map(({ jurisdiction }) => jurisdiction),
      };
    });
