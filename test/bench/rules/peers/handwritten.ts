import { days } from '../days.ts';
import type { Dossier } from '../dossiers.ts';
import type { Evaluate } from '../peer.ts';

const feeTypes = new Set(['recruitment', 'placement', 'visa', 'medical', 'training']);

function workerFees(d: Dossier): number {
  let s = 0;
  for (const f of d.fees) if (f.paidBy === 'worker') s += f.amount;
  return s;
}
function r01(d: Dossier): boolean {
  for (const f of d.fees) if (f.paidBy === 'worker' && feeTypes.has(f.type)) return true;
  return false;
}
const r02 = (d: Dossier): boolean => workerFees(d) > d.contract.monthlyWage;
const r03 = (d: Dossier): boolean => workerFees(d) > d.contract.monthlyWage * 3;
function r04(d: Dossier): boolean {
  for (const f of d.fees) if (f.paidBy === 'worker' && !f.receipt) return true;
  return false;
}
function r05(d: Dossier): boolean {
  for (const f of d.fees) if (!f.disclosed && f.amount > 5000) return true;
  return false;
}
function r06(d: Dossier): boolean {
  let n = 0;
  for (const f of d.fees) if (f.paidBy === 'worker' && !f.disclosed) n++;
  return n >= 2;
}
function r07(d: Dossier): boolean {
  for (const f of d.fees) if (f.paidBy === 'worker' && days(d.contract.startDate, f.date) > 0) return true;
  return false;
}
const r08 = (d: Dossier): boolean =>
  d.conditions.loanAmount > d.contract.monthlyWage * 2 && d.conditions.loanInterestPct > 15;
const r09 = (d: Dossier): boolean => d.conditions.loanAmount + workerFees(d) > d.contract.monthlyWage * 4;
const r10 = (d: Dossier): boolean => d.conditions.securityDeposit > 0;
const r11 = (d: Dossier): boolean => d.documents.passportHeldBy !== 'worker';
function r12(d: Dossier): boolean {
  const h = d.documents.passportHeldBy;
  return (h === 'employer' || h === 'agency') && d.documents.permitEmployerTied;
}
const r13 = (d: Dossier): boolean => days(d.assessedOn, d.documents.visaExpiry) < 30;
const r14 = (d: Dossier): boolean =>
  d.contract.endDate !== null && days(d.documents.visaExpiry, d.contract.endDate) > 0;
const r15 = (d: Dossier): boolean => d.contract.monthlyWage < d.contract.minimumWage;
const r16 = (d: Dossier): boolean => d.contract.monthlyWage * 100 < d.contract.promisedWage * 95;
function r17(d: Dossier): boolean {
  const t = d.contract.minimumWage * 85;
  for (const w of d.wages) if (w.net * 100 < t) return true;
  return false;
}
function r18(d: Dossier): boolean {
  for (const w of d.wages) if (w.paidDate === null && days(w.dueDate, d.assessedOn) > 30) return true;
  return false;
}
function r19(d: Dossier): boolean {
  for (const w of d.wages) if (w.paidDate !== null && days(w.dueDate, w.paidDate) > 14) return true;
  return false;
}
function r20(d: Dossier): boolean {
  let n = 0;
  for (const w of d.wages) if (w.paidDate !== null && days(w.dueDate, w.paidDate) > 7) n++;
  return n >= 3;
}
function r21(d: Dossier): boolean {
  for (const w of d.wages) if (w.deductions * 100 > w.gross * 30) return true;
  return false;
}
function r22(d: Dossier): boolean {
  let a = 0,
    b = 0;
  for (const w of d.wages) {
    a += w.deductions;
    b += w.gross;
  }
  return a * 100 > b * 15;
}
function r23(d: Dossier): boolean {
  for (const w of d.wages) if (w.method === 'cash') return true;
  return false;
}
function r24(d: Dossier): boolean {
  if (d.wages.length < 1) return false;
  for (const w of d.wages) if (w.method !== 'cash') return false;
  return true;
}
function r25(d: Dossier): boolean {
  for (const w of d.wages) if (w.overtimeHours > 60) return true;
  return false;
}
function r26(d: Dossier): boolean {
  let s = 0;
  for (const w of d.wages) s += w.overtimeHours;
  return s > d.wages.length * 36;
}
const r27 = (d: Dossier): boolean => d.contract.hoursPerWeek > 48;
function r28(d: Dossier): boolean {
  const h = d.contract.hoursPerWeek;
  return h > 60 || (h > 54 && d.contract.overtimeMandatory);
}
const r29 = (d: Dossier): boolean => d.contract.restDaysPerMonth < 4;
const r30 = (d: Dossier): boolean =>
  d.contract.leaveDays < 14 && d.contract.type !== 'seasonal' && d.contract.type !== 'casual';
