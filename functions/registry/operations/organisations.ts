import * as z from 'zod';
import {
  AmendOrganisation,
  Licence,
  Organisation,
  RegisterAgency,
  RegisterEmployer,
  RegistrationNumber,
} from '../../../lib/domain/organisations/organisation.ts';
import { Country } from '../../../lib/domain/values/codes.ts';
import { OrganisationId } from '../../../lib/domain/values/ids.ts';
import { Name } from '../../../lib/domain/values/name.ts';
import { defineOperation } from '../../http/operation.ts';
import * as examples from './examples.ts';

const params = z.strictObject({ organisationId: OrganisationId });

/** What is public of a verified organisation. */
const PublicOrganisation = Organisation.pick({
  id: true,
  kind: true,
  registrationCountry: true,
  registrationNumber: true,
})
  .extend({ name: Name })
  .meta({ id: 'PublicOrganisation', description: 'A verified organisation, as far as it is public.' });

const Me = z
  .strictObject({
    organisation: Organisation.nullable().meta({ description: 'Null until you register one.' }),
    role: z.string().nullable(),
    scopes: z.array(z.string()),
  })
  .meta({ id: 'Me', description: 'Who this service takes you for.' });

const got = { status: 200, description: 'The organisation.', schema: Organisation } as const;
const made = {
  status: 201,
  description: 'The organisation, not yet verified.',
  schema: Organisation,
} as const;

export const organisationOperations = [
  defineOperation({
    operationId: 'getMe',
    method: 'GET',
    path: '/v1/me',
    tag: 'Organisations',
    summary: 'See who you are here',
    description:
      'Your organisation, your part in it and the scopes of your token: the first thing to call when something is refused.',
    scope: 'organisations:read',
    permission: 'organisation.readOwn',
    success: { status: 200, description: 'Who this service takes you for.', schema: Me },
    problems: [],
    example: { response: { organisation: null, role: null, scopes: ['organisations:read'] } },
  }),
  defineOperation({
    operationId: 'lookUpOrganisations',
    method: 'GET',
    path: '/v1/organisations',
    tag: 'Organisations',
    summary: 'Find the id of a verified organisation',
    description: 'By country and registration number. Only verified organisations are found, at most one.',
    scope: 'organisations:read',
    permission: 'organisation.look-up',
    query: z.strictObject({
      country: Country.meta({ description: 'Country of the commercial register.' }),
      registrationNumber: RegistrationNumber,
    }),
    success: {
      status: 200,
      description: 'The organisation, or an empty list.',
      schema: z.strictObject({ items: z.array(PublicOrganisation).max(1) }),
    },
    problems: [],
    example: {
      query: { country: 'BH', registrationNumber: '48231-1' },
      response: {
        items: [
          {
            id: examples.employerId,
            kind: 'employer',
            name: examples.registerEmployer.name,
            registrationCountry: 'BH',
            registrationNumber: '48231-1',
          },
        ],
      },
    },
  }),
  defineOperation({
    operationId: 'registerEmployer',
    method: 'POST',
    path: '/v1/employers',
    tag: 'Organisations',
    summary: 'Register an employer',
    description:
      'Registers an employer and makes you its first member. It is unverified until an official decides; it may register contracts from the first minute.',
    scope: 'organisations:write',
    permission: 'organisation.register',
    body: RegisterEmployer,
    success: made,
    problems: ['registration-number-taken', 'already-member'],
    creates: true,
    example: { request: examples.registerEmployer, response: examples.employer },
  }),
  defineOperation({
    operationId: 'registerAgency',
    method: 'POST',
    path: '/v1/agencies',
    tag: 'Organisations',
    summary: 'Register a recruitment agency',
    description:
      'Registers an agency with its licences and makes you its first member. It is unverified until an official decides.',
    scope: 'organisations:write',
    permission: 'organisation.register',
    body: RegisterAgency,
    success: made,
    problems: ['registration-number-taken', 'licence-number-taken', 'already-member'],
    creates: true,
    example: { request: examples.registerAgency, response: examples.agency },
  }),
  defineOperation({
    operationId: 'getEmployer',
    method: 'GET',
    path: '/v1/employers/{organisationId}',
    tag: 'Organisations',
    summary: 'Read your employer',
    description: "Your own organisation. Another's is answered as if it did not exist.",
    scope: 'organisations:read',
    permission: 'organisation.read',
    params,
    success: got,
    problems: ['organisation-required'],
    example: { params: { organisationId: examples.employerId }, response: examples.employer },
  }),
  defineOperation({
    operationId: 'getAgency',
    method: 'GET',
    path: '/v1/agencies/{organisationId}',
    tag: 'Organisations',
    summary: 'Read your agency',
    description: "Your own organisation. Another's is answered as if it did not exist.",
    scope: 'organisations:read',
    permission: 'organisation.read',
    params,
    success: got,
    problems: ['organisation-required'],
    example: { params: { organisationId: examples.agencyId }, response: examples.agency },
  }),
  defineOperation({
    operationId: 'amendEmployer',
    method: 'PATCH',
    path: '/v1/employers/{organisationId}',
    tag: 'Organisations',
    summary: 'Change your employer',
    description:
      'A JSON Merge Patch: what is not sent stays, inside objects too. A new name, registration number or country has to be verified again.',
    scope: 'organisations:write',
    permission: 'organisation.amend',
    params,
    body: AmendOrganisation,
    success: { ...got, description: 'The organisation as it now stands.' },
    problems: ['organisation-required', 'registration-number-taken'],
    guarded: true,
    example: {
      params: { organisationId: examples.employerId },
      request: { address: { governorate: 'muharraq', city: 'Muharraq' } },
      response: { ...examples.employer, address: examples.movedAddress, version: 2 },
    },
  }),
  defineOperation({
    operationId: 'amendAgency',
    method: 'PATCH',
    path: '/v1/agencies/{organisationId}',
    tag: 'Organisations',
    summary: 'Change your agency',
    description:
      'A JSON Merge Patch: what is not sent stays, inside objects too. A new name, registration number or country has to be verified again.',
    scope: 'organisations:write',
    permission: 'organisation.amend',
    params,
    body: AmendOrganisation,
    success: { ...got, description: 'The organisation as it now stands.' },
    problems: ['organisation-required', 'registration-number-taken'],
    guarded: true,
    example: {
      params: { organisationId: examples.agencyId },
      request: { name: { latin: 'Bridge of Trust' } },
      response: {
        ...examples.agency,
        name: { ...examples.agency.name, latin: 'Bridge of Trust' },
        version: 2,
      },
    },
  }),
  defineOperation({
    operationId: 'addLicence',
    method: 'POST',
    path: '/v1/agencies/{organisationId}/licences',
    tag: 'Organisations',
    summary: 'Add a licence to your agency',
    description:
      'Licences are kept over time: the one in force on a day decides what was lawful on that day. A new licence or a renewal speaks for the agency once an official has confirmed it (`confirmedOn`); until then its certificates rest on what was confirmed before. One that nobody confirmed yet is mended by sending it again with one thing put right: the number or the country with the same first day, or the first day with the same number and country and days that overlap.',
    scope: 'organisations:write',
    permission: 'organisation.amend',
    params,
    body: Licence,
    success: { status: 201, description: 'The agency with all its licences.', schema: Organisation },
    problems: ['organisation-required', 'organisation-kind', 'licence-number-taken', 'precondition-failed'],
    creates: true,
    example: {
      params: { organisationId: examples.agencyId },
      request: examples.laterLicence,
      response: examples.agencyWithLicences,
    },
  }),
] as const;
