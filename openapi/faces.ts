import type { InspectorateScope, RegistryScope } from '../lib/domain/access/scopes.ts';
import type { FaceDescription } from './face-description.ts';

const registryScopes: Readonly<Record<RegistryScope, string>> = {
  'organisations:read': 'Read your own organisation and what is public of others.',
  'organisations:write': 'Create your organisation and change it.',
  'contracts:read': 'Read contracts that your organisation is a party of.',
  'contracts:write': 'Register, amend and end contracts.',
  'disclosures:read': "Read your organisation's own fee disclosures.",
  'disclosures:write': 'File and withdraw fee disclosures.',
  'records:read': "Read your organisation's own records of wages, hours, papers, housing and repayments.",
  'records:write': 'Record wages, hours, papers, housing and repayments.',
  'notices:read': 'Read notices served on your organisation.',
  'notices:write': 'Answer notices served on your organisation.',
  'certificates:read': "Read your organisation's own certificates.",
  'certificates:write': 'Apply for certificates, renew and withdraw them.',
};

const inspectorateScopes: Readonly<Record<InspectorateScope, string>> = {
  'employers:read': 'Read employers, their level and their rank.',
  'contracts:read': 'Read contracts within your competence.',
  'flags:read': 'Read flags and the reasons for them.',
  'flags:write': 'Review flags.',
  'organisations:verify': 'Verify or refuse organisations.',
  'reports:read': 'Read what was told.',
  'reports:write': 'File what a worker told, and write to the one who told.',
  'releases:read': 'Read what was drafted for and put to employers and agencies.',
  'releases:write': 'Draft, withdraw and close releases.',
  'releases:sign': 'Sign releases that others drafted.',
  'inspections:read': 'Read what was observed on visits.',
  'inspections:write': 'Record what was observed on a visit.',
  'officialRecords:write': 'Enter permits, mobility events and earlier findings.',
  'workers:read': 'See who a worker is, for a purpose.',
  'workers:write': 'Join two ids of one worker, hold and erase.',
  'rules:read': 'Read rule sets.',
  'rules:write': 'Draft rule sets.',
  'rules:approve': 'Approve and publish rule sets that others drafted.',
  'officials:read': 'See who is appointed as what.',
  'officials:write': 'Propose officials, confirm them, and end appointments.',
  'assignments:read': 'See who has an employer in hand.',
  'assignments:write': 'Take employers, assign them, and end assignments.',
  'breakGlass:read': 'See emergencies.',
  'breakGlass:write': 'Ask for emergencies, decide, end and review them.',
  'statistics:read': 'Read counts from which no person can be found.',
  'journal:read': 'Read who did and saw what.',
};

const issuer = 'https://identity.insaf.example';
const conventions =
  'Errors are `application/problem+json` with a page for each `type` in Arabic and English. ' +
  'Creating needs an `Idempotency-Key`, changing an `If-Match`. Money is a decimal string with exactly the decimals of ISO 4217; ' +
  'days are `YYYY-MM-DD`. Unknown fields are refused by name.';

/** What each document says of its face; the rows come from the face's own table of operations. */
export const faces = {
  registry: {
    title: 'Insaf registry',
    description: `Employers and recruitment agencies register workers' contracts and disclose every recruitment fee. ${conventions}`,
    server: 'https://registry.insaf.example',
    issuer,
    scopes: registryScopes,
    tags: {
      Organisations: 'Employers and recruitment agencies, and who acts for them.',
      Contracts: 'Contracts with their whole chain: offer, signed contract, amendments.',
      'Fee disclosures': 'Every recruitment fee, item by item, as each party states it.',
      Records: 'Wages, hours, papers and housing while the contract runs, as each party records them.',
      Repayments: 'What a worker is owed back of what they paid for the job, and what was given back.',
      Verification:
        'What anybody may check, without an account: certificates, keys, lists of states, licences.',
      Certificates:
        'Certificates of fee-free recruitment: applied for, renewed every thirty days, withdrawn.',
      Notices: 'What the authority has put to your organisation, and your answers.',
      Reference: 'What is in force: the rule set, languages, code lists.',
    },
  },
  inspectorate: {
    title: 'Insaf inspectorate',
    description: `Labour inspectors ask which employers to visit, and why, and act on risk flags. ${conventions}`,
    server: 'https://inspectorate.insaf.example',
    issuer,
    scopes: inspectorateScopes,
    tags: {
      'Who to visit': 'Flagged employers, ranked, with the reason for the rank.',
      'Contracts and flags':
        'Contracts as an inspector sees them, the flags they raise, and the review of each by a person.',
      Assignments: 'Employers in the hands of an official, for one purpose: what opens what was told.',
      Officials: 'Who is appointed as what: proposed by one who leads, confirmed by another.',
      Emergencies:
        'Records that two people of two units open together, for an hour, and that oversight reviews.',
      Organisations: 'Verification of employers and agencies.',
      Reports: 'What workers and others told, in codes, and the messages with the one who told.',
      'Observed and on file': 'What inspectors observed and what authorities have on file, in codes.',
      Releases:
        'The one way in which anything leaves protected knowledge: drafted by one, signed by another.',
      Certificates: 'What contradicts a certificate, its suspension, the decision and the appeal.',
      Repayments: 'What workers are owed back, and what recruitment costs them.',
      Workers:
        'Who a worker is: opened one contract at a time for a purpose, joined, held and erased. There is no search by name.',
      'Rule sets': 'Rules as data: drafted by one person, published by another, never changed again.',
      'Proof of rules':
        'What a set would find on real history, what its reviews say of a rule, and decisions made again.',
      Journal: 'Who did and saw what, and the proof that nobody bent it.',
      Reference: 'What is in force: the rule set, languages, code lists.',
    },
  },
} as const satisfies Readonly<Record<string, Omit<FaceDescription, 'operations'>>>;
export type FaceName = keyof typeof faces;
