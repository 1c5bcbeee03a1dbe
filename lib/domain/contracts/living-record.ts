import * as z from 'zod';
import { Instant, PlainDate } from '../values/dates.ts';
import { ContractId, CustodyRecordId, HousingRecordId, OrganisationId } from '../values/ids.ts';
import { DocumentCustody, Housing } from './living.ts';

const from = PlainDate.meta({
  description: 'The day from which this holds. It holds until the day of your next record.',
});
const received = {
  contractId: ContractId,
  recordedBy: OrganisationId,
  recordedAs: z.enum(['employer', 'agency']),
  receivedAt: Instant.meta({ description: 'Our clock.' }),
};

/** What a party records about the worker's papers from one day on. */
export const RecordCustody = DocumentCustody.omit({ since: true }).extend({ from }).meta({
  id: 'RecordCustody',
  description: "Where the worker's passport and papers are, from a day on.",
});
export type RecordCustody = z.infer<typeof RecordCustody>;

/** A record as it was received; a later one of the same party and day takes its place, and both stay. */
export const CustodyRecord = RecordCustody.extend({ id: CustodyRecordId, ...received }).meta({
  id: 'CustodyRecord',
  description: "One party's record of where the papers are.",
});
export type CustodyRecord = z.infer<typeof CustodyRecord>;

/** What a party records about the worker's housing from one day on. */
export const RecordHousing = Housing.extend({ from }).meta({
  id: 'RecordHousing',
  description: "The worker's housing from a day on.",
});
export type RecordHousing = z.infer<typeof RecordHousing>;

/** A record as it was received; a later one of the same party and day takes its place, and both stay. */
export const HousingRecord = RecordHousing.extend({ id: HousingRecordId, ...received }).meta({
  id: 'HousingRecord',
  description: "One party's record of the housing.",
});
export type HousingRecord = z.infer<typeof HousingRecord>;
