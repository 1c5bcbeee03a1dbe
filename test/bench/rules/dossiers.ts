import { seeded } from './seeded.ts';

const base = Math.floor(Date.UTC(2026, 0, 1) / 86_400_000);
const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

const countries = ['QAX', 'LBN', 'MYS', 'NPL', 'BGD', 'PHL', 'KEN', 'UGA', 'IDN', 'IND'];
const languages = ['ar', 'en', 'ne', 'bn', 'tl', 'sw', 'id', 'hi'];
const sectors = [
  'construction',
  'domestic',
  'fishing',
  'agriculture',
  'hospitality',
  'manufacturing',
  'mining',
  'care',
];
const feeTypes = [
  'recruitment',
  'visa',
  'medical',
  'travel',
  'training',
  'documents',
  'insurance',
  'placement',
];

type Draw = ReturnType<typeof seeded>;

/** What one dossier is built around: its days as numbers, its wage, and whether its employer is one of the bad quarter. */
interface Ground {
  readonly bad: boolean;
  readonly signed: number;
  readonly start: number;
  readonly end: number | null;
  readonly assessed: number;
  readonly minimumWage: number;
  readonly promisedWage: number;
  readonly monthlyWage: number;
}

function ground({ int, pick, chance }: Draw): Ground {
  const bad = chance(0.25);
  const signed = base - int(30, 900);
  const start = signed + (chance(0.06) ? int(0, 2) : chance(0.04) ? int(181, 260) : int(5, 120));
  const end = chance(0.7) ? start + int(180, 1100) : null;
  const assessed = base + int(0, 60);
  const minimumWage = pick([60000, 80000, 100000]);
  const promisedWage = minimumWage + int(-500, 60000);
  const monthlyWage = chance(bad ? 0.4 : 0.05) ? promisedWage - int(1000, 30000) : promisedWage;
  return { bad, signed, start, end, assessed, minimumWage, promisedWage, monthlyWage };
}

const fees = ({ int, pick, chance }: Draw, { bad, start }: Ground) =>
  Array.from({ length: int(5, 15) }, () => {
    const paidBy = chance(bad ? 0.5 : 0.06) ? 'worker' : pick(['employer', 'employer', 'agency']);
    return {
      type: pick(feeTypes),
      amount: int(500, 60000),
      paidBy,
      date: iso(start + int(-90, chance(0.05) ? 40 : -1)),
      receipt: chance(bad ? 0.7 : 0.985),
      disclosed: chance(bad ? 0.75 : 0.985),
    };
  });

/** `paid` says what `paidDate === null` says: a language in which nothing can be asked about absence needs the fact itself. */
const wages = ({ int, chance }: Draw, { bad, start, monthlyWage }: Ground) =>
  Array.from({ length: int(0, 12) }, (_, month) => {
    const due = start + 30 * (month + 1);
    const gross = monthlyWage + int(0, 15000);
    const deductions = chance(bad ? 0.2 : 0.02)
      ? Math.floor((gross * int(20, 55)) / 100)
      : int(0, Math.floor(gross / 10));
    const late = chance(bad ? 0.35 : 0.05) ? int(5, 50) : int(0, 3);
    const paidDate = chance(bad ? 0.06 : 0.005) ? null : iso(due + late);
    return {
      dueDate: iso(due),
      paidDate,
      paid: paidDate !== null,
      gross,
      deductions,
      net: gross - deductions,
      method: chance(bad ? 0.3 : 0.04) ? 'cash' : 'bank',
      overtimeHours: bad ? int(0, 75) : int(0, 30),
      hoursWorked: int(150, 280),
    };
  });

const amendments = ({ int, pick, chance }: Draw, { bad, start }: Ground) =>
  Array.from({ length: int(0, 3) }, () => {
    const oldValue = int(50, 1500) * 100;
    return {
      date: iso(start + int(-20, 200)),
      field: pick(['monthlyWage', 'hoursPerWeek', 'jobTitle', 'housing']),
      oldValue,
      newValue: oldValue + int(-200, 400) * 100,
      workerSigned: chance(bad ? 0.6 : 0.95),
      reason: pick(['agreed', 'cost', 'relocation']),
    };
  });

