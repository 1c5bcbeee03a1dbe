import type { InspectorateDeps } from '../../deps.ts';
import type { ConsoleHandler } from '../../http/console-door.ts';
import { consoleFromDeps } from '../../pages/console-from-deps.ts';
import { operations } from '../operations.ts';
import { assignmentPage } from './assignment.tsx';
import { certificatePage } from './certificates/certificate.tsx';
import { certificatesPage } from './certificates/certificates.tsx';
import { suspensionPage } from './certificates/suspension.tsx';
import { suspensionProposalPage } from './certificates/suspension-proposal.tsx';
import { contractPage } from './contract.tsx';
import { emergenciesPage } from './emergencies/emergencies.tsx';
import { emergencyPage } from './emergencies/emergency.tsx';
import { emergencyRequestPage } from './emergencies/emergency-request.tsx';
import { agencyPage, employerPage } from './employer.tsx';
import { flagPage } from './flag.tsx';
import { journalPage } from './journal/journal.tsx';
import { journalCheckpointsPage } from './journal/journal-checkpoints.tsx';
import { journalProofPage } from './journal/journal-proof.tsx';
import { myAssignmentsPage } from './my-assignments.tsx';
import { contractsFile, feesFile, worklistFile } from './paper/files.ts';
import { contractSheet, employerSheet, flagSheet } from './paper/sheets.tsx';
import { recruitersPage } from './recruiters.tsx';
import { releasePage } from './releases/release.tsx';
import { releaseDraftPage } from './releases/release-draft.tsx';
import { releasesPage } from './releases/releases.tsx';
import { contractRepaymentsPage } from './repayments/contract.tsx';
import { agencyRepaymentsPage, employerRepaymentsPage } from './repayments/totals.tsx';
import { reportPage } from './report.tsx';
import { reportIntakePage } from './report-intake.tsx';
import { reportConsentPage } from './reports/consent.tsx';
import { reportCorrectionPage } from './reports/correction.tsx';
import { reportPlacementPage } from './reports/placement.tsx';
import { reportSearchPage } from './reports/search.tsx';
import { reportWithdrawalPage } from './reports/withdrawal.tsx';
import { reportsPage } from './reports.tsx';
import { backtestPage } from './rules/backtest.tsx';
import { backtestChangesPage } from './rules/backtest-changes.tsx';
import { backtestsPage } from './rules/backtests.tsx';
import { factsPage } from './rules/facts.tsx';
import { publicationPage } from './rules/publication.tsx';
import { reassessmentPage } from './rules/reassessment.tsx';
import { rulePage } from './rules/rule.tsx';
import { newRulePage, ruleEditPage } from './rules/rule-edit.tsx';
import { ruleRemovalPage } from './rules/rule-removal.tsx';
import { ruleSetPage } from './rules/rule-set.tsx';
import { ruleSetDiffPage } from './rules/rule-set-diff.tsx';
import { ruleSetReviewPage } from './rules/rule-set-review.tsx';
import { ruleSetsPage } from './rules/rule-sets.tsx';
import { shadowPage } from './rules/shadow.tsx';
import { sectionsFor } from './sections.ts';
import { verificationsPage } from './verification/list.tsx';
import { verificationPage } from './verification/organisation.tsx';
import { visitPage } from './visits/visit.tsx';
import { visitRecordPage } from './visits/visit-record.tsx';
import { contractVisitsPage, employerVisitsPage } from './visits/visits.tsx';
import { worklistPage } from './worklist/page.tsx';

/** Every page of this face, in the order in which a person meets them. */
export const pages = [
  worklistPage,
  worklistFile,
  employerPage,
  recruitersPage,
  employerSheet,
  contractsFile,
  assignmentPage,
  agencyPage,
  contractPage,
  contractSheet,
  contractRepaymentsPage,
  employerRepaymentsPage,
  agencyRepaymentsPage,
  feesFile,
  flagPage,
  flagSheet,
  reportsPage,
  reportIntakePage,
  reportSearchPage,
  reportPage,
  reportCorrectionPage,
  reportConsentPage,
  reportPlacementPage,
  reportWithdrawalPage,
  myAssignmentsPage,
  employerVisitsPage,
  contractVisitsPage,
  visitRecordPage,
  visitPage,
  releasesPage,
  releaseDraftPage,
  releasePage,
  certificatesPage,
  certificatePage,
  suspensionProposalPage,
  suspensionPage,
  verificationsPage,
  verificationPage,
  emergenciesPage,
  emergencyRequestPage,
  emergencyPage,
  journalPage,
  journalCheckpointsPage,
  journalProofPage,
  ruleSetsPage,
  factsPage,
  ruleSetPage,
  ruleSetDiffPage,
  rulePage,
  newRulePage,
  ruleEditPage,
  ruleRemovalPage,
  ruleSetReviewPage,
  backtestsPage,
  backtestPage,
  backtestChangesPage,
  shadowPage,
  publicationPage,
  reassessmentPage,
] as const;

/** The desk of inspectors and of those who work beside them. */
export const inspectorateConsole = (
  deps: InspectorateDeps,
  fetch: (request: Request) => Response | Promise<Response>,
): ConsoleHandler =>
  consoleFromDeps(deps, {
    face: 'inspectorate',
    pool: 'officials',
    cookieKey: deps.keys.hmac('protected:console-cookie', 'inspectorate'),
    operations,
    fetch,
    pages,
    service: { en: 'Inspection', ar: 'التفتيش' },
    sectionsFor,
  });