const r31 = (d: Dossier): boolean => d.contract.noticeDaysWorker > d.contract.noticeDaysEmployer;
const r32 = (d: Dossier): boolean => d.contract.penaltyForLeaving > d.contract.monthlyWage;
const r33 = (d: Dossier): boolean => !d.conditions.freeMovement;
const r34 = (d: Dossier): boolean => d.conditions.curfew && !d.conditions.phoneAccess;
const r35 = (d: Dossier): boolean =>
  d.conditions.locationRemote && (!d.conditions.phoneAccess || !d.conditions.freeMovement);
const r36 = (d: Dossier): boolean => d.conditions.roomOccupancy > 8;
const r37 = (d: Dossier): boolean =>
  (d.contract.housingDeduction + d.contract.mealDeduction) * 100 > d.contract.monthlyWage * 30;
const r38 = (d: Dossier): boolean => !d.conditions.grievanceChannel && d.employer.complaintsLast12m > 2;
function r39(d: Dossier): boolean {
  const s = d.employer.sector;
  return d.worker.age < 18 && (s === 'construction' || s === 'mining' || s === 'fishing');
}
const r40 = (d: Dossier): boolean => d.contract.language !== d.worker.language && !d.contract.workerCopy;
const r41 = (d: Dossier): boolean => days(d.contract.signedDate, d.contract.startDate) < 3;
const r42 = (d: Dossier): boolean => days(d.contract.signedDate, d.contract.startDate) > 180;
const r43 = (d: Dossier): boolean => !d.agency.licensed || days(d.assessedOn, d.agency.licenseExpiry) < 0;
const r44 = (d: Dossier): boolean => d.agency.subAgents > 2 && d.agency.country !== d.employer.country;
const r45 = (d: Dossier): boolean => d.employer.priorViolations + d.agency.priorViolations >= 3;
function r46(d: Dossier): boolean {
  for (const a of d.amendments) if (!a.workerSigned) return true;
  return false;
}
function r47(d: Dossier): boolean {
  for (const a of d.amendments) if (a.field === 'monthlyWage' && a.newValue < a.oldValue) return true;
  return false;
}
function r48(d: Dossier): boolean {
  for (const a of d.amendments)
    if (a.field === 'monthlyWage' || a.field === 'hoursPerWeek') {
      const n = days(d.contract.startDate, a.date);
      if (n >= 0 && n <= 30) return true;
    }
  return false;
}
const r49 = (d: Dossier): boolean =>
  d.contract.probationDays > 180 ||
  (d.contract.endDate !== null &&
    d.contract.probationDays * 3 > days(d.contract.startDate, d.contract.endDate));
const r50 = (d: Dossier): boolean =>
  d.worker.migrant &&
  d.worker.debtAtArrival > d.contract.monthlyWage * 2 &&
  (d.documents.passportHeldBy !== 'worker' || !d.conditions.freeMovement) &&
  !(d.conditions.grievanceChannel && d.conditions.phoneAccess);

const rules = [
  r01,
  r02,
  r03,
  r04,
  r05,
  r06,
  r07,
  r08,
  r09,
  r10,
  r11,
  r12,
  r13,
  r14,
  r15,
  r16,
  r17,
  r18,
  r19,
  r20,
  r21,
  r22,
  r23,
  r24,
  r25,
  r26,
  r27,
  r28,
  r29,
  r30,
  r31,
  r32,
  r33,
  r34,
  r35,
  r36,
  r37,
  r38,
  r39,
  r40,
  r41,
  r42,
  r43,
  r44,
  r45,
  r46,
  r47,
  r48,
  r49,
  r50,
].map((holds) => ({ id: holds.name.toUpperCase(), holds }));

/** The yardstick: the fifty rules as ordinary TypeScript, written by hand rule by rule, with no third value and no evidence. */
export function make(): Evaluate {
  return (dossier) => {
    const flags: string[] = [];
    for (const { id, holds } of rules) if (holds(dossier)) flags.push(id);
    return flags;
  };
}
