import { referenceOperations } from '../http/reference/operations.ts';
import { certificateOperations } from './operations/certificates.ts';
import { contractOperations } from './operations/contracts.ts';
import { noticeOperations } from './operations/notices.ts';
import { organisationOperations } from './operations/organisations.ts';
import { publicOperations } from './operations/public.ts';
import { recordOperations } from './operations/records.ts';
import { repaymentOperations } from './operations/repayments.ts';

/** Everything that the registry face does: routes, OpenAPI document and authorisation matrix all read this. */
export const operations = [
  ...organisationOperations,
  ...contractOperations,
  ...recordOperations,
  ...repaymentOperations,
  ...certificateOperations,
  ...noticeOperations,
  ...publicOperations,
  ...referenceOperations,
] as const;
