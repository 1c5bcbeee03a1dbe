import { randomUUID } from 'node:crypto';
import * as told from '../../../functions/inspectorate/operations/examples-told.ts';
import * as examples from '../../../functions/registry/operations/examples.ts';
import * as records from '../../../functions/registry/operations/examples-records.ts';
import { assessContracts } from '../../../lib/actions/assessments/assess-contracts.ts';
import { admitEntries } from '../../../lib/actions/journal/admit.ts';
import { makeCheckpoint } from '../../../lib/actions/journal/checkpoint.ts';
import type { SealContext } from '../../../lib/actions/journal/seal-context.ts';
import { computeProfiles } from '../../../lib/actions/profiles/compute.ts';
import type { Pool } from '../../../lib/domain/access/scopes.ts';
import type { Key } from '../../../lib/store/table/table.ts';
import { addressOf, type Input, type OperationId, operationsOf } from '../requests/operations.ts';
import type { HouseInProcess } from '../stages/house-in-process.ts';

/** What every step stands on: two parties and their contract, as ids, so that another process can stand on it too. */
export interface Ground {
  /** Tells the people of one ground from those of another. */
  name: string;
  employerId: string;
  agencyId: string;
  contractId: string;
}

export interface World {
  house: HouseInProcess;
  ground: Ground;
  seal: SealContext;
  /** Keys of entries that this process wrote since somebody else asked; the same ones when asked again. */
  fresh(run: string): Key[];
  /** Keys of all entries that are not sealed, whoever wrote them. */
  unsealed(): Promise<Key[]>;
}

/** What came of one attempt: the status and the id of what was made. */
export interface Attempt {
  status: number;
  id?: string;
  requestId: string;
}

interface Request {
  pool: Pool;
  subject: string;
  operationId: OperationId;
  input: Input;
}

/** A write path or a protected read, that whoever asks for it may ask for again. `run` names one asking: its key. */
export interface Step {
  name: string;
  /** Of what is made: the kind of the entry that stands beside it. */
  kind?: string;
  /** Steps that have to be through before, so that this one has something to do. */
  after?: readonly string[];
  /** `made`: ids of what the steps before it made. */
  attempt(world: World, run: string, made: readonly string[]): Promise<Attempt>;
}

const faceOf = { organisations: 'registry', officials: 'inspectorate' } as const;

async function send(
  { house }: World,
  { pool, subject, operationId, input }: Request,
  run: string,
): Promise<Attempt> {
  const operation = operationsOf[faceOf[pool]].find((row) => row.operationId === operationId);
  if (!operation) throw new Error(`No operation ${operationId}.`);
  const requestId = randomUUID();
  const headers = {
    authorization: `Bearer ${await house.tokenOf(pool, subject)}`,
    'insaf-purpose': 'inspection',
    'x-request-id': requestId,
    ...(input.body === undefined
      ? {}
      : { 'content-type': 'application/json', 'idempotency-key': `${run}-${operationId}` }),
  };
  const body = input.body === undefined ? {} : { body: JSON.stringify(input.body) };
  const response = await house.faces[pool].request(addressOf(operation, input), {
    method: operation.method,
    headers,
    ...body,
  });
  const text = await response.text();
  if (response.status >= 400 && response.status < 500)
    throw new Error(`${operationId} was refused: ${response.status} ${text}`);
  const id = /"id":"((?:org|ctr|fds|wpy|hsg|rpt|isp|ofr|amd)_[^"]+)"/.exec(text)?.[1];
  return { status: response.status, requestId, ...(response.ok && id ? { id } : {}) };
}

type Make = (ground: Ground, run: string) => Omit<Request, 'operationId'>;
const asking = (operationId: OperationId, kind: string | undefined, make: Make): Step => ({
  name: operationId,
  ...(kind === undefined ? {} : { kind }),
  attempt: (world, run) => send(world, { operationId, ...make(world.ground, run) }, run),
});

const newcomer =
  (body: object): Make =>
  (_, run) => ({
    pool: 'organisations',
    subject: `new-${run}`,
    input: { body },
  });
const onContract =
  (subject: 'employer' | 'agency', body: object): Make =>
  ({ contractId, name }) => ({
    pool: 'organisations',
    subject: `${subject}-${name}`,
    input: { params: { contractId }, body },
  });
const official =
  (input: (ground: Ground) => Input): Make =>
  (ground) => ({ pool: 'officials', subject: 'inspector', input: input(ground) });

const done = (): Attempt => ({ status: 200, requestId: randomUUID() });

/** Every way in which something is written, and the reads that write their entry first. */
export const steps: readonly Step[] = [
  asking('registerEmployer', 'organisation.registered', newcomer(examples.registerEmployer)),
  asking('registerAgency', 'organisation.registered', newcomer(examples.registerAgency)),
  asking('registerContract', 'contract.registered', ({ name, employerId, agencyId }, run) => ({
    pool: 'organisations',
    subject: `agency-${name}`,
    input: { body: { ...examples.registerContract, employerId, agencyId, externalId: run } },
  })),
  asking('fileFeeDisclosure', 'feeDisclosure.filed', onContract('agency', examples.feeDisclosure)),
  asking('recordWagePayment', 'wagePayment.recorded', onContract('employer', records.wagePayment)),
  asking('recordHousing', 'housing.recorded', onContract('employer', records.housing)),
  asking(
    'fileReport',
    'report.filed',
    official(({ contractId }) => ({ body: { ...told.told, contractId } })),
  ),
  asking(
    'recordInspection',
    'inspection.recorded',
    official(({ contractId }) => ({ body: { ...told.observed, contractId } })),
  ),
  asking(
    'enterPermitRecord',
    'officialRecord.entered',
    official(({ contractId }) => ({ params: { contractId }, body: told.permit })),
  ),
  asking(
    'enterFinding',
    'officialRecord.entered',
    official(({ agencyId }) => ({ params: { organisationId: agencyId }, body: told.finding })),
  ),
  asking(
    'getDossier',
    undefined,
    official(({ contractId }) => ({ params: { contractId } })),
  ),
  asking(
    'listContractReports',
    undefined,
    official(({ contractId }) => ({ params: { contractId } })),
  ),
  asking(
    'listFlaggedEmployers',
    undefined,
    official(() => ({})),
  ),
  {
    name: 'assess',
    after: ['registerContract'],
    async attempt({ house }, _, made) {
      await assessContracts(house.processor('assess'), made);
      return done();
    },
  },
  {
    name: 'profile',
    after: ['registerContract', 'assess'],
    async attempt({ house, ground }) {
      await computeProfiles(house.processor('profile'), [ground.employerId, ground.agencyId]);
      return done();
    },
  },
  {
    name: 'seal',
    after: ['fileReport'],
    async attempt({ seal, fresh, unsealed }, run) {
      await admitEntries(seal, run === settling ? await unsealed() : fresh(run));
      return done();
    },
  },
  {
    name: 'checkpoint',
    after: ['fileReport', 'seal'],
    async attempt({ seal }) {
      await makeCheckpoint({ ...seal, now: new Date().toISOString() });
      return done();
    },
  },
];

/** The name of the asking that leaves nothing unsealed. */
export const settling = 'settle';

const byName = new Map(steps.map((step) => [step.name, step]));
/** @throws Error for a name that no step has */
export function stepOf(name: string): Step {
  const step = byName.get(name);
  if (!step) throw new Error(`There is no step ${name}.`);
  return step;
}
export const isRead = ({ name }: Step): boolean => /^(get|list)/.test(name);
