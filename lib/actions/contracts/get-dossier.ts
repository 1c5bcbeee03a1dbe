import type { Contract } from '../../domain/contract.ts';
import { raisedAtOf, type StoredFlag, statusOf } from '../../domain/flag.ts';
import type { Dossier } from '../../domain/inspection.ts';
import { authorise } from '../../domain/permissions.ts';
import { compareTerms } from '../../domain/terms-diff.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import type { AssessmentRecord } from '../../rules/assessment-record.ts';
import { statedVersions } from '../../rules/facts/of-terms.ts';
import type { RuleOutcome } from '../../rules/outcome.ts';
import { findProtected } from '../../store/assessments.ts';
import { findDeclarations } from '../../store/contracts.ts';
import { makeAgain } from '../assessments/make-again.ts';
import { assessmentIdOf } from '../assessments/pseudonyms.ts';
import type { InspectorateContext } from '../context.ts';
import { inBoth, ruleOf } from '../flags/view.ts';
import { hashOf } from '../hash.ts';
import { recordRead } from '../record-read.ts';
import { organisationsNow, partiesOf } from './own-dossier.ts';

/** The whole chain of one contract, with its disclosures side by side and its flags. Recorded before it is shown. */
export async function getDossier(context: InspectorateContext, contractId: string): Promise<Dossier> {
  authorise(context, 'dossier.read');
  const core = context.store.reader('core');
  const [declared, { assessed, known }] = await Promise.all([
    findDeclarations(core, contractId),
    findProtected(context.store.reader('protected'), contractId),
  ]);
  if (!declared) throw new ProblemError('not-found');
  await recordRead(context, assessmentIdOf(context, contractId), 1);
  const { contract, disclosures, records } = declared;
  const { employer, agency } = await partiesOf(organisationsNow(core), contract);
  const by = (role: 'employer' | 'agency') => disclosures.filter(({ filedAs }) => filedAs === role);
  return {
    contract,
    employer: employer ?? null,
    agency: agency ?? null,
    comparisons: comparisonsOf(contract),
    feeDisclosures: { employer: by('employer'), agency: by('agency') },
    records: {
      wagePayments: [...records.wagePayments],
      workingTimes: [...records.workingTimes],
      custody: [...records.custody],
      housing: [...records.housing],
    },
    onFile: {
      reports: known.reports.length,
      inspections: known.inspections.length,
      permitRecords: known.permitRecords.length,
    },
    assessment: assessed.assessment ? await assessmentView(context, assessed.assessment) : null,
    flags: await Promise.all(assessed.flags.map((flag) => summaryOf(context, flag))),
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

async function summaryOf(context: InspectorateContext, flag: StoredFlag): Promise<Dossier['flags'][number]> {
  const { id, ruleId, kind, indicator, level, evidence, currency } = flag;
  const checked = ruleOf(await context.ruleSets.version(flag.ruleSetVersion), ruleId);
  return {
    id,
    ruleId,
    kind,
    ...(indicator === undefined ? {} : { indicator }),
    level,
    status: statusOf(flag.steps),
    message: inBoth(checked, { evidence, currency }),
    raisedAt: raisedAtOf(flag),
  };
}

type AssessmentView = NonNullable<Dossier['assessment']>;

async function assessmentView(
  context: InspectorateContext,
  record: AssessmentRecord,
): Promise<AssessmentView> {
  const ruleSet = await context.ruleSets.version(record.ruleSetVersion);
  const { outcomes, currency } = await makeAgain(context.ruleSets, record);
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
