import { describe, expect, it } from 'vitest';
import { adaptCase } from './adapter.ts';
import { CaseFacts } from './case.ts';

const adapt = (facts: object) => adaptCase(CaseFacts.parse({ jurisdiction: 'BH', ...facts }));
const codes = (facts: object): string[] => {
  const { reports, inspections } = adapt(facts).filed;
  return [
    ...reports.flatMap((each) => each.allegations),
    ...inspections.flatMap((each) => each.observations),
  ].map(({ code }) => code);
};
const clauses = (...said: string[]) =>
  adapt({ contract: { clauses: said } }).contractFor('emp_1').signedAtDestination?.terms.clauses ?? [];
const custody = (documents: object) => adapt({ documents }).contractFor('emp_1').documentCustody;

describe('a clause in words', () => {
  it.each([
    ['a worker who resigns within a year pays a penalty', 'EXIT_PENALTY'],
    ['mobile phones are not allowed', 'COMMUNICATION_LIMIT'],
    ['the worker may not complain to the authorities', 'COMPLAINT_BAN'],
    ['the passport is kept by the company', 'DOCUMENT_CUSTODY'],
    ['a deposit is taken', 'DEPOSIT'],
    ['overtime is compulsory', 'OVERTIME_COMPULSORY'],
  ])('binds the worker: %s', (said, clause) => expect(clauses(said)).toEqual([clause]));

  it.each([
    'the passport stays with the worker',
    'no deposit is taken',
    'on leaving after two years the employer pays the ticket',
    'a bonus is paid after two years',
    'no smoking in the rooms',
    'no phones while a machine is running',
  ])('binds nobody: %s', (said) => expect(clauses(said)).toEqual([]));

  it('of repayment is for the recruitment where it says so, and not where it denies it', () => {
    const clause = (covers: string) =>
      adapt({ contract: { repaymentClause: { amount: 100, currency: 'GBP', covers } } }).contractFor('emp_1')
        .signedAtDestination?.terms.clauses;
    expect(clause('recruitment, visa and flight')).toEqual(['REPAY_COSTS_ON_EXIT']);
    expect(clause('the first rent only, not recruitment or flight')).toBeUndefined();
  });
});

describe('plain keys', () => {
  it.each([
    [{ movement: { goesOutOnlyWithSupervisor: true } }, 'SURVEILLANCE_OF_WORKERS'],
    [{ movement: { camerasInSleepingRooms: true } }, 'SURVEILLANCE_OF_WORKERS'],
    [{ movement: { exitPassRequired: true } }, 'EXIT_PASS_SYSTEM'],
    [{ movement: { workersHaveKey: false } }, 'LOCKED_PREMISES'],
    [{ movement: { mustAskEmployerBeforeGoingOut: true } }, 'EXIT_PASS_SYSTEM'],
    [{ communication: { familyContact: 'none since June' } }, 'NO_MEANS_OF_CONTACT'],
    [{ communication: { meetingOtherWorkers: 'forbidden' } }, 'CONTACT_FORBIDDEN'],
    [{ communication: { forbiddenToSpeakToOthers: true } }, 'CONTACT_FORBIDDEN'],
    [{ communication: { callsMonitored: true } }, 'CONTACT_LIMITED'],
    [{ communication: { phoneCalls: 'only in the presence of the employer' } }, 'CONTACT_LIMITED'],
    [{ livingConditions: { medicalCare: 'refused after an injury' } }, 'MEDICAL_CARE_DENIED'],
    [{ livingConditions: { toilets: 0 } }, 'HOUSING_DEGRADING'],
  ])('say what an official would code: %j', (facts, code) => expect(codes(facts)).toContain(code));

  it.each([
    { movement: { camerasAtGateAndStore: true } },
    { movement: { exitPassRequired: false } },
    { movement: { ownKey: true } },
    { movement: { quietHours: '22:00-06:00' } },
    { communication: { callsMonitored: false, phone: true } },
    { communication: { phoneInLockerDuringShift: true } },
    { livingConditions: { medicalCare: 'treated at once', toilets: 4, privacy: true } },
  ])('that say nothing bad have no code: %j', (facts) => expect(codes(facts)).toEqual([]));

  it('keep a worker in where going out is refused, and only there', () => {
    const free = (movement: object) => adapt({ movement }).contractFor('emp_1').housing?.freeToLeave;
    expect([free({ mayGoOutAlone: false }), free({ dayOffOutsideAllowed: false })]).toEqual([false, false]);
    expect([free({ mayGoOutAlone: true }), free({ mayLeaveJob: false })]).toEqual([undefined, undefined]);
  });
});

describe('papers', () => {
  it('are where the words say, and with the worker again once they were returned', () => {
    const keeper = (passportHeldBy: string) => custody({ passportHeldBy })?.heldBy;
    expect(keeper('madam')).toBe('employer');
    expect(keeper('skipper')).toBe('supervisor');
    expect(keeper('immigration office')).toBe('other');
    expect(keeper('employer (for the visa stamp, then returned)')).toBe('worker');
  });

  it('were handed over by free choice in writing only where that is said', () => {
    expect(custody({ passportHeldBy: 'company', voluntary: true })?.writtenRequest).toBe(true);
    expect(custody({ passportHeldBy: 'company safe, on written wish' })?.writtenRequest).toBe(true);
    expect(custody({ passportHeldBy: 'company' })?.writtenRequest).toBeUndefined();
  });
});

describe('the wage that was really paid', () => {
  const paid = (wage: number, currency = 'AED') =>
    codes({
      offer: { wage: 1000, currency: 'AED', period: 'month' },
      actualJob: { wage, currency, period: 'month' },
    });
  it('is below the promise by more than a little, in the same currency', () => {
    expect(paid(700)).toEqual(['PAY_LESS_THAN_PROMISED']);
    expect([paid(950), paid(1100), paid(100, 'BHD')]).toEqual([[], [], []]);
  });

  it('is the worker’s own to spend unless another holds the card or the account', () => {
    const [note, method] = ['the wage card is with the supervisor', "transfer to the foreman's account"];
    const month = { period: '2026-01', amountPaid: 10, currency: 'BHD' };
    expect(codes({ wagePayments: [{ ...month, note }] })).toEqual(['CARD_OR_ACCOUNT_CONTROLLED']);
    expect(codes({ wagePayments: [{ ...month, note: 'paid to the card of the worker' }] })).toEqual([]);
    expect(codes({ wagePayments: [{ ...month, note: 'receipt given back to the office' }] })).toEqual([]);
    expect(codes({ wagePayments: [{ ...month, note: '3 must be given back' }] })).toEqual([
      'CASH_HANDED_BACK',
    ]);
    const payee = (how: string) =>
      adapt({ wagePayments: [{ ...month, method: how }] }).records.wagePayments[0]?.paidTo;
    expect([payee(method), payee("transfer to the worker's account")]).toEqual(['supervisor', undefined]);
  });
});
