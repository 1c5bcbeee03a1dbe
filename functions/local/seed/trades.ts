import { namesOf, type Random } from './random.ts';

/** A job as the demo knows it: ISCO-08 unit group, median basic wage of a month in dinars (assumptions). */
export interface Job {
  title: string;
  occupation: string;
  medianBhd: number;
  /** Share of women among those hired for it. */
  women: number;
  weight: number;
}

interface Trade {
  weight: number;
  /** How a firm of this trade ends its name. */
  suffix: { latin: string; arabic: string };
  jobs: readonly [Job, ...Job[]];
}

const job = (
  title: string,
  occupation: string,
  [medianBhd, women, weight]: readonly [number, number, number],
): Job => ({ title, occupation, medianBhd, women, weight });

/** Sections of ISIC Rev.4 by their share of migrant jobs: census of 2010 and new permits of 2019, blended. */
export const trades = {
  F: {
    weight: 0.34,
    suffix: { latin: 'Contracting', arabic: 'للمقاولات' },
    jobs: [
      job('Building labourer', '9313', [95, 0, 5]),
      job('Mason', '7112', [125, 0, 2]),
      job('Steel fixer', '7114', [120, 0, 2]),
      job('Electrician', '7411', [165, 0, 1]),
    ],
  },
  G: {
    weight: 0.2,
    suffix: { latin: 'Trading', arabic: 'للتجارة' },
    jobs: [
      job('Shop assistant', '5223', [140, 0.3, 3]),
      job('Store labourer', '9333', [100, 0, 2]),
      job('Cashier', '5230', [150, 0.5, 1]),
    ],
  },
  C: {
    weight: 0.15,
    suffix: { latin: 'Industries', arabic: 'للصناعات' },
    jobs: [
      job('Machine operator', '8189', [130, 0.1, 3]),
      job('Factory labourer', '9329', [100, 0.1, 3]),
      job('Welder', '7212', [150, 0, 1]),
    ],
  },
  I: {
    weight: 0.1,
    suffix: { latin: 'Hospitality', arabic: 'للضيافة' },
    jobs: [
      job('Waiter', '5131', [120, 0.4, 3]),
      job('Cook', '5120', [160, 0.1, 2]),
      job('Room attendant', '9112', [105, 0.6, 2]),
    ],
  },
  N: {
    weight: 0.08,
    suffix: { latin: 'Facility Services', arabic: 'لخدمات المرافق' },
    jobs: [job('Cleaner', '9112', [90, 0.3, 4]), job('Security guard', '5414', [130, 0, 3])],
  },
  H: {
    weight: 0.04,
    suffix: { latin: 'Transport', arabic: 'للنقل' },
    jobs: [job('Heavy truck driver', '8332', [160, 0, 2]), job('Loader', '9333', [100, 0, 1])],
  },
  Q: {
    weight: 0.04,
    suffix: { latin: 'Care', arabic: 'للرعاية' },
    jobs: [job('Nurse', '2221', [380, 0.8, 1]), job('Care assistant', '5321', [170, 0.8, 1])],
  },
} as const satisfies Record<string, Trade>;

export type TradeCode = keyof typeof trades;
export const tradeCodes = namesOf(trades);

/** Work in a household, for the employers that are one. */
const domesticJobs = [
  job('Domestic worker', '9111', [105, 0.95, 4]),
  job('Child carer', '5311', [120, 1, 1]),
  job('Household driver', '8322', [115, 0, 1]),
] as const;

export const jobsOf = (trade: TradeCode | 'household'): readonly Job[] =>
  trade === 'household' ? domesticJobs : trades[trade].jobs;

export function pickJob(random: Random, jobs: readonly Job[]): Job {
  const weights = Object.fromEntries(jobs.map(({ weight }, at) => [String(at), weight]));
  return jobs[Number(random.weighted(weights))] ?? random.pick(jobs);
}

/** What a worker who was promised something better is found doing instead; another minor group of ISCO-08 each time. */
export const substituteFor = ({ occupation }: Job): { title: string; occupation: string } =>
  occupation.startsWith('911')
    ? { title: 'Kitchen helper', occupation: '9412' }
    : { title: 'Cleaner', occupation: '9112' };
