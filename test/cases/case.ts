import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { ObservationCode } from '../../lib/domain/inspections/observation.ts';
import { Indicator, Level } from '../../lib/domain/values/indicator.ts';
import { AllegationCode, allegationRelations } from '../../lib/domain/voice/allegation.ts';

/** What stands in a field in words where a figure is expected, or the other way round, is as if the source did not say. */
const number = z.number().optional().catch(undefined);
const text = z.string().optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);
const money = { amount: number, currency: text };
const consent = z.union([z.string(), z.boolean()]).optional().catch(undefined);
const Deductions = z.array(z.looseObject({ kind: text, ...money, per: text, consent })).optional();

const CaseTerms = z.looseObject({
  jobTitle: text,
  wage: number,
  currency: text,
  period: text,
  hoursPerWeek: number,
  hoursPerDay: number,
  daysPerWeek: number,
  restDaysPerWeek: number,
  termMonths: number,
  seasonMonths: number,
  accommodation: text,
  foodAllowance: flag,
  clauses: z.array(z.string()).optional(),
  deductions: Deductions,
  repaymentClause: z.looseObject({ ...money, covers: text }).optional(),
  exists: flag,
});
export type CaseTerms = z.infer<typeof CaseTerms>;

const CaseFee = z.looseObject({
  category: z.string(),
  ...money,
  amountMin: number,
  paidTo: text,
  when: text,
  note: text,
});
export type CaseFee = z.infer<typeof CaseFee>;

const CaseLoan = z.looseObject({
  ...money,
  amountMin: number,
  lender: text,
  purpose: text,
  outstanding: number,
  repayment: text,
  interestRateAnnual: number,
  interestRateMonthly: number,
  collateral: z.union([z.string(), z.boolean()]).optional(),
  mayLeaveJobAnytime: flag,
});
export type CaseLoan = z.infer<typeof CaseLoan>;

const CasePayment = z.looseObject({
  period: text,
  ...money,
  amountDue: number,
  amountPaid: number,
  due: text,
  paid: text,
  method: text,
  note: text,
  deductions: Deductions,
});
export type CasePayment = z.infer<typeof CasePayment>;

const CaseHours = z.looseObject({
  week: text,
  pattern: text,
  note: text,
  hours: number,
  hoursPerWeek: number,
  hoursPerDay: number,
  daysPerWeek: number,
  restDays: number,
  restDaysPerWeek: number,
  restDaysPerMonth: number,
  overtimeHours: number,
  overtimeHoursPerMonth: number,
  overtimePaid: flag,
  sleepHoursPerDay: number,
});
export type CaseHours = z.infer<typeof CaseHours>;

/** Testimony and findings as coders put them, who could not see the labels. */
const CodedReport = z.strictObject({ code: AllegationCode, relation: z.enum(allegationRelations) });

const CaseReimbursement = z.looseObject({ ...money, when: text, method: text, covers: text });

/** What may be fed to the product. Every field is optional: an absent one is something that the source does not say. */
export const CaseFacts = z.looseObject({
  jurisdiction: z.string(),
  originCountry: text,
  sector: text,
  occupation: text,
  worker: z
    .looseObject({ ageAtStart: number, visa: text, residenceStatus: text, residencePermit: text })
    .optional(),
  workerLanguages: z.array(z.string()).optional(),
  signedContractLanguage: text,
  agencyChain: z.array(z.looseObject({ name: z.string(), licensed: flag })).optional(),
  agency: z.looseObject({ licensed: flag }).optional(),
  offer: CaseTerms.optional(),
  contract: CaseTerms.optional(),
  actualJob: CaseTerms.optional(),
  deductions: Deductions,
  feesPaidByWorker: z.array(CaseFee).optional(),
  employerPaid: z.array(CaseFee).optional(),
  reimbursements: z.array(CaseReimbursement).optional(),
  loans: z.array(CaseLoan).optional(),
  documents: z
    .looseObject({
      passportHeldBy: text,
      keyHeldBy: text,
      accessOnRequest: z.boolean().nullable().optional(),
      accessDelayHours: number,
      consentFormSigned: flag,
      voluntary: flag,
    })
    .optional(),
  movement: z.record(z.string(), z.unknown()).optional(),
  livingConditions: z.record(z.string(), z.unknown()).optional(),
  communication: z.record(z.string(), z.unknown()).optional(),
  wagePayments: z.array(CasePayment).optional(),
  hoursRecords: z.array(CaseHours).optional(),
  codedReports: z.array(CodedReport).optional(),
  codedObservations: z.array(ObservationCode).optional(),
});
export type CaseFacts = z.infer<typeof CaseFacts>;

const Labels = z.looseObject({
  id: z.string(),
  caseType: z.string(),
  title: z.string(),
  tags: z.array(z.string()),
  mustFlag: z.array(Indicator),
  mayFlag: z.array(Indicator),
  mustNotFlag: z.array(Indicator),
  maxSeverity: Level.optional(),
});
export type Labels = z.infer<typeof Labels>;

export interface Case {
  labels: Labels;
  facts: CaseFacts;
}

/** What says how a case should come out, or where it is from; none of it may reach the product. */
const labelFields = [
  'id',
  'caseType',
  'title',
  'source',
  'tags',
  'mustFlag',
  'mayFlag',
  'mustNotFlag',
  'labelBasis',
  'legalBasis',
  'maxSeverity',
  'assumptions',
  'officialIndicators',
] as const;

const without = (record: Record<string, unknown>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));

/** Testimony, as told or as coded. Recall is printed without it too, so that it cannot hide weak rules. */
const testimony = ['grievances', 'violenceOrThreats', 'codedReports'] as const;
export const withoutTestimony = (facts: CaseFacts): CaseFacts => CaseFacts.parse(without(facts, testimony));

const developmentSet = new URL('../fixtures/cases.json', import.meta.url);

/** Situations that were made up for being hard, their labels put on before they were first run. */
export const hardSet = new URL('../fixtures/hard-cases.json', import.meta.url);

/** More of them, in five lots; the head of the file tells what each lot gave when it was first run. */
export const unseenSet = new URL('../fixtures/unseen-cases.json', import.meta.url);

const Records = z.array(z.record(z.string(), z.unknown()));
/** A file is a list of cases, or says something about them first. */
const CaseFile = z.union([Records, z.strictObject({ about: z.array(z.string()), cases: Records })]);

export const toCase = (record: Record<string, unknown>): Case => ({
  labels: Labels.parse(record),
  facts: CaseFacts.parse(without(record, labelFields)),
});

/**
 * Situations in a neutral schema: unless another file is named, the development set of real, published ones and of constructed
 * clean or near-miss ones.
 */
export function readCases(file: URL | string = developmentSet): Case[] {
  const read = CaseFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  return (Array.isArray(read) ? read : read.cases).map(toCase);
}
