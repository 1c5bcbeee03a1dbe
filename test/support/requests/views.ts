import type { Answer, Caller, Running } from '../stages/running.ts';
import { operationsOf, send } from './operations.ts';

/** Headers that tell of the moment and of the traffic, not of any record (decisions, 7). */
const masked = new Set(['date', 'x-request-id', 'ratelimit', 'ratelimit-policy', 'connection', 'keep-alive']);

/** An answer as bytes: status, headers and body, with only what tells of the moment left out. */
export const bytesOf = ({ status, headers, text }: Answer): string =>
  [
    status,
    ...[...headers].filter(([name]) => !masked.has(name)).map((header) => header.join(': ')),
    '',
    text,
  ].join('\n');

interface Ids {
  employerId: string;
  agencyId: string;
  contractId: string;
}

/** What can stand in the place of a parameter of a registry path. */
const values = ({ employerId, agencyId, contractId }: Ids): Readonly<Record<string, readonly string[]>> => ({
  organisationId: [employerId, agencyId],
  contractId: [contractId],
  taxonomy: ['fee-items'],
});

const queriesOf: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  listContracts: [{}, { status: 'active' }, { status: 'ended' }, { limit: '1' }],
  lookUpOrganisations: [
    { country: 'BH', registrationNumber: '48231-1' },
    { country: 'BH', registrationNumber: '71904' },
  ],
};

const paramsOf = (path: string, ids: Ids): Record<string, string>[] => {
  const [, name] = /\{(\w+)\}/.exec(path) ?? [];
  return name === undefined ? [{}] : (values(ids)[name] ?? []).map((value) => ({ [name]: value }));
};

/** Everything that a caller can read at the registry about these records: every GET of its table, in both languages. */
export async function registryView(on: Running, who: Caller, ids: Ids): Promise<Record<string, string>> {
  const seen: Record<string, string> = {};
  for (const operation of operationsOf.registry.filter(({ method }) => method === 'GET'))
    for (const params of paramsOf(operation.path, ids))
      for (const query of queriesOf[operation.operationId] ?? [{}])
        for (const language of ['en', 'ar']) {
          const headers = { 'accept-language': language, 'x-request-id': 'the-same' };
          const answer = await send(on, who, [operation, { params, query, headers }]);
          const name = [operation.operationId, JSON.stringify({ ...params, ...query }), language].join(' ');
          seen[name] = bytesOf(answer);
        }
  return seen;
}