const employer = ({ int, pick }: Draw, { bad, assessed }: Ground) => ({
  country: pick(countries),
  sector: pick(sectors),
  licenseExpiry: iso(assessed + int(-60, 900)),
  priorViolations: bad ? int(0, 5) : int(0, 1),
  workforce: int(3, 900),
  complaintsLast12m: bad ? int(0, 6) : int(0, 2),
});
const agency = ({ int, pick, chance }: Draw, { bad, assessed }: Ground) => ({
  country: pick(countries),
  licensed: chance(bad ? 0.8 : 0.98),
  licenseExpiry: iso(assessed + int(-30, 900)),
  priorViolations: bad ? int(0, 3) : int(0, 1),
  subAgents: int(0, 5),
});
const worker = ({ int, pick, chance }: Draw, { bad }: Ground) => ({
  nationality: pick(countries),
  age: chance(0.04) ? int(15, 17) : int(18, 55),
  language: pick(languages),
  migrant: chance(0.85),
  debtAtArrival: chance(bad ? 0.6 : 0.1) ? int(50000, 500000) : 0,
});
const contract = ({ int, pick, chance }: Draw, { bad, signed, start, end, ...wage }: Ground) => ({
  type: pick(['fixed', 'fixed', 'open', 'seasonal', 'casual']),
  language: pick(languages),
  workerCopy: chance(bad ? 0.5 : 0.95),
  signedDate: iso(signed),
  startDate: iso(start),
  endDate: end === null ? null : iso(end),
  monthlyWage: wage.monthlyWage,
  promisedWage: wage.promisedWage,
  minimumWage: wage.minimumWage,
  hoursPerWeek: bad ? int(40, 78) : int(36, 50),
  restDaysPerMonth: bad ? int(1, 8) : int(4, 8),
  leaveDays: bad ? int(5, 25) : int(14, 30),
  probationDays: pick([0, 30, 60, 90, 90, 120, 200]),
  noticeDaysWorker: pick([15, 30, 30, 60, 90]),
  noticeDaysEmployer: pick([15, 30, 30, 30, 60]),
  overtimeMandatory: chance(bad ? 0.6 : 0.1),
  penaltyForLeaving: chance(bad ? 0.4 : 0.03) ? int(10000, 300000) : 0,
  housingDeduction: int(0, bad ? 30000 : 10000),
  mealDeduction: int(0, bad ? 15000 : 6000),
});
const documents = ({ int, pick, chance }: Draw, { bad, assessed }: Ground) => ({
  passportHeldBy: chance(bad ? 0.5 : 0.03) ? pick(['employer', 'agency']) : 'worker',
  visaType: pick(['work', 'work', 'visit', 'domestic']),
  visaExpiry: iso(assessed + int(-20, 900)),
  permitEmployerTied: chance(0.6),
});
const conditions = ({ int, chance }: Draw, { bad }: Ground) => ({
  freeMovement: chance(bad ? 0.6 : 0.98),
  phoneAccess: chance(bad ? 0.8 : 0.99),
  curfew: chance(bad ? 0.5 : 0.1),
  roomOccupancy: int(1, bad ? 14 : 6),
  grievanceChannel: chance(bad ? 0.4 : 0.9),
  loanAmount: chance(bad ? 0.4 : 0.05) ? int(20000, 500000) : 0,
  loanInterestPct: int(0, bad ? 40 : 12),
  securityDeposit: chance(bad ? 0.3 : 0.02) ? int(5000, 60000) : 0,
  locationRemote: chance(0.3),
});

function dossier(draw: Draw, index: number) {
  const on = ground(draw);
  const lists = { fees: fees(draw, on), wages: wages(draw, on), amendments: amendments(draw, on) };
  return {
    id: `C${String(index).padStart(7, '0')}`,
    assessedOn: iso(on.assessed),
    employer: employer(draw, on),
    agency: agency(draw, on),
    worker: worker(draw, on),
    contract: contract(draw, on),
    documents: documents(draw, on),
    conditions: conditions(draw, on),
    ...lists,
  };
}

/** A made-up contract dossier: about 50 fields, 5 to 15 fees, up to 12 wage payments and 3 amendments. No real person. */
export type Dossier = ReturnType<typeof dossier>;

/** The same dossiers for the same seed, as they come out of JSON. */
export function dossiers(count: number, seed = 20261121): Dossier[] {
  const draw = seeded(seed);
  return JSON.parse(JSON.stringify(Array.from({ length: count }, (_, index) => dossier(draw, index))));
}
