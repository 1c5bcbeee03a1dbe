import type { Certificate } from '../../domain/certificates/certificate.ts';
import { certificateStateOn } from '../../domain/certificates/certificate-state.ts';
import type { Contract } from '../../domain/contracts/contract.ts';
import { compareTerms } from '../../domain/contracts/terms-diff.ts';
import type { StoredFlag } from '../../domain/flags/flag.ts';
import type { Dossier } from '../../domain/inspections/inspection.ts';
import { plainDateIn } from '../../domain/values/dates.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import type { AssessmentRecord } from '../../rules/assessment-record.ts';
import { contradictedFees } from '../../rules/contradicted-fees.ts';
import type { FactSheet } from '../../rules/facts/fact-sheet.ts';
import { statedVersions } from '../../rules/facts/of-terms.ts';
import { mayBeUsed } from '../../rules/facts/usable-reports.ts';
import type { RuleOutcome } from '../../rules/outcome.ts';
import { declaredCost } from '../../rules/recruitment-cost.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { shieldAssessment } from '../../rules/shield.ts';
import { zoneOf } from '../../rules/zone.ts';
import { type Assessed, findProtected } from '../../store/assessments.ts';
import { findCertificatesOf } from '../../store/certificates.ts';
import { findDeclarations } from '../../store/contracts.ts';
import { declaredToday, isForPaper, type Today } from '../assessments/declared-today.ts';
import { makeAgain } from '../assessments/make-again.ts';
import { assessmentIdOf } from '../assessments/pseudonyms.ts';
import type { InspectorateContext } from '../context.ts';
import { flagSummary, inBoth, ruleOf } from '../flags/view.ts';
import { hashOf } from '../hash.ts';
import { authoriseTied, opensTold } from '../officials/tie.ts';
import { recordLook } from '../record-look.ts';
import { organisationsNow, partiesOf } from './own-dossier.ts';

/** The whole chain of one contract, with its disclosures side by side and its flags. Recorded before it is shown. */
export async function getDossier(context: InspectorateContext, contractId: string): Promise<Dossier> {
  const core = context.store.reader('core');
  const [declared, { assessed, known }] = await Promise.all([
    findDeclarations(core, contractId),
    findProtected(context.store.reader('protected'), contractId),
  ]);
  const owner = declared && { organisationId: declared.contract.employerId, recordIds: [contractId] };
  const tie = await authoriseTied(context, 'dossier.read', owner);
  if (!declared) throw new ProblemError('not-found');
  const isOpened = opensTold(tie);
  const told = isOpened ? known.reports.filter((report) => mayBeUsed(report) && report.fees) : [];
  const subject = assessmentIdOf(context, contractId);
  await recordLook(context, { subject, count: 1 + told.length, ...tie });
  const { contract, disclosures, records, annotations } = declared;
  const [{ employer, agency }, certified, { sheet, flags, assessment }] = await Promise.all([
    partiesOf(organisationsNow(core), contract),
    findCertificatesOf(core, [contractId]),
    isForPaper(context)
      ? decidedToday(context, contractId, assessed)
      : decidedThen(context, assessed, isOpened),
  ]);
  const by = (role: 'employer' | 'agency') => disclosures.filter(({ filedAs }) => filedAs === role);
  return {
    contract,
    employer: employer ?? null,
    agency: agency ?? null,
    comparisons: comparisonsOf(contract),
    feeDisclosures: { employer: by('employer'), agency: by('agency') },
    contradictedFees: contradictedFees(sheet),
    toldFees: isOpened ? told.flatMap(({ fees = [] }) => fees) : null,
    records: {
      wagePayments: [...records.wagePayments],
      workingTimes: [...records.workingTimes],
      custody: [...records.custody],
      housing: [...records.housing],
    },
    annotations,
    onFile: {
      reports: known.reports.length,
      inspections: known.inspections.length,
      permitRecords: known.permitRecords.length,
    },
    assessment,
    flags,
    certificate: certificateIn(context, certified.get(contractId), flags),
    recruitmentCost: declaredCost(contract, sheet),
  };
}

type Decided = Pick<Dossier, 'flags' | 'assessment'> & { sheet: FactSheet | undefined };

