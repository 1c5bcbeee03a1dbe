import * as z from 'zod';

/** What an id names, by its prefix. The rest is a random UUIDv4, so an id tells nothing of when or how many. */
export const idPrefixes = [
  'org',
  'ctr',
  'fds',
  'amd',
  'ann',
  'flg',
  'asm',
  'jrn',
  'rvw',
  'job',
  'wpy',
  'wtm',
  'cus',
  'hsg',
  'rpm',
  'rpl',
  'sus',
  'rpt',
  'isp',
  'ofr',
  'asg',
  'apt',
  'brk',
  'msg',
  'ltr',
  'rel',
  'ntc',
  'inv',
  'wkr',
  'wkp',
  'sam',
  'hld',
  'ers',
  'cert',
] as const;
export type IdPrefix = (typeof idPrefixes)[number];

const idPattern = (prefix: IdPrefix): RegExp => new RegExp(`^${prefix}_[A-Za-z0-9-]{8,59}$`);

/** An id as the outside may send it: its prefix, then letters, digits and hyphens; 64 characters at most. */
export const id = (prefix: IdPrefix, meaning: string) =>
  z
    .string()
    .max(64)
    .regex(idPattern(prefix))
    .meta({ description: meaning, example: `${prefix}_3f0c2f5e-9d3a-4c7e-8a51-0d7e4c1b2a90` });

export const OrganisationId = id('org', 'An employer or a recruitment agency.').meta({
  id: 'OrganisationId',
});
export type OrganisationId = z.infer<typeof OrganisationId>;

export const ContractId = id('ctr', "A worker's contract with its whole chain.").meta({ id: 'ContractId' });
export type ContractId = z.infer<typeof ContractId>;

export const FeeDisclosureId = id('fds', 'A fee disclosure.').meta({ id: 'FeeDisclosureId' });
export type FeeDisclosureId = z.infer<typeof FeeDisclosureId>;

export const AmendmentId = id('amd', 'An amendment of a contract.').meta({ id: 'AmendmentId' });
export type AmendmentId = z.infer<typeof AmendmentId>;

export const AnnotationId = id('ann', 'A remark of a party on a contract.').meta({ id: 'AnnotationId' });

export const AssessmentId = id('asm', 'The pseudonym of the assessments of one contract.').meta({
  id: 'AssessmentId',
});
export type AssessmentId = z.infer<typeof AssessmentId>;

export const JobId = id('job', 'A job over all contracts: a backtest, or an assessment anew.').meta({
  id: 'JobId',
});
export type JobId = z.infer<typeof JobId>;

export const FlagId = id(
  'flg',
  'A risk flag: the same rule, subject and period always give the same id.',
).meta({ id: 'FlagId' });
export type FlagId = z.infer<typeof FlagId>;

export const WagePaymentId = id('wpy', 'A record of a wage.').meta({ id: 'WagePaymentId' });
export const WorkingTimeId = id('wtm', 'A record of working time.').meta({ id: 'WorkingTimeId' });
export const CustodyRecordId = id('cus', "A record of where a worker's papers were.").meta({
  id: 'CustodyRecordId',
});
export const HousingRecordId = id('hsg', "A record of a worker's housing.").meta({ id: 'HousingRecordId' });
export const RepaymentId = id('rpm', 'A record of money given back to a worker.').meta({
  id: 'RepaymentId',
});
export const RepaymentPlanId = id('rpl', 'A plan of how money is given back.').meta({
  id: 'RepaymentPlanId',
});
export const ReportId = id('rpt', 'What a worker, or someone for a worker, told.').meta({ id: 'ReportId' });
export const InspectionId = id('isp', 'A visit of inspectors with what they observed.').meta({
  id: 'InspectionId',
});
export const OfficialRecordId = id('ofr', 'An entry from the records of an authority.').meta({
  id: 'OfficialRecordId',
});
export const MessageId = id('msg', 'One message between the one who told and those who protect.').meta({
  id: 'MessageId',
});
export const SuspensionId = id('sus', 'The suspension of a certificate.').meta({ id: 'SuspensionId' });
export const ReleaseId = id(
  'rel',
  'A release: what may leave protected knowledge, and who answers for it.',
).meta({
  id: 'ReleaseId',
});
export type ReleaseId = z.infer<typeof ReleaseId>;
export const ServedNoticeId = id('ntc', 'A notice that was served on an organisation.').meta({
  id: 'ServedNoticeId',
});

export const CertificateId = id('cert', 'A certificate of fee-free recruitment.').meta({
  id: 'CertificateId',
});
export type CertificateId = z.infer<typeof CertificateId>;

export const WorkerId = id(
  'wkr',
  'A worker, as the class of identities knows them. Another id of the same worker, found later, still leads here.',
).meta({ id: 'WorkerId' });
export type WorkerId = z.infer<typeof WorkerId>;
export const HoldId = id('hld', "A legal hold on a worker's identity.").meta({ id: 'HoldId' });
export const ErasureId = id('ers', "A request to erase a worker's identity.").meta({ id: 'ErasureId' });

/** An official, by a hash of issuer and subject: the same in the journal, in assignments and here. */
export const OfficialId = z
  .string()
  .regex(/^usr_[A-Za-z0-9_-]{43}$/)
  .meta({
    id: 'OfficialId',
    description: 'An official, by a hash of the issuer and subject of their tokens.',
    example: 'usr_Zk3l0pQm7yTnX2sVb5cRj8wEa1dHf4gKo6uLi9tNxYz',
  });
export type OfficialId = z.infer<typeof OfficialId>;
/** Somebody, or a machine, that speaks for an organisation: by a hash of issuer and subject. */
export const MemberId = z
  .string()
  .regex(/^mbr_[A-Za-z0-9_-]{43}$/)
  .meta({
    id: 'MemberId',
    description: 'A member of an organisation, by a hash of the issuer and subject of their tokens.',
    example: 'mbr_Zk3l0pQm7yTnX2sVb5cRj8wEa1dHf4gKo6uLi9tNxYz',
  });
export type MemberId = z.infer<typeof MemberId>;
export const InvitationId = id('inv', 'An invitation into an organisation.').meta({ id: 'InvitationId' });

export const AssignmentId = id('asg', 'An employer in the hands of one official.').meta({
  id: 'AssignmentId',
});
export const AppointmentId = id('apt', 'An appointment of an official.').meta({ id: 'AppointmentId' });
export const BreakGlassId = id('brk', 'An emergency opening of records.').meta({ id: 'BreakGlassId' });
