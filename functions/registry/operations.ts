import { referenceOperations } from '../http/reference/operations.ts';
import { annotationOperations } from './operations/annotations.ts';
import { certificateOperations } from './operations/certificates.ts';
import { contractOperations } from './operations/contracts.ts';
import { memberOperations } from './operations/members.ts';
import { noticeOperations } from './operations/notices.ts';
import { organisationOperations } from './operations/organisations.ts';
import { publicOperations } from './operations/public.ts';
import { recordOperations } from './operations/records.ts';
import { repaymentOperations } from './operations/repayments.ts';

/** Everything that the registry face does: routes, OpenAPI document and authorisation matrix all read this. */
export const operations = [
  ...organisationOperations,
  ...memberOperations,
  ...contractOperations,
  ...annotationOperations,
  ...recordOperations,
  ...repaymentOperations,
  ...certificateOperations,
  ...noticeOperations,
  ...publicOperations,
  ...referenceOperations,
] as const;
