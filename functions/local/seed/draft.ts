import { addDays, type PlainDate } from '../../../lib/domain/values/dates.ts';
import type { Place } from '../../../lib/domain/values/place.ts';
import type { Conduct, SeededAgency, SeededEmployer } from './country.ts';
import { placeInBahrain } from './employers.ts';
import { domesticWeights, type OriginCode, originWeights } from './origins.ts';
import type { PlantedPattern } from './planted-rates.ts';
import type { Random } from './random.ts';
import { type Job, jobsOf, pickJob, type TradeCode, trades } from './trades.ts';

/** The days of one recruitment, in order. */
interface Days {
  offered: PlainDate;
  signedAtOrigin: PlainDate;
  starts: PlainDate;
  signedAtDestination: PlainDate;
}

/** A contract before it is written: who, where, when and for how much, and what is to be planted in it. */
export interface Draft {
  key: string;
  serial: number;
  random: Random;
  employer: SeededEmployer;
  agency: SeededAgency | undefined;
  registrant: 'employer' | 'agency';
  channel: 'agency' | 'direct' | 'transfer';
  origin: OriginCode;
  job: Job;
  /** Basic wage of a month in fils, as it was promised. */
  wageMinor: number;
  place: Place;
  days: Days;
  /** Nothing was planted and nothing is left out. */
  clean: boolean;
  /** What the worker paid, in months of the wage; 0 for nothing. */
  paidMonths: number;
  planted: Set<PlantedPattern>;
}

/** No day of a seeded country lies further back, so that rates from here to today are all that it needs. */
export const daysBack = 720;

export const isHousehold = ({ employer }: Pick<Draft, 'employer'>): boolean =>
  employer.input.employerKind === 'household';

function daysOf(random: Random, today: PlainDate): Days {
  const starts = addDays(today, -random.int(30, 540));
  return {
    offered: addDays(starts, -random.int(70, 150)),
    signedAtOrigin: addDays(starts, -random.int(15, 60)),
    starts,
    signedAtDestination: addDays(starts, random.int(0, 12)),
  };
}

const isTrade = (sector: string): sector is TradeCode => Object.hasOwn(trades, sector);

function tradeOf({ input }: SeededEmployer): TradeCode | 'household' {
  if (input.employerKind === 'household') return 'household';
  return isTrade(input.sector) ? input.sector : 'F';
}

/** Steps of five dinars: wages are round. */
const roundWage = (bhd: number): number => Math.max(60, Math.min(900, Math.round(bhd / 5) * 5)) * 1000;

interface Setting {
  key: string;
  serial: number;
  employer: SeededEmployer;
  agencies: readonly SeededAgency[];
  today: PlainDate;
}

/** Clean employers go to clean agencies, three in four of the others to ordinary ones. One in three hires directly. */
function agencyFor(random: Random, { employer, agencies }: Setting): SeededAgency | undefined {
  const direct = employer.input.employerKind === 'household' ? 0.15 : 0.35;
  if (agencies.length === 0 || random.chance(direct)) return undefined;
  const wanted: Conduct =
    employer.conduct === 'clean' ? 'clean' : random.chance(0.75) ? 'ordinary' : 'abusive';
  const fitting = agencies.filter(({ conduct }) => conduct === wanted);
  return random.pick(fitting.length > 0 ? fitting : agencies);
}

export function makeDraft(parent: Random, setting: Setting): Draft {
  const { key, serial, employer, today } = setting;
  const random = parent.fork(key);
  const agency = agencyFor(random, setting);
  const clean = employer.conduct === 'clean';
  const trade = tradeOf(employer);
  const job = pickJob(random, jobsOf(trade));
  const weights = trade === 'household' ? domesticWeights : originWeights({ clean });
  return {
    key,
    serial,
    random,
    employer,
    agency,
    registrant: agency && random.chance(0.55) ? 'agency' : 'employer',
    channel: agency ? 'agency' : random.chance(0.06) ? 'transfer' : 'direct',
    origin: random.weighted(weights),
    job,
    wageMinor: roundWage(random.logNormal({ median: job.medianBhd, p90: job.medianBhd * 1.4 })),
    place: random.chance(0.7) ? (employer.input.address ?? placeInBahrain(random)) : placeInBahrain(random),
    days: daysOf(random, today),
    clean,
    paidMonths: 0,
    planted: new Set(),
  };
}
