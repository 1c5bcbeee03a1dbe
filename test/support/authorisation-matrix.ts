import type { operations as inspectorate } from '../../functions/inspectorate/operations.ts';
import type { operations as registry } from '../../functions/registry/operations.ts';

/*
 * The authorisation matrix (threat model, T1). One row an operation, one column a principal, one status a cell. The tables of
 * operations say which rows there must be: a new operation fails here until somebody has decided every cell of its row.
 */
export const registryColumns = 'nobody expired otherPool noScope newcomer stranger agency employer';
export const registryMatrix: Record<(typeof registry)[number]['operationId'], string> = {
  getMe: /*             */ '401 401 401 403 200 200 200 200',
  lookUpOrganisations: /**/ '401 401 401 403 200 200 200 200',
  registerEmployer: /*  */ '401 401 401 403 201 409 409 409',
  registerAgency: /*    */ '401 401 401 403 201 409 409 409',
  getEmployer: /*       */ '401 401 401 403 403 404 404 200',
  getAgency: /*         */ '401 401 401 403 403 404 200 404',
  amendEmployer: /*     */ '401 401 401 403 403 404 404 200',
  amendAgency: /*       */ '401 401 401 403 403 404 200 404',
  addLicence: /*        */ '401 401 401 403 403 404 201 404',
  registerContract: /*  */ '401 401 401 403 403 404 201 201',
  listContracts: /*     */ '401 401 401 403 403 200 200 200',
  getContract: /*       */ '401 401 401 403 403 404 200 200',
  // The work has begun: from then on only the employer of record amends and ends (decisions, 4).
  amendContract: /*     */ '401 401 401 403 403 404 403 201',
  endContract: /*       */ '401 401 401 403 403 404 403 201',
  // Handed over by the agency that registered it: the employer has none to ask for.
  issueWorkerLink: /*   */ '401 401 401 403 403 404 201 404',
  fileFeeDisclosure: /* */ '401 401 401 403 403 404 201 201',
  listFeeDisclosures: /**/ '401 401 401 403 403 404 200 200',
  recordWagePayment: /* */ '401 401 401 403 403 404 201 201',
  listWagePayments: /*  */ '401 401 401 403 403 404 200 200',
  recordWorkingTime: /* */ '401 401 401 403 403 404 201 201',
  listWorkingTime: /*   */ '401 401 401 403 403 404 200 200',
  recordDocumentCustody: '401 401 401 403 403 404 201 201',
  listDocumentCustody: /**/ '401 401 401 403 403 404 200 200',
  recordHousing: /*     */ '401 401 401 403 403 404 201 201',
  listHousing: /*       */ '401 401 401 403 403 404 200 200',
  listServedNotices: /* */ '401 401 401 403 403 200 200 200',
  getServedNotice: /*   */ '401 401 401 403 403 404 404 200',
  replyToNotice: /*     */ '401 401 401 403 403 404 404 201',
  getNotices: /*        */ '401 401 401 403 403 404 200 200',
  getMeta: /*           */ '200 200 200 200 200 200 200 200',
  getReferenceList: /*  */ '200 200 200 200 200 200 200 200',
};

export const inspectorateColumns =
  'nobody expired otherPool noScope noRole hotline rules-author rules-approver analyst oversight supervisor inspector';
