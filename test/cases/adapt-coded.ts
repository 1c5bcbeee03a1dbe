import type { RecordInspection } from '../../lib/domain/inspections/inspection-record.ts';
import type { EnterPermitRecord } from '../../lib/domain/inspections/official-record.ts';
import type { FileReport } from '../../lib/domain/reports/report.ts';
import { addMonths, daysBetween, type PlainDate } from '../../lib/domain/values/dates.ts';
import { lawValue } from '../../lib/rules/in-force.ts';
import type { CaseFacts } from './case.ts';
import type { Ledger } from './ledger.ts';
import { custodianOf, occupationOf } from './words.ts';
import {
  allegationReadings,
  isExitRefused,
  isTransferRefused,
  observationReadings,
  paidNoteCodes,
  permitStateOf,
  wageNoteCodes,
  withoutDenials,
} from './words-records.ts';

export type ReportBody = Omit<FileReport, 'contractId' | 'employerId'>;
export type InspectionBody = Omit<RecordInspection, 'contractId' | 'employerId'>;

const consent = { assessment: 'given', contact: 'notAsked', referral: 'notAsked' } as const;
const fields = ['livingConditions', 'movement', 'communication', 'worker'] as const;

/** Every plain key with its value, as words, and where it stands. */
function plainFacts(facts: CaseFacts): { of: (typeof fields)[number]; words: string; path: string }[] {
  return fields.flatMap((of) =>
    Object.entries(facts[of] ?? {}).map(([key, value]) => ({
      of,
      words: withoutDenials(
        `${key}: ${Array.isArray(value) ? value.join(', ') : String(value)}`.toLowerCase(),
      ),
      path: `${of}.${key}`,
    })),
  );
}

interface Reading<Code> {
  of: (typeof fields)[number];
  words: RegExp;
  code: Code;
}

function readAll<Code>(facts: CaseFacts, readings: readonly Reading<Code>[], ledger: Ledger): Code[] {
  return plainFacts(facts).flatMap(({ of, words, path }) =>
    readings.flatMap((reading) => {
      if (reading.of !== of || !reading.words.test(words)) return [];
      ledger.carry(path);
      return [reading.code];
    }),
  );
}

const once = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** The job that was really done, where both have a code and the codes are of different minor groups. */
function otherJob(
  { actualJob, offer, contract, occupation }: CaseFacts,
  ledger: Ledger,
): 'JOB_SEEN_DIFFERS'[] {
  const [seen, agreed] = [actualJob?.jobTitle, offer?.jobTitle ?? contract?.jobTitle ?? occupation].map(
    (title) => occupationOf(title)?.slice(0, 3),
  );
  if (seen === undefined || agreed === undefined || seen === agreed) return [];
  ledger.carry('actualJob.jobTitle');
  return ['JOB_SEEN_DIFFERS'];
}

/** The wage that was really paid, where it is below what was promised for as long in the same currency: a slight difference is none. */
function lowerPay({ actualJob, offer, contract }: CaseFacts, ledger: Ledger): 'PAY_LESS_THAN_PROMISED'[] {
  const { wage, currency, period } = actualJob ?? {};
  const promised = [offer, contract].find((terms) => terms?.wage !== undefined);
  if (wage === undefined || promised?.wage === undefined) return [];
  if (promised.currency !== currency || promised.period !== period) return [];
  if (wage >= promised.wage * 0.95) return [];
  ledger.carry('actualJob.wage', 'actualJob.currency', 'actualJob.period');
  return ['PAY_LESS_THAN_PROMISED'];
}

/** A guard counts only beside another bar: at an open gate a guard keeps nobody in. */
function guardedExit(facts: CaseFacts, ledger: Ledger): 'EXIT_CONTROLLED'[] {
  const { guards, forbiddenToLeavePremises, prisonerInPremises, leaveRequiresPermission } =
    facts.movement ?? {};
  const bars = [forbiddenToLeavePremises, prisonerInPremises, leaveRequiresPermission];
  if (guards !== true || !bars.includes(true)) return [];
  ledger.carry('movement.guards');
  return ['EXIT_CONTROLLED'];
}

