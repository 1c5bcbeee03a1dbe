import { referenceOperations } from '../http/reference/operations.ts';
import { inspectionOperations } from './operations/inspection.ts';
import { meOperations } from './operations/me.ts';
import { ruleSetOperations } from './operations/rule-sets.ts';
import { ruleWorkOperations } from './operations/rule-work.ts';
import { toldOperations } from './operations/told.ts';

/** Everything that the inspectorate face does: routes, OpenAPI document and authorisation matrix all read this. */
export const operations = [
  ...meOperations,
  ...inspectionOperations,
  ...toldOperations,
  ...ruleSetOperations,
  ...ruleWorkOperations,
  ...referenceOperations,
] as const;