export const inspectorateMatrix: Record<(typeof inspectorate)[number]['operationId'], string> = {
  getMe: /*            */ '401 401 401 403 403 200 200 200 200 200 200 200',
  listFlaggedEmployers: '401 401 401 403 403 403 403 403 403 403 200 200',
  getEmployerProfile: /**/ '401 401 401 403 403 403 403 403 403 403 200 200',
  getAgencyProfile: /* */ '401 401 401 403 403 403 403 403 403 403 200 200',
  getDossier: /*       */ '401 401 401 403 403 403 403 403 403 403 200 200',
  getFlag: /*          */ '401 401 401 403 403 403 403 403 403 403 200 200',
  reviewFlag: /*       */ '401 401 401 403 403 403 403 403 403 403 201 201',
  getOrganisation: /*  */ '401 401 401 403 403 403 403 403 403 403 200 200',
  verifyOrganisation: /**/ '401 401 401 403 403 403 403 403 403 403 201 201',
  // A hotline files what it was told, and reads a report whose id it holds; it looks nobody up.
  fileReport: /*       */ '401 401 401 403 403 201 403 403 403 403 201 201',
  getReport: /*        */ '401 401 401 403 403 200 403 403 403 403 200 200',
  listContractReports: '401 401 401 403 403 403 403 403 403 403 200 200',
  // The queue shows how urgent and how long, and nothing of whom; a hotline does not say whom a report is about.
  listReports: /*      */ '401 401 401 403 403 200 403 403 403 403 200 200',
  correctReport: /*    */ '401 401 401 403 403 201 403 403 403 403 201 201',
  changeReportConsent: '401 401 401 403 403 201 403 403 403 403 201 201',
  withdrawReport: /*   */ '401 401 401 403 403 201 403 403 403 403 201 201',
  placeReport: /*      */ '401 401 401 403 403 403 403 403 403 403 201 201',
  handleReport: /*     */ '401 401 401 403 403 201 403 403 403 403 201 201',
  sendReportMessage: /**/ '401 401 401 403 403 201 403 403 403 403 201 201',
  listReportMessages: '401 401 401 403 403 200 403 403 403 403 200 200',
  // Whoever drafts what may leave does not sign it.
  draftRelease: /*     */ '401 401 401 403 403 403 403 403 403 403 201 201',
  listReleases: /*     */ '401 401 401 403 403 403 403 403 403 403 200 200',
  getRelease: /*       */ '401 401 401 403 403 403 403 403 403 403 200 200',
  signRelease: /*      */ '401 401 401 403 403 403 403 403 403 403 201 403',
  withdrawRelease: /*  */ '401 401 401 403 403 403 403 403 403 403 201 201',
  closeRelease: /*     */ '401 401 401 403 403 403 403 403 403 403 201 201',
  recordInspection: /* */ '401 401 401 403 403 403 403 403 403 403 201 201',
  getInspection: /*    */ '401 401 401 403 403 403 403 403 403 403 200 200',
  listContractInspections: '401 401 401 403 403 403 403 403 403 403 200 200',
  enterPermitRecord: /**/ '401 401 401 403 403 403 403 403 403 403 201 201',
  enterFinding: /*     */ '401 401 401 403 403 403 403 403 403 403 201 201',
  assignEmployer: /*   */ '401 401 401 403 403 403 403 403 403 403 201 201',
  listAssignments: /*  */ '401 401 401 403 403 403 403 403 403 403 200 200',
  endAssignment: /*    */ '401 401 401 403 403 403 403 403 403 403 201 201',
  listMyAssignments: /**/ '401 401 401 403 403 403 403 403 403 403 200 200',
  // Whoever drafts a rule does not publish it; whoever publishes looks at no dossier by name.
  draftRuleSet: /*     */ '401 401 401 403 403 403 201 403 403 403 403 403',
  listRuleSets: /*     */ '401 401 401 403 403 403 200 200 403 200 200 403',
  getRuleSet: /*       */ '401 401 401 403 403 403 200 200 403 200 200 403',
  diffRuleSets: /*     */ '401 401 401 403 403 403 200 200 403 200 200 403',
  getRule: /*          */ '401 401 401 403 403 403 200 200 403 200 200 403',
  putRule: /*          */ '401 401 401 403 403 403 200 403 403 403 403 403',
  removeRule: /*       */ '401 401 401 403 403 403 200 403 403 403 403 403',
  reviewRuleSet: /*    */ '401 401 401 403 403 403 201 403 403 403 403 403',
  publishRuleSet: /*   */ '401 401 401 403 403 403 403 201 403 403 403 403',
  startBacktest: /*    */ '401 401 401 403 403 403 202 202 403 403 403 403',
  getBacktest: /*      */ '401 401 401 403 403 403 200 200 403 403 403 403',
  listBacktestChanges: '401 401 401 403 403 403 200 200 403 403 403 403',
  switchShadow: /*     */ '401 401 401 403 403 403 403 201 403 403 403 403',
  listShadowDifferences: '401 401 401 403 403 403 200 200 403 403 403 403',
  getReassessment: /*  */ '401 401 401 403 403 403 200 200 403 200 200 403',
  getRulePerformance: '401 401 401 403 403 403 200 200 200 403 200 403',
  replayAssessment: /* */ '401 401 401 403 403 403 403 403 403 403 200 200',
  // Whoever oversees the others reads nothing but the journal, and nobody else reads that.
  listJournalEntries: /**/ '401 401 401 403 403 403 403 403 403 200 403 403',
  getJournalProof: /*  */ '401 401 401 403 403 403 403 403 403 200 403 403',
  getJournalConsistency: '401 401 401 403 403 403 403 403 403 200 403 403',
  listJournalCheckpoints: '401 401 401 403 403 403 403 403 403 200 403 403',
  listSealedEntries: /**/ '401 401 401 403 403 403 403 403 403 200 403 403',
  getJournalKey: /*    */ '200 200 200 200 200 200 200 200 200 200 200 200',
  getMeta: /*          */ '200 200 200 200 200 200 200 200 200 200 200 200',
  getReferenceList: /* */ '200 200 200 200 200 200 200 200 200 200 200 200',
};
