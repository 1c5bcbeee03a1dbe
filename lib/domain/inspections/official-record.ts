import * as z from 'zod';
import { Instant, PlainDate } from '../values/dates.ts';
import { ContractId, OfficialRecordId, OrganisationId } from '../values/ids.ts';
import { refusal } from '../values/refusal.ts';

/** Which permit it is: each has its own profile of law. */
export const permitKinds = ['workPermit', 'domesticPermit', 'registeredWorker', 'seafarer', 'other'] as const;
export const permitStates = ['valid', 'lapsed', 'cancelled', 'pending', 'neverIssued'] as const;
export const faults = ['employer', 'worker', 'authority', 'nobody'] as const;

/** What happened to the worker's freedom to move, as an authority has it on file. */
export const mobilityEvents = [
  'transferRequested',
  'transferGranted',
  'transferRefused',
  'exitRefused',
  'absenceReported',
  'absenceReportWithdrawn',
] as const;
export const movers = ['employer', 'worker', 'authority'] as const;

/** What an authority found about an organisation before, or did to it. */
export const findingKinds = [
  'feeFinding',
  'feeRefundOrdered',
  'substitutionFinding',
  'licenceSuspended',
  'licenceRevoked',
  'wageFinding',
  'documentRetentionFinding',
  'forcedLabourConviction',
  'otherFinding',
] as const;

const on = PlainDate.meta({ description: 'The day on which it happened or was found.' });

export const PermitState = z
  .strictObject({
    kind: z.enum(permitKinds),
    state: z.enum(permitStates),
    since: PlainDate.meta({ description: 'The first day of this state.' }),
    fault: z
      .enum(faults)
      .optional()
      .meta({ description: 'Through whose doing it lapsed or was never issued. Absent: not established.' }),
    holderIsEmployerOfRecord: z.boolean().optional(),
  })
  .meta({ id: 'PermitState', description: "The state of the worker's permit." });

export const MobilityEvent = z
  .strictObject({
    event: z.enum(mobilityEvents),
    on,
    by: z.enum(movers).optional().meta({ description: 'Who asked, refused or reported.' }),
    tenureMet: z
      .boolean()
      .optional()
      .meta({ description: 'The worker had worked as long as the law asks for a transfer.' }),
    contested: z
      .boolean()
      .optional()
      .meta({ description: 'The worker contests it, or was shown to be at work.' }),
  })
  .meta({ id: 'MobilityEvent', description: 'A transfer, an exit or an absence as the authority has it.' });

/** About one contract: its permit, or what happened to the worker's freedom to move. */
const aboutContract = { permit: PermitState.optional(), mobility: MobilityEvent.optional() };
type AboutContract = { permit?: unknown; mobility?: unknown };

export const EnterPermitRecord = z
  .strictObject(aboutContract)
  .refine(({ permit, mobility }: AboutContract) => (permit === undefined) !== (mobility === undefined), {
    ...refusal('one-of-two', 'Expected either permit or mobility.', { one: 'permit', other: 'mobility' }),
    path: ['permit'],
  })
  .meta({ id: 'EnterPermitRecord', description: 'Either the state of a permit, or one event of mobility.' });
export type EnterPermitRecord = z.infer<typeof EnterPermitRecord>;

const provenance = { id: OfficialRecordId, receivedAt: Instant };

export const PermitRecord = z.strictObject({ ...provenance, contractId: ContractId, ...aboutContract }).meta({
  id: 'PermitRecord',
  description: 'A permit or a mobility event, as an official entered it. It protects the worker.',
});
export type PermitRecord = z.infer<typeof PermitRecord>;

const finding = { finding: z.enum(findingKinds), on };
export const EnterFinding = z
  .strictObject(finding)
  .meta({ id: 'EnterFinding', description: 'What an authority found or did about an organisation.' });
export type EnterFinding = z.infer<typeof EnterFinding>;

export const Finding = z.strictObject({ ...provenance, organisationId: OrganisationId, ...finding }).meta({
  id: 'Finding',
  description: 'A finding about an organisation: history, which never raises a level above low.',
});
export type Finding = z.infer<typeof Finding>;
