import * as told from '../../functions/inspectorate/operations/examples-told.ts';
import * as workers from '../../functions/inspectorate/operations/examples-workers.ts';
import * as examples from '../../functions/registry/operations/examples.ts';
import { idIn } from '../support/faults/kill-rounds.ts';
import { tagOfVersion } from '../support/requests/tags.ts';
import { freshNumber } from '../support/stages/stage.ts';
import type { Canaries } from './canary.ts';

/** Sends one request as somebody; whatever is answered. */
export type Ask = (
  who: 'employer' | 'agency' | 'inspector' | 'supervisor' | 'hotline',
  path: string,
  body?: unknown,
  ifMatch?: string,
) => Promise<{ status: number; text: string }>;

const created = ({ status, text }: { status: number; text: string }, path: string): string => {
  if (status !== 201) throw new Error(`${path}: ${status} ${text}`);
  return text;
};

async function make(
  ask: Ask,
  who: Parameters<Ask>[0],
  [path, body]: readonly [string, unknown],
): Promise<string> {
  return idIn(JSON.parse(created(await ask(who, path, body), path)));
}

export const workerOf = (marks: Canaries) => ({
  name: { latin: marks.workerName.value, arabic: marks.workerNameArabic.value },
  document: { type: 'passport', number: marks.passport.value, issuingCountry: 'NP' },
  secondDocument: { type: 'cpr', number: marks.cpr.value, issuingCountry: 'BH' },
  birthDate: marks.birthDate.value,
  nationality: 'NP',
  sex: 'F',
  phone: marks.phone.value,
});

export interface Driven {
  employerId: string;
  agencyId: string;
  contractId: string;
}

/** What parties declare: organisations and a contract with a canary in every field about a person. */
export async function declare(ask: Ask, marks: Canaries): Promise<Driven> {
  const name = { latin: marks.organisation.value };
  const address = { country: 'BH', governorate: 'capital', city: marks.city.value };
  const employerId = await make(ask, 'employer', [
    '/v1/employers',
    { ...examples.registerEmployer, name, address, registrationNumber: freshNumber() },
  ]);
  const agencyId = await make(ask, 'agency', [
    '/v1/agencies',
    { ...examples.registerAgency, name, address, registrationNumber: freshNumber() },
  ]);
  const [recruiter] = examples.registerContract.recruitment.chain;
  const chain = [{ ...recruiter, name: { latin: marks.recruiter.value } }];
  const body = {
    ...examples.registerContract,
    employerId,
    agencyId,
    recruitment: { ...examples.registerContract.recruitment, chain },
    worker: workerOf(marks),
  };
  const contractId = await make(ask, 'agency', ['/v1/contracts', body]);
  return { employerId, agencyId, contractId };
}

/** Requests that are refused, each with a canary where the mistake is: an answer may name the field, never its content. */
export async function declareWrongly(
  ask: Ask,
  marks: Canaries,
  { employerId, agencyId }: Driven,
): Promise<void> {
  const good = { ...examples.registerContract, employerId, agencyId, worker: workerOf(marks) };
  const wrong: unknown[] = [
    { ...good, worker: { ...good.worker, phone: `${marks.phone.value} home` } },
    { ...good, worker: { ...good.worker, birthDate: `${marks.birthDate.value}T00:00` } },
    {
      ...good,
      worker: { ...good.worker, document: { ...good.worker.document, number: { is: marks.passport.value } } },
    },
    { ...good, worker: { ...good.worker, sex: marks.workerName.value, nationality: marks.cpr.value } },
    { ...good, startsOn: marks.workerNameArabic.value, employerId: marks.cpr.value },
    { worker: marks.workerName.value },
    JSON.stringify(good).slice(0, -1),
    `"${marks.passport.value} ${marks.phone.value}`,
  ];
  for (const body of wrong) {
    const { status, text } = await ask('agency', '/v1/contracts', body);
    if (status < 400 || status > 499) throw new Error(`A wrong body was answered with ${status}: ${text}`);
  }
}

/** The employer in the hands of the inspector, to whom a worker opens then. */
export async function take(ask: Ask, { employerId }: Driven): Promise<void> {
  const body = { purpose: 'inspection' };
  created(await ask('inspector', `/v1/employers/${employerId}/assignments`, body), 'assignment');
}

/** What officials do: told, read, joined, held and asked to be erased, each with words of their own. */
export async function protect(ask: Ask, marks: Canaries, { contractId, employerId }: Driven): Promise<void> {
  const { contractId: _, ...report } = told.told;
  const reportId = await make(ask, 'hotline', ['/v1/reports', { ...report, contractId }]);
  const words = { text: marks.message.value, language: 'en' };
  created(await ask('hotline', `/v1/reports/${reportId}/messages`, words), 'message');
  const read = await ask('inspector', `/v1/contracts/${contractId}/worker`);
  if (read.status !== 200) throw new Error(`The worker: ${read.status} ${read.text}`);
  const { workerId }: { workerId: string } = JSON.parse(read.text);
  const at = `/v1/workers/${workerId}`;
  const wrong = { workerId: 'wkr_nobody00', reason: marks.same.value };
  await ask('inspector', `${at}/same-as`, wrong);
  created(await ask('inspector', `${at}/holds`, { ...workers.placeHold, reason: marks.held.value }), 'hold');
  const wish = { ...workers.requestErasure, reason: marks.erased.value };
  created(await ask('inspector', `${at}/erasure`, wish), 'erasure');
  await refuseVerification(ask, marks, employerId);
}

/** A verification is refused by a reason of the list; an official's own words beside it, or in its place, are not taken. */
async function refuseVerification(ask: Ask, marks: Canaries, employerId: string): Promise<void> {
  const at = `/v1/organisations/${employerId}/verification`;
  const decide = (more: object) => ask('inspector', at, { decision: 'refused', ...more }, tagOfVersion(1));
  for (const own of [
    { reason: marks.verified.value },
    { reason: 'nameDiffers', note: marks.verified.value },
  ]) {
    const { status, text } = await decide(own);
    if (status !== 422) throw new Error(`An official's own words were answered with ${status}: ${text}`);
  }
  created(await decide({ reason: 'nameDiffers' }), 'verification');
}
