import { namesOf } from './random.ts';

/** A country of recruitment, as far as the demo needs it. Shares and fees are settings for demo data, not findings. */
export interface Origin {
  /** Share of the workers; all shares together make about one. */
  weight: number;
  currency: string;
  /** Languages that a worker from here may read, most likely first. */
  languages: readonly string[];
  /** Months of basic wage that the worker pays for the job, where something is paid. */
  paidMonths: { median: number; p90: number };
  /** Share of workers who pay nothing. */
  zeroFeeShare: number;
}

const few = { paidMonths: { median: 1.5, p90: 4 }, zeroFeeShare: 0.2 } as const;

/**
 * Shaped by published figures: nationalities of Bahrain's foreign workers at the end of 2022 (GLMM from LMRA), cost of
 * migration surveys (BBS 2020 for Bangladesh, KNOMAD 2014-16 for others). The last digits are assumptions.
 */
const origins = {
  IN: {
    weight: 0.463,
    currency: 'INR',
    languages: ['hi', 'ml', 'ta', 'te'],
    paidMonths: { median: 2, p90: 5 },
    zeroFeeShare: 0.25,
  },
  BD: {
    weight: 0.211,
    currency: 'BDT',
    languages: ['bn'],
    paidMonths: { median: 12, p90: 20 },
    zeroFeeShare: 0.05,
  },
  PK: {
    weight: 0.121,
    currency: 'PKR',
    languages: ['ur', 'pa-Arab-PK'],
    paidMonths: { median: 6, p90: 12 },
    zeroFeeShare: 0.1,
  },
  PH: {
    weight: 0.054,
    currency: 'PHP',
    languages: ['fil', 'en'],
    paidMonths: { median: 0.7, p90: 1.5 },
    zeroFeeShare: 0.5,
  },
  NP: {
    weight: 0.04,
    currency: 'NPR',
    languages: ['ne'],
    paidMonths: { median: 4, p90: 8 },
    zeroFeeShare: 0.1,
  },
  EG: { weight: 0.023, currency: 'EGP', languages: ['ar'], ...few },
  LK: {
    weight: 0.009,
    currency: 'LKR',
    languages: ['si', 'ta'],
    paidMonths: { median: 2, p90: 4 },
    zeroFeeShare: 0.2,
  },
  KE: { weight: 0.03, currency: 'KES', languages: ['sw', 'en'], ...few },
  UG: { weight: 0.01, currency: 'UGX', languages: ['en'], ...few },
  ET: { weight: 0.02, currency: 'ETB', languages: ['am'], ...few },
  ID: { weight: 0.02, currency: 'IDR', languages: ['id'], ...few },
} as const satisfies Record<string, Origin>;

export type OriginCode = keyof typeof origins;
export const originCodes = namesOf(origins);
export const originOf = (code: OriginCode): Origin => origins[code];

/** Where the workers of an employer come from; one that lets nobody pay finds them where that is common. */
export function originWeights({ clean }: { clean: boolean }): Record<OriginCode, number> {
  const weightOf = ({ weight, zeroFeeShare }: Origin) => (clean ? weight * zeroFeeShare : weight);
  return mapOrigins(weightOf);
}

/** Homes hire elsewhere than building sites do; counts were not published, so this mix is an assumption. */
export const domesticWeights: Record<OriginCode, number> = {
  ...mapOrigins(() => 0),
  PH: 0.25,
  IN: 0.2,
  ET: 0.2,
  KE: 0.15,
  UG: 0.1,
  LK: 0.05,
  ID: 0.05,
};

function mapOrigins(weightOf: (origin: Origin) => number): Record<OriginCode, number> {
  const { IN, BD, PK, PH, NP, EG, LK, KE, UG, ET, ID } = origins;
  return {
    IN: weightOf(IN),
    BD: weightOf(BD),
    PK: weightOf(PK),
    PH: weightOf(PH),
    NP: weightOf(NP),
    EG: weightOf(EG),
    LK: weightOf(LK),
    KE: weightOf(KE),
    UG: weightOf(UG),
    ET: weightOf(ET),
    ID: weightOf(ID),
  };
}