/** As it was decided when something last woke the engine. */
async function decidedThen(
  context: InspectorateContext,
  { assessment, flags }: Assessed,
  isOpened: boolean,
): Promise<Decided> {
  return {
    sheet: assessment?.sheet,
    flags: await Promise.all(flags.map((flag) => summaryOf(context, flag, isOpened))),
    assessment: assessment ? await assessmentView(context, assessment, isOpened) : null,
  };
}

/** As paper may carry it: of today, and of what nobody told. */
async function decidedToday(
  context: InspectorateContext,
  contractId: string,
  { assessment }: Assessed,
): Promise<Decided> {
  const today = (await declaredToday(context, [contractId])).get(contractId);
  return {
    sheet: today?.sheet,
    flags: (today?.flags ?? []).map(({ flag, checked }) => flagSummary(flag, checked, false)),
    assessment: assessment && today ? viewOf(assessment, today) : null,
  };
}

const comparisonsOf = (contract: Contract): Dossier['comparisons'] => {
  const { offer } = contract;
  if (!offer) return [];
  return statedVersions(contract).map(({ version, on, terms }) => ({
    version,
    on,
    terms: compareTerms(offer.terms, terms),
  }));
};

/** What speaks for the placement, and what contradicts it as far as the reader may know. */
function certificateIn(
  { now }: InspectorateContext,
  certificate: Certificate | undefined,
  flags: Dossier['flags'],
): Dossier['certificate'] {
  if (!certificate) return null;
  const { id, number } = certificate;
  const state = certificateStateOn(certificate, plainDateIn(zoneOf('BH'), now));
  const contradicting = flags.filter(({ proposal }) => proposal !== undefined);
  const contradictedBy = contradicting.map((flag) => flag.id);
  const [first] = contradicting;
  const proposal = state === 'valid' ? first?.proposal : undefined;
  return { id, number, state, contradictedBy, ...(proposal === undefined ? {} : { proposal }) };
}

async function summaryOf(
  context: InspectorateContext,
  flag: StoredFlag,
  isOpened: boolean,
): Promise<Dossier['flags'][number]> {
  const ruleSet = await context.ruleSets.version(flag.ruleSetVersion);
  return flagSummary(flag, ruleOf(ruleSet, flag.ruleId), isOpened);
}

type AssessmentView = NonNullable<Dossier['assessment']>;

async function assessmentView(
  context: InspectorateContext,
  record: AssessmentRecord,
  isOpened: boolean,
): Promise<AssessmentView> {
  const ruleSet = await context.ruleSets.version(record.ruleSetVersion);
  const again = await makeAgain(context.ruleSets, record);
  const found = isOpened ? again : shieldAssessment(ruleSet, again);
  return viewOf(record, { found, ruleSet });
}

function viewOf(
  record: AssessmentRecord,
  { found: { outcomes, currency }, ruleSet }: Pick<Today, 'found'> & { ruleSet: RuleSet | undefined },
): AssessmentView {
  const noted = (outcome: RuleOutcome) => {
    const checked = ruleOf(ruleSet, outcome.ruleId);
    return {
      ruleId: outcome.ruleId,
      message: inBoth(checked, { evidence: outcome.evidence ?? {}, currency }),
    };
  };
  const { level, sheet } = record;
  return {
    id: record.id,
    version: record.version,
    level: level.level,
    ifUnknownsFlagged: level.ifUnknownsFlagged,
    urgentBecause: [...level.urgentBecause],
    completeness: level.completeness,
    ruleSet: { version: record.ruleSetVersion, hash: record.ruleSetHash },
    factsHash: hashOf([sheet.facts, sheet.jurisdiction, sheet.eventDate]),
    assessedAt: record.assessedAt,
    unanswered: outcomes
      .filter(({ outcome }) => outcome === 'insufficientData')
      .map(({ ruleId, kind, missing }) => ({ ruleId, kind, missing: [...(missing ?? [])] })),
    dataQuality: outcomes
      .filter(({ kind, outcome }) => kind === 'dataQuality' && outcome === 'flagged')
      .map(noted),
  };
}
