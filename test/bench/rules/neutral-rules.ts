/**
 * The fifty rules as plain data, for peers that are given a translation. `['get', 'a.b']` is a field of the dossier,
 * `['it', 'x']` one of the current element, `['days', from, to]` counts days. Amounts are whole numbers of minor units.
 */
export type Expression =
  | null
  | boolean
  | number
  | string
  | readonly ['get' | 'it' | 'len', string]
  | readonly ['not', Expression]
  | readonly ['in', Expression, readonly string[]]
  | readonly ['any' | 'all' | 'count', string, Expression]
  | readonly ['sum', string, Expression, Expression]
  | readonly ['and' | 'or', ...Expression[]]
  | readonly [BinaryOp, Expression, Expression];
export type BinaryOp = 'days' | 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'add' | 'sub' | 'mul';
export interface NeutralRule {
  readonly id: string;
  readonly when: Expression;
}

const g = (path: string): Expression => ['get', path];
const it = (field: string): Expression => ['it', field];
const binary =
  (op: BinaryOp) =>
  (a: Expression, b: Expression): Expression => [op, a, b];
const [eq, ne, lt, le, gt, ge] = [
  binary('eq'),
  binary('ne'),
  binary('lt'),
  binary('le'),
  binary('gt'),
  binary('ge'),
];
const [add, mul, days] = [binary('add'), binary('mul'), binary('days')];
const and = (...all: Expression[]): Expression => ['and', ...all];
const or = (...all: Expression[]): Expression => ['or', ...all];
const not = (x: Expression): Expression => ['not', x];
const isIn = (x: Expression, values: readonly string[]): Expression => ['in', x, values];
const any = (list: string, x: Expression): Expression => ['any', list, x];
const all = (list: string, x: Expression): Expression => ['all', list, x];
const count = (list: string, x: Expression): Expression => ['count', list, x];
const sum = (list: string, x: Expression, where: Expression = true): Expression => ['sum', list, x, where];
const len = (list: string): Expression => ['len', list];
const yes = (x: Expression): Expression => eq(x, true);
const no = (x: Expression): Expression => eq(x, false);

const [wage, minWage, now] = [g('contract.monthlyWage'), g('contract.minimumWage'), g('assessedOn')];
const [start, end] = [g('contract.startDate'), g('contract.endDate')];
const byWorker = eq(it('paidBy'), 'worker');
const workerFees = sum('fees', it('amount'), byWorker);
const late = days(it('dueDate'), it('paidDate'));
const paid = ne(it('paidDate'), null);

const fees: Expression[] = [
  any('fees', and(byWorker, isIn(it('type'), ['recruitment', 'placement', 'visa', 'medical', 'training']))),
  gt(workerFees, wage),
  gt(workerFees, mul(wage, 3)),
  not(all('fees', or(ne(it('paidBy'), 'worker'), yes(it('receipt'))))),
  any('fees', and(no(it('disclosed')), gt(it('amount'), 5000))),
  ge(count('fees', and(byWorker, no(it('disclosed')))), 2),
  any('fees', and(byWorker, gt(days(start, it('date')), 0))),
  and(gt(g('conditions.loanAmount'), mul(wage, 2)), gt(g('conditions.loanInterestPct'), 15)),
  gt(add(g('conditions.loanAmount'), workerFees), mul(wage, 4)),
  gt(g('conditions.securityDeposit'), 0),
];
const papersAndWages: Expression[] = [
  ne(g('documents.passportHeldBy'), 'worker'),
  and(isIn(g('documents.passportHeldBy'), ['employer', 'agency']), yes(g('documents.permitEmployerTied'))),
  lt(days(now, g('documents.visaExpiry')), 30),
  and(ne(end, null), gt(days(g('documents.visaExpiry'), end), 0)),
  lt(wage, minWage),
  lt(mul(wage, 100), mul(g('contract.promisedWage'), 95)),
  any('wages', lt(mul(it('net'), 100), mul(minWage, 85))),
  any('wages', and(eq(it('paidDate'), null), gt(days(it('dueDate'), now), 30))),
  any('wages', and(paid, gt(late, 14))),
  ge(count('wages', and(paid, gt(late, 7))), 3),
  any('wages', gt(mul(it('deductions'), 100), mul(it('gross'), 30))),
  gt(mul(sum('wages', it('deductions')), 100), mul(sum('wages', it('gross')), 15)),
  any('wages', eq(it('method'), 'cash')),
  and(ge(len('wages'), 1), all('wages', eq(it('method'), 'cash'))),
  any('wages', gt(it('overtimeHours'), 60)),
  gt(sum('wages', it('overtimeHours')), mul(len('wages'), 36)),
];
const work: Expression[] = [
  gt(g('contract.hoursPerWeek'), 48),
  or(
    gt(g('contract.hoursPerWeek'), 60),
    and(gt(g('contract.hoursPerWeek'), 54), yes(g('contract.overtimeMandatory'))),
  ),
  lt(g('contract.restDaysPerMonth'), 4),
  and(lt(g('contract.leaveDays'), 14), not(isIn(g('contract.type'), ['seasonal', 'casual']))),
  gt(g('contract.noticeDaysWorker'), g('contract.noticeDaysEmployer')),
  gt(g('contract.penaltyForLeaving'), wage),
  no(g('conditions.freeMovement')),
  and(yes(g('conditions.curfew')), no(g('conditions.phoneAccess'))),
  and(
    yes(g('conditions.locationRemote')),
    or(no(g('conditions.phoneAccess')), no(g('conditions.freeMovement'))),
  ),
  gt(g('conditions.roomOccupancy'), 8),
  gt(mul(add(g('contract.housingDeduction'), g('contract.mealDeduction')), 100), mul(wage, 30)),
  and(no(g('conditions.grievanceChannel')), gt(g('employer.complaintsLast12m'), 2)),
  and(lt(g('worker.age'), 18), isIn(g('employer.sector'), ['construction', 'mining', 'fishing'])),
  and(ne(g('contract.language'), g('worker.language')), no(g('contract.workerCopy'))),
];
const partiesAndChanges: Expression[] = [
  lt(days(g('contract.signedDate'), start), 3),
  gt(days(g('contract.signedDate'), start), 180),
  or(no(g('agency.licensed')), lt(days(now, g('agency.licenseExpiry')), 0)),
  and(gt(g('agency.subAgents'), 2), ne(g('agency.country'), g('employer.country'))),
  ge(add(g('employer.priorViolations'), g('agency.priorViolations')), 3),
  any('amendments', no(it('workerSigned'))),
  any('amendments', and(eq(it('field'), 'monthlyWage'), lt(it('newValue'), it('oldValue')))),
  any(
    'amendments',
    and(
      isIn(it('field'), ['monthlyWage', 'hoursPerWeek']),
      ge(days(start, it('date')), 0),
      le(days(start, it('date')), 30),
    ),
  ),
  or(
    gt(g('contract.probationDays'), 180),
    and(ne(end, null), gt(mul(g('contract.probationDays'), 3), days(start, end))),
  ),
  and(
    yes(g('worker.migrant')),
    gt(g('worker.debtAtArrival'), mul(wage, 2)),
    or(ne(g('documents.passportHeldBy'), 'worker'), no(g('conditions.freeMovement'))),
    not(and(yes(g('conditions.grievanceChannel')), yes(g('conditions.phoneAccess')))),
  ),
];

export const neutralRules: readonly NeutralRule[] = [
  ...fees,
  ...papersAndWages,
  ...work,
  ...partiesAndChanges,
].map((when, index) => ({ id: `R${String(index + 1).padStart(2, '0')}`, when }));
