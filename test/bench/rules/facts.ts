import { bool, date, int, list, object, text } from '../../../lib/rules/language/fact-type.ts';
import type { Scope } from '../../../lib/rules/language/lowering.ts';

const minor = 'minor units';
const amount = (meaning: string) => int(meaning, minor);

/**
 * The dossier of the benchmark as a dictionary of facts. The worker's nationality is in the dossier and not in here: the
 * fifty rules do not ask for it, and no rule could.
 */
const facts = object('A contract dossier.', {
  employer: object('The employer.', {
    country: text('Country.'),
    sector: text('Sector.'),
    licenseExpiry: date('The licence ends on.'),
    priorViolations: int('Violations found before.'),
    workforce: int('Workers.'),
    complaintsLast12m: int('Complaints in the last year.'),
  }),
  agency: object('The agency.', {
    country: text('Country.'),
    licensed: bool('Has a licence.'),
    licenseExpiry: date('The licence ends on.'),
    priorViolations: int('Violations found before.'),
    subAgents: int('Sub-agents.'),
  }),
  worker: object('The worker.', {
    age: int('Age.', 'years'),
    language: text('Language.'),
    migrant: bool('Came from abroad.'),
    debtAtArrival: amount('Debt on arrival.'),
  }),
  contract: object('The contract.', {
    type: text('Kind of contract.'),
    language: text('Language of the text.'),
    workerCopy: bool('The worker has a copy.'),
    signedDate: date('Signed on.'),
    startDate: date('First day.'),
    endDate: date('Last day; unknown when the contract is open.'),
    monthlyWage: amount('Monthly wage.'),
    promisedWage: amount('Monthly wage promised.'),
    minimumWage: amount('Minimum wage.'),
    hoursPerWeek: int('Weekly hours.', 'hours'),
    restDaysPerMonth: int('Rest days a month.', 'days'),
    leaveDays: int('Annual leave.', 'days'),
    probationDays: int('Probation.', 'days'),
    noticeDaysWorker: int('Notice that the worker gives.', 'days'),
    noticeDaysEmployer: int('Notice that the employer gives.', 'days'),
    overtimeMandatory: bool('Overtime may not be refused.'),
    penaltyForLeaving: amount('Owed on leaving early.'),
    housingDeduction: amount('Taken for housing every month.'),
    mealDeduction: amount('Taken for meals every month.'),
  }),
  documents: object('Papers.', {
    passportHeldBy: text('Who keeps the passport.', ['worker', 'employer', 'agency']),
    visaExpiry: date('The visa ends on.'),
    permitEmployerTied: bool('The permit is tied to the employer.'),
  }),
  conditions: object('Conditions.', {
    freeMovement: bool('May go out.'),
    phoneAccess: bool('Has a telephone.'),
    curfew: bool('There is a curfew.'),
    roomOccupancy: int('Persons in a room.'),
    grievanceChannel: bool('There is somebody to complain to.'),
    loanAmount: amount('Loan.'),
    loanInterestPct: int('Interest on it.', 'percent'),
    securityDeposit: amount('Deposit.'),
    locationRemote: bool('A remote place.'),
  }),
  fees: list(
    'Fees.',
    object('A fee.', {
      type: text('What for.'),
      amount: amount('How much.'),
      paidBy: text('Who paid.', ['worker', 'employer', 'agency']),
      date: date('Paid on.'),
      receipt: bool('There is a receipt.'),
      disclosed: bool('It was disclosed.'),
    }),
  ),
  wages: list(
    'Wage payments.',
    object('A wage payment.', {
      dueDate: date('Due on.'),
      paidDate: date('Paid on; unknown when it was not.'),
      paid: bool('It was paid.'),
      gross: amount('Before deductions.'),
      deductions: amount('Deductions.'),
      net: amount('After deductions.'),
      method: text('How.', ['cash', 'bank']),
      overtimeHours: int('Overtime.', 'hours'),
    }),
  ),
  amendments: list(
    'Amendments.',
    object('An amendment.', {
      date: date('Made on.'),
      field: text('What was changed.'),
      oldValue: amount('Before.'),
      newValue: amount('After.'),
      workerSigned: bool('The worker signed it.'),
    }),
  ),
});

export const scope: Scope = { facts, roots: Object.keys(facts.fields), laws: {} };
