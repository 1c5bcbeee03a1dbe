interface WrittenRule {
  readonly id: string;
  readonly when: string;
  /** What a message about the flag would say, by name. */
  readonly evidence: Readonly<Record<string, string>>;
}

const rule = (id: string, when: string, evidence: Readonly<Record<string, string>>): WrittenRule => ({
  id,
  when,
  evidence,
});

const wage = 'contract.monthlyWage';
const workerFees = "sum(fees.filter(f, f.paidBy == 'worker'), f, f.amount)";
const late = (days: number) => `wages.filter(w, w.paid && days(w.dueDate, w.paidDate) > ${days})`;
const soon =
  "a.field in ['monthlyWage', 'hoursPerWeek'] && days(contract.startDate, a.date) >= 0 && days(contract.startDate, a.date) <= 30";

/** The fifty rules as a rules officer would write them, each with the values that its message would name. */
export const ourRules: readonly WrittenRule[] = [
  rule(
    'R01',
    "fees.exists(f, f.paidBy == 'worker' && f.type in ['recruitment', 'placement', 'visa', 'medical', 'training'])",
    { fees: "fees.filter(f, f.paidBy == 'worker').map(f, f.type)" },
  ),
  rule('R02', `${workerFees} > ${wage}`, { fees: workerFees, wage }),
  rule('R03', `${workerFees} > ${wage} * 3`, { fees: workerFees, wage }),
  rule('R04', "!fees.all(f, f.paidBy != 'worker' || f.receipt)", {
    amounts: "fees.filter(f, f.paidBy == 'worker' && !f.receipt).map(f, f.amount)",
  }),
  rule('R05', 'fees.exists(f, !f.disclosed && f.amount > 5000)', {
    amounts: 'fees.filter(f, !f.disclosed && f.amount > 5000).map(f, f.amount)',
  }),
  rule('R06', "size(fees.filter(f, f.paidBy == 'worker' && !f.disclosed)) >= 2", {
    count: "size(fees.filter(f, f.paidBy == 'worker' && !f.disclosed))",
  }),
  rule('R07', "fees.exists(f, f.paidBy == 'worker' && days(contract.startDate, f.date) > 0)", {
    dates: "fees.filter(f, f.paidBy == 'worker' && days(contract.startDate, f.date) > 0).map(f, f.date)",
  }),
  rule('R08', `conditions.loanAmount > ${wage} * 2 && conditions.loanInterestPct > 15`, {
    loan: 'conditions.loanAmount',
    interest: 'conditions.loanInterestPct',
  }),
  rule('R09', `conditions.loanAmount + ${workerFees} > ${wage} * 4`, {
    loan: 'conditions.loanAmount',
    fees: workerFees,
    wage,
  }),
  rule('R10', 'conditions.securityDeposit > 0', { deposit: 'conditions.securityDeposit' }),
  rule('R11', "documents.passportHeldBy != 'worker'", { holder: 'documents.passportHeldBy' }),
  rule('R12', "documents.passportHeldBy in ['employer', 'agency'] && documents.permitEmployerTied", {
    holder: 'documents.passportHeldBy',
  }),
  rule('R13', 'days(asOf, documents.visaExpiry) < 30', { days: 'days(asOf, documents.visaExpiry)' }),
  rule('R14', 'days(documents.visaExpiry, contract.endDate) > 0', {
    visa: 'documents.visaExpiry',
    end: 'contract.endDate',
  }),
  rule('R15', `${wage} < contract.minimumWage`, { wage, minimum: 'contract.minimumWage' }),
  rule('R16', `${wage} * 100 < contract.promisedWage * 95`, { wage, promised: 'contract.promisedWage' }),
  rule('R17', 'wages.exists(w, w.net * 100 < contract.minimumWage * 85)', {
    net: 'wages.filter(w, w.net * 100 < contract.minimumWage * 85).map(w, w.net)',
  }),
  rule('R18', 'wages.exists(w, !w.paid && days(w.dueDate, asOf) > 30)', {
    due: 'wages.filter(w, !w.paid).map(w, w.dueDate)',
  }),
  rule('R19', 'wages.exists(w, w.paid && days(w.dueDate, w.paidDate) > 14)', {
    due: `${late(14)}.map(w, w.dueDate)`,
  }),
  rule('R20', `size(${late(7)}) >= 3`, { count: `size(${late(7)})` }),
  rule('R21', 'wages.exists(w, w.deductions * 100 > w.gross * 30)', {
    deductions: 'wages.filter(w, w.deductions * 100 > w.gross * 30).map(w, w.deductions)',
  }),
  rule('R22', 'sum(wages, w, w.deductions) * 100 > sum(wages, w, w.gross) * 15', {
    deductions: 'sum(wages, w, w.deductions)',
    gross: 'sum(wages, w, w.gross)',
  }),
  rule('R23', "wages.exists(w, w.method == 'cash')", {
    payments: "size(wages.filter(w, w.method == 'cash'))",
  }),
  rule('R24', "size(wages) >= 1 && wages.all(w, w.method == 'cash')", { payments: 'size(wages)' }),
  rule('R25', 'wages.exists(w, w.overtimeHours > 60)', {
    hours: 'wages.filter(w, w.overtimeHours > 60).map(w, w.overtimeHours)',
  }),
  rule('R26', 'sum(wages, w, w.overtimeHours) > size(wages) * 36', {
    hours: 'sum(wages, w, w.overtimeHours)',
    months: 'size(wages)',
  }),
  rule('R27', 'contract.hoursPerWeek > 48', { hours: 'contract.hoursPerWeek' }),
  rule('R28', 'contract.hoursPerWeek > 60 || (contract.hoursPerWeek > 54 && contract.overtimeMandatory)', {
    hours: 'contract.hoursPerWeek',
  }),
  rule('R29', 'contract.restDaysPerMonth < 4', { days: 'contract.restDaysPerMonth' }),
  rule('R30', "contract.leaveDays < 14 && !(contract.type in ['seasonal', 'casual'])", {
    days: 'contract.leaveDays',
    type: 'contract.type',
  }),
  rule('R31', 'contract.noticeDaysWorker > contract.noticeDaysEmployer', {
    worker: 'contract.noticeDaysWorker',
    employer: 'contract.noticeDaysEmployer',
  }),
  rule('R32', `contract.penaltyForLeaving > ${wage}`, { penalty: 'contract.penaltyForLeaving', wage }),
  rule('R33', '!conditions.freeMovement', { remote: 'conditions.locationRemote' }),
  rule('R34', 'conditions.curfew && !conditions.phoneAccess', { curfew: 'conditions.curfew' }),
  rule('R35', 'conditions.locationRemote && (!conditions.phoneAccess || !conditions.freeMovement)', {
    phone: 'conditions.phoneAccess',
    movement: 'conditions.freeMovement',
  }),
  rule('R36', 'conditions.roomOccupancy > 8', { persons: 'conditions.roomOccupancy' }),
  rule('R37', `(contract.housingDeduction + contract.mealDeduction) * 100 > ${wage} * 30`, {
    deductions: 'contract.housingDeduction + contract.mealDeduction',
    wage,
  }),
  rule('R38', '!conditions.grievanceChannel && employer.complaintsLast12m > 2', {
    complaints: 'employer.complaintsLast12m',
  }),
  rule('R39', "worker.age < 18 && employer.sector in ['construction', 'mining', 'fishing']", {
    age: 'worker.age',
    sector: 'employer.sector',
  }),
  rule('R40', 'contract.language != worker.language && !contract.workerCopy', {
    text: 'contract.language',
    worker: 'worker.language',
  }),
  rule('R41', 'days(contract.signedDate, contract.startDate) < 3', {
    signed: 'contract.signedDate',
    start: 'contract.startDate',
  }),
  rule('R42', 'days(contract.signedDate, contract.startDate) > 180', {
    signed: 'contract.signedDate',
    start: 'contract.startDate',
  }),
  rule('R43', '!agency.licensed || days(asOf, agency.licenseExpiry) < 0', {
    licensed: 'agency.licensed',
    until: 'agency.licenseExpiry',
  }),
  rule('R44', 'agency.subAgents > 2 && agency.country != employer.country', { agents: 'agency.subAgents' }),
  rule('R45', 'employer.priorViolations + agency.priorViolations >= 3', {
    employer: 'employer.priorViolations',
    agency: 'agency.priorViolations',
  }),
  rule('R46', 'amendments.exists(a, !a.workerSigned)', {
    fields: 'amendments.filter(a, !a.workerSigned).map(a, a.field)',
  }),
  rule('R47', "amendments.exists(a, a.field == 'monthlyWage' && a.newValue < a.oldValue)", {
    wages: "amendments.filter(a, a.field == 'monthlyWage' && a.newValue < a.oldValue).map(a, a.newValue)",
  }),
  rule('R48', `amendments.exists(a, ${soon})`, { dates: `amendments.filter(a, ${soon}).map(a, a.date)` }),
  rule(
    'R49',
    'contract.probationDays > 180 || contract.probationDays * 3 > days(contract.startDate, contract.endDate)',
    { probation: 'contract.probationDays' },
  ),
  rule(
    'R50',
    `worker.migrant && worker.debtAtArrival > ${wage} * 2 && (documents.passportHeldBy != 'worker' || !conditions.freeMovement) && !(conditions.grievanceChannel && conditions.phoneAccess)`,
    { debt: 'worker.debtAtArrival', wage, holder: 'documents.passportHeldBy' },
  ),
];