/** Papers other than the passport, where a plain key says who holds them and that is not the worker. */
function otherPapers({ documents = {} }: CaseFacts, ledger: Ledger): 'OTHER_PAPERS_HELD'[] {
  const held = Object.entries(documents).filter(
    ([key, by]) =>
      /(papers?|ticket|card|permit|book(let)?|certificates?|diploma|degree|licen[cs]e)heldby$/i.test(key) &&
      typeof by === 'string' &&
      custodianOf(by) !== 'worker',
  );
  ledger.carry(...held.map(([key]) => `documents.${key}`));
  return held.length > 0 ? ['OTHER_PAPERS_HELD'] : [];
}

/** What was told, in the coders' codes; and what the source itself states and no field of ours holds, as told by an authority. */
export function reportsFrom(facts: CaseFacts, ledger: Ledger): ReportBody[] {
  const { codedReports = [], wagePayments = [] } = facts;
  if (codedReports.length > 0) ledger.carry('codedReports');
  const notes = wagePayments.flatMap(({ note = '', amountPaid }, index) => {
    const codes = [...(amountPaid === undefined ? wageNoteCodes(note) : []), ...paidNoteCodes(note)];
    if (codes.length > 0) ledger.carry(`wagePayments.${index}.note`);
    return codes;
  });
  const stated = once([
    ...readAll(facts, allegationReadings, ledger),
    ...otherPapers(facts, ledger),
    ...lowerPay(facts, ledger),
    ...notes,
  ]);
  const body = { urgency: 'routine', consent } as const;
  return [
    ...(codedReports.length > 0 ? [{ ...body, channel: 'hotline' as const, allegations: codedReports }] : []),
    ...(stated.length > 0
      ? [
          {
            ...body,
            channel: 'authority' as const,
            allegations: stated.map((code) => ({ code, relation: 'witness' as const })),
          },
        ]
      : []),
  ];
}

/** What inspectors found, in the coders' codes, with the plain facts that an inspector would put in one. */
export function inspectionsFrom(facts: CaseFacts, on: PlainDate, ledger: Ledger): InspectionBody[] {
  const { codedObservations = [] } = facts;
  if (codedObservations.length > 0) ledger.carry('codedObservations');
  const codes = once([
    ...codedObservations,
    ...readAll(facts, observationReadings, ledger),
    ...guardedExit(facts, ledger),
    ...otherJob(facts, ledger),
  ]);
  if (codes.length === 0) return [];
  return [{ visitedOn: on, observations: codes.map((code) => ({ code })), lookedForAll: false }];
}

/** Whether so many months of work give the right to change the employer, where the law of the place has a figure for it. */
function tenureOf(
  { movement, jurisdiction }: CaseFacts,
  on: PlainDate,
  ledger: Ledger,
): { tenureMet?: boolean } {
  const asked = lawValue(jurisdiction, 'mobilityTenureDays', on);
  const months = movement?.monthsWorked;
  if (typeof asked !== 'number' || typeof months !== 'number') return {};
  ledger.carry('movement.monthsWorked');
  return { tenureMet: daysBetween(on, addMonths(on, months)) >= asked };
}

/** The permit to work, where the words on the worker's papers say that there is none; and a way home that was barred. */
export function permitRecordsFrom(facts: CaseFacts, on: PlainDate, ledger: Ledger): EnterPermitRecord[] {
  const { visa, residenceStatus, residencePermit } = facts.worker ?? {};
  const papers = Object.entries({ visa, residenceStatus, residencePermit }).flatMap(([name, words]) => {
    const state = permitStateOf(words ?? '');
    if (state === undefined || words === undefined) return [];
    ledger.carry(`worker.${name}`);
    return [{ state, words }];
  });
  const [first] = papers;
  const barred = plainFacts(facts).filter(({ words }) => isExitRefused(words));
  const refused = plainFacts(facts).filter(({ words }) => isTransferRefused(words));
  ledger.carry(...[...barred, ...refused].map(({ path }) => path));
  return [
    ...(first
      ? [
          {
            permit: {
              kind: 'other' as const,
              state: first.state,
              since: on,
              ...(/employer|sponsor|company/.test(first.words) ? { fault: 'employer' as const } : {}),
            },
          },
        ]
      : []),
    ...(barred.length > 0
      ? [{ mobility: { event: 'exitRefused' as const, on, by: 'employer' as const } }]
      : []),
    ...(refused.length > 0
      ? [
          {
            mobility: {
              event: 'transferRefused' as const,
              on,
              by: 'employer' as const,
              ...tenureOf(facts, on, ledger),
            },
          },
        ]
      : []),
  ];
}
