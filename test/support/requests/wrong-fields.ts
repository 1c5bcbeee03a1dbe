import * as examples from '../../../functions/registry/operations/examples.ts';
import { applyForCertificate } from '../../../functions/registry/operations/examples-certificates.ts';
import type { Scene } from '../stages/scene.ts';
import { contractBetween } from '../stages/stage.ts';
import { amending, invalid, type Wrong } from './wrong-request.ts';

/** What is wrong with the fields of a body. */
export function wrongFields({ parties, contractId }: Scene): Record<string, Wrong> {
  const registering = (different: object) => ({
    who: parties.agency,
    method: 'POST',
    path: '/v1/contracts',
    body: contractBetween(parties, different),
    ...invalid,
  });
  const filing = (body: object) => ({
    who: parties.agency,
    method: 'POST',
    path: `/v1/contracts/${contractId}/fee-disclosures`,
    body,
    ...invalid,
  });
  const [charge, ticket] = examples.feeDisclosure.items;
  const paying = (amount: string, currency: string) =>
    filing({ ...examples.feeDisclosure, items: [{ ...charge, amount: { amount, currency } }] });
  return {
    'an unknown field, with the name that was meant': {
      ...registering({ externalID: 'HR-1' }),
      field: ['/externalID', 'unknown-field', /Did you mean `externalId`/],
    },
    'an unknown field deep inside': {
      ...registering({ recruitment: { channel: 'direct', countri: 'IN' } }),
      field: ['/recruitment/countri', 'unknown-field', /`country`/],
    },
    'a value outside of its list': {
      ...registering({ placeOfWork: { country: 'BH', governorate: 'atlantis' } }),
      field: ['/placeOfWork/governorate', 'not-allowed-value', /`muharraq`/],
      secret: 'atlantis',
    },
    'three decimals in a currency of two': {
      ...paying('45000.000', 'INR'),
      field: ['/items/0/amount/amount', 'money-decimals', /exactly 2 decimals/],
    },
    'two decimals in dinars, which have three': {
      ...paying('72.00', 'BHD'),
      field: ['/items/0/amount/amount', 'money-decimals', /exactly 3 decimals/],
    },
    'an amount below zero': { ...paying('-1.00', 'INR'), field: ['/items/0/amount/amount', 'amount-format'] },
    'an amount as a number': {
      ...filing({
        ...examples.feeDisclosure,
        items: [{ ...charge, amount: { amount: 45000, currency: 'INR' } }],
      }),
      field: ['/items/0/amount/amount', 'wrong-type', /text in quotes/],
    },
    'a currency that does not exist': {
      ...paying('1.00', 'XYZ'),
      field: ['/items/0/amount/currency', 'unknown-currency'],
    },
    'a payment that ends before it begins': {
      ...filing({ ...examples.feeDisclosure, items: [{ ...charge, paidUntil: '2026-01-01' }, ticket] }),
      field: ['/items/0/paidUntil', 'end-before-start', /`paidOn`/],
    },
    'an end before the start': {
      who: parties.employer,
      method: 'POST',
      path: `/v1/contracts/${contractId}/end`,
      body: { endedOn: '2026-02-28', reason: 'termCompleted' },
      ...invalid,
      field: ['/endedOn', 'end-before-start', /`startsOn`/],
    },
    'a day that no calendar has': {
      ...registering({ startsOn: '2026-02-30' }),
      field: ['/startsOn', 'not-a-date'],
    },
    'a statement against its own items': {
      ...filing({ ...examples.feeDisclosure, workerPaidNothing: true }),
      field: ['/workerPaidNothing', 'statement-contradicts-items'],
    },
    'a placement that is named twice': {
      who: parties.agency,
      method: 'POST',
      path: '/v1/certificates',
      body: { ...applyForCertificate, contractIds: [contractId, contractId] },
      ...invalid,
      field: ['/contractIds', 'named-twice'],
    },
    'a zero for what somebody paid': {
      ...filing({ ...examples.feeDisclosure, nothingPaidFor: ['RC7'] }),
      field: ['/nothingPaidFor', 'zero-contradicts-items'],
    },
    'no terms at all': {
      ...registering({ offer: undefined, signedAtDestination: undefined }),
      field: ['/offer', 'no-terms'],
    },
    'a missing field': { ...registering({ worker: undefined }), field: ['/worker', 'missing'] },
    'a list where an object belongs': { ...registering({}), body: [], field: ['', 'wrong-type'] },
    'a party that is not registered': {
      ...registering({ employerId: 'org_00000000-0000-4000-8000-00000000dead' }),
      code: 'party-not-found',
      field: ['/employerId', 'party-not-found'],
    },
    'a parent that was not asked for': {
      ...registering({}),
      body: '{"__proto__": {"isOfficial": true}}',
      secret: 'isOfficial',
    },
    'a sector that no classification has': {
      ...amending(parties.employer, parties.employerId, { sector: 'Q9' }),
      field: ['/sector', 'unknown-sector'],
    },
    'a change that leaves a contradiction': {
      ...amending(parties.employer, parties.employerId, { address: { country: 'IN' } }),
      field: ['/address/governorate', 'left-invalid'],
    },
  };
}
