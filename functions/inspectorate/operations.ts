import { referenceOperations } from '../http/reference/operations.ts';
import { assignmentOperations } from './operations/assignments.ts';
import { breakGlassOperations } from './operations/break-glass.ts';
import { inspectionOperations } from './operations/inspection.ts';
import { journalOperations } from './operations/journal.ts';
import { meOperations } from './operations/me.ts';
import { officialOperations } from './operations/officials.ts';
import { releaseOperations } from './operations/releases.ts';
import { repaymentOperations } from './operations/repayments.ts';
import { reportOperations } from './operations/reports.ts';
import { ruleSetOperations } from './operations/rule-sets.ts';
import { ruleWorkOperations } from './operations/rule-work.ts';
import { suspensionOperations } from './operations/suspensions.ts';
import { toldOperations } from './operations/told.ts';
import { workerOperations } from './operations/workers.ts';

/** Everything that the inspectorate face does: routes, OpenAPI document and authorisation matrix all read this. */
export const operations = [
  ...meOperations,
  ...inspectionOperations,
  ...reportOperations,
  ...officialOperations,
  ...assignmentOperations,
  ...breakGlassOperations,
  ...toldOperations,
  ...workerOperations,
  ...releaseOperations,
  ...suspensionOperations,
  ...repaymentOperations,
  ...ruleSetOperations,
  ...ruleWorkOperations,
  ...journalOperations,
  ...referenceOperations,
] as const;
