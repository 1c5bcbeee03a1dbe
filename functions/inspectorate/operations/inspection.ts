import * as z from 'zod';
import { EmployerProfile } from '../../../lib/domain/flags/employer-profile.ts';
import { ReviewFlag } from '../../../lib/domain/flags/flag.ts';
import { RecruitmentGraph } from '../../../lib/domain/flags/recruitment-graph.ts';
import { Dossier, Flag, FlaggedEmployerItem } from '../../../lib/domain/inspections/inspection.ts';
import { Organisation, VerifyOrganisation } from '../../../lib/domain/organisations/organisation.ts';
import { Sector } from '../../../lib/domain/values/codes.ts';
import { Instant } from '../../../lib/domain/values/dates.ts';
import { ContractId, FlagId, OrganisationId } from '../../../lib/domain/values/ids.ts';
import { Indicator, Level } from '../../../lib/domain/values/indicator.ts';
import { Governorate } from '../../../lib/domain/values/place.ts';
import { defineOperation } from '../../http/operation.ts';
import { pageOf, pageQuery } from '../../http/pagination.ts';
import * as examples from './examples.ts';

const organisationParams = z.strictObject({ organisationId: OrganisationId });
const employerExample = { organisationId: examples.employerId };

export const inspectionOperations = [
  defineOperation({
    operationId: 'listFlaggedEmployers',
    method: 'GET',
    path: '/v1/flagged-employers',
    tag: 'Who to visit',
    summary: 'Ask who to visit, and why',
    description:
      'Employers with a risk flag, the most urgent first, each with the reasons for its rank. All filters must hold. One or two filters cost the same however many employers there are; more are checked within a budget, so a page may be short and still have a next one (`scanned` says how many were looked at). Only what is of your body and governorates is shown. Each call is recorded.',
    scope: 'employers:read',
    permission: 'flaggedEmployers.list',
    query: z.strictObject({
      level: Level.exclude(['none']).optional().meta({ description: 'Only employers of this level.' }),
      indicator: Indicator.optional().meta({ description: 'Only with a flag of this indicator.' }),
      sector: Sector.optional().meta({
        description: 'ISIC Rev.4: a section letter, or a division, group or class.',
      }),
      governorate: Governorate.optional().meta({
        description: 'Only where somebody works in this governorate.',
      }),
      agencyId: OrganisationId.optional().meta({
        description: 'Only where a worker came through this agency.',
      }),
      since: Instant.optional().meta({ description: 'Only where the newest flag is not older than this.' }),
      include: z.literal('holders').optional().meta({
        description: '`holders` also says who has each employer in hand, for one unit more an employer.',
      }),
      ...pageQuery,
    }),
    success: { status: 200, description: 'A page of employers.', schema: pageOf(FlaggedEmployerItem) },
    problems: ['role-missing', 'outside-competence', 'daily-budget-spent'],
    paged: true,
    purpose: true,
    example: {
      query: { level: 'medium', indicator: 'deception', limit: '25' },
      response: { items: [examples.flaggedEmployer], page: { next: null, scanned: 1 } },
    },
  }),
  defineOperation({
    operationId: 'getEmployerProfile',
    method: 'GET',
    path: '/v1/employers/{organisationId}/profile',
    tag: 'Who to visit',
    summary: "Read an employer's profile",
    description:
      'What ranks the employer, contract by contract, the most serious first. With `reasonsFrom` the strongest reasons of 25 contracts are told in words; what workers told reads as protected until the employer is assigned to you. For the purpose `visit-sheet` the contracts have the level, the indicators, and the order of what nobody told, whoever asks; with `reasonsFrom` all of them are judged as of now, with their reasons. The read is recorded with its purpose before it is answered.',
    scope: 'employers:read',
    permission: 'profile.read',
    params: organisationParams,
    query: z.strictObject({
      reasonsFrom: z
        .string()
        .regex(/^\d{1,4}$/)
        .optional()
        .meta({
          description: 'From which contract of the list on, counted from 0, the reasons of 25 are told.',
          example: '0',
        }),
      indicator: Indicator.optional().meta({
        description: 'Contracts with it stand first, and its reasons before others.',
      }),
    }),
    success: { status: 200, description: 'The profile.', schema: EmployerProfile },
    problems: ['role-missing', 'rule-set-missing'],
    purpose: true,
    example: { params: employerExample, query: { reasonsFrom: '0' }, response: examples.profile },
  }),
  defineOperation({
    operationId: 'getAgencyProfile',
    method: 'GET',
    path: '/v1/agencies/{organisationId}/profile',
    tag: 'Who to visit',
    summary: "Read an agency's profile",
    description:
      'What ranks the agency, contract by contract. The read is recorded with its purpose before it is answered.',
    scope: 'employers:read',
    permission: 'profile.read',
    params: organisationParams,
    success: { status: 200, description: 'The profile.', schema: EmployerProfile },
    problems: ['role-missing'],
    purpose: true,
    example: { params: { organisationId: examples.agencyId }, response: examples.agencyProfile },
  }),
  defineOperation({
    operationId: 'getRecruitment',
    method: 'GET',
    path: '/v1/employers/{organisationId}/recruitment',
    tag: 'Who to visit',
    summary: 'See who recruits for an employer, and for whom else',
    description:
      'The agencies through which workers came, other employers of each, and who was named in the chains of the contracts, the worst off first. Only what was declared: a phone, an account or an owner is not. The read is recorded with its purpose before it is answered.',
    scope: 'employers:read',
    permission: 'recruitment.read',
    params: organisationParams,
    success: { status: 200, description: 'Who recruits, for whom.', schema: RecruitmentGraph },
    problems: ['role-missing'],
    purpose: true,
    example: { params: employerExample, response: examples.recruitment },
  }),
  defineOperation({
    operationId: 'getDossier',
    method: 'GET',
    path: '/v1/contracts/{contractId}/dossier',
    tag: 'Contracts and flags',
    summary: "Read a contract's dossier",
    description:
      'The whole chain of one contract: offer and versions with the terms that got worse, disclosures side by side, flags with their reasons, and what could not be answered. The read is recorded with its purpose before it is answered.',
    scope: 'contracts:read',
    permission: 'dossier.read',
    params: z.strictObject({ contractId: ContractId }),
    success: { status: 200, description: 'The dossier.', schema: Dossier },
    problems: ['role-missing', 'rule-set-missing'],
    purpose: true,
    example: { params: { contractId: examples.contractId }, response: examples.dossier },
  }),
  defineOperation({
    operationId: 'getFlag',
    method: 'GET',
    path: '/v1/flags/{flagId}',
    tag: 'Contracts and flags',
    summary: 'Read a flag',
    description:
      'The rule, the law, the facts and values that decided, the rule set of that day, and every step since. The read is recorded with its purpose before it is answered.',
    scope: 'flags:read',
    permission: 'flag.read',
    params: z.strictObject({ flagId: FlagId }),
    success: { status: 200, description: 'The flag.', schema: Flag },
    problems: ['role-missing'],
    purpose: true,
    example: { params: { flagId: examples.flagId }, response: examples.flag },
  }),
  defineOperation({
    operationId: 'reviewFlag',
    method: 'POST',
    path: '/v1/flags/{flagId}/reviews',
    tag: 'Contracts and flags',
    summary: 'Decide about a flag',
    description:
      'Takes a flag under review, substantiates it, or dismisses it, with a reason. A dismissed flag no longer counts towards the rank, stays readable, and reopens by itself on new deciding facts alone. What was substantiated or dismissed is taken back by taking the flag under review again, with a reason. Nothing of this is visible to the employer or the agency.',
    scope: 'flags:write',
    permission: 'flag.review',
    params: z.strictObject({ flagId: FlagId }),
    body: ReviewFlag,
    success: { status: 201, description: 'The flag with the decision.', schema: Flag },
    problems: ['role-missing', 'flag-transition', 'rule-set-missing', 'conflict'],
    creates: true,
    purpose: true,
    example: {
      params: { flagId: examples.flagId },
      request: examples.review,
      response: examples.reviewedFlag,
    },
  }),
  defineOperation({
    operationId: 'listOrganisations',
    method: 'GET',
    path: '/v1/organisations',
    tag: 'Organisations',
    summary: 'See which organisations wait to be verified',
    description:
      'Employers and agencies of which no official has decided yet, or who have since changed what was verified, and agencies with a licence or renewal that nobody has confirmed; who registered first stands first. What each declared of itself, and nothing else.',
    scope: 'employers:read',
    permission: 'organisation.listWaiting',
    query: z.strictObject({
      verification: z
        .literal('unverified')
        .meta({ description: 'Only those of which, or of a licence of which, nobody has decided.' }),
      ...pageQuery,
    }),
    success: { status: 200, description: 'A page of organisations.', schema: pageOf(Organisation) },
    problems: ['role-missing'],
    paged: true,
    example: {
      query: { verification: 'unverified', limit: '25' },
      response: { items: [examples.organisation], page: { next: null } },
    },
  }),
  defineOperation({
    operationId: 'getOrganisation',
    method: 'GET',
    path: '/v1/organisations/{organisationId}',
    tag: 'Organisations',
    summary: 'Read an organisation',
    description: 'What an employer or agency declared of itself, and what was decided about it.',
    scope: 'employers:read',
    permission: 'organisation.read',
    params: organisationParams,
    success: { status: 200, description: 'The organisation.', schema: Organisation },
    problems: ['role-missing'],
    example: { params: employerExample, response: examples.organisation },
  }),
  defineOperation({
    operationId: 'verifyOrganisation',
    method: 'POST',
    path: '/v1/organisations/{organisationId}/verification',
    tag: 'Organisations',
    summary: 'Verify an organisation, or refuse to',
    description:
      'Records what an official decided about the organisation as they read it: `If-Match` takes the ETag of that reading, so that nothing is verified that was changed since. A refusal, and the taking back of a verification, gives one `reason` of a closed list about the registration alone: the organisation reads it at once with the day, and no word of yours. Verifying an agency confirms every licence in its record, also of one that is verified already and added one since. A registration number, and the number of a licence in the country that gave it, belong to one verified organisation at a time.',
    scope: 'organisations:verify',
    permission: 'organisation.verify',
    params: organisationParams,
    body: VerifyOrganisation,
    success: { status: 201, description: 'The organisation as decided.', schema: Organisation },
    problems: ['role-missing', 'registration-number-taken', 'licence-number-taken', 'verification-settled'],
    creates: true,
    guarded: true,
    example: { params: employerExample, request: { decision: 'verified' }, response: examples.verified },
  }),
] as const;
