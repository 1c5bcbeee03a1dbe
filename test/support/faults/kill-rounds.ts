import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ports } from '../../../functions/local/options.ts';
import * as examples from '../../../functions/registry/operations/examples.ts';
import type { Signer } from '../authorisation/token-defects.ts';
import { argumentsFor, type Child, enginePidOf, killNow, startChild } from '../stages/child.ts';
import { mintToken } from '../stages/tokens.ts';

/** A registration as it was sent: with its key it may be sent again. */
export interface Sent {
  key: string;
  externalId: string;
}

/** What an integrator knows after all the kills: what was acknowledged, under which id, and what was not. */
export interface Books {
  acknowledged: Map<string, string>;
  unanswered: Sent[];
}

/** A product that is killed again and again over one data folder. */
export interface Victim {
  dataDir: string;
  ports: Ports;
}

export const urlOf = ({ ports }: Victim, face: 'registry' | 'inspectorate'): string =>
  `http://localhost:${ports[face]}`;

export const signerOf = ({ dataDir, ports }: Victim): Signer => ({
  dataDir,
  issuers: {
    organisations: `http://localhost:${ports.issuer}/organisations`,
    officials: `http://localhost:${ports.issuer}/officials`,
  },
});

/** Sends a body with a token and a key; rejects when the connection breaks, as it does at a kill. */
export async function post(
  url: string,
  { token, key, body }: { token: string; key: string; body: unknown },
): Promise<{ status: number; json: unknown }> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': key,
  };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, json: await response.json() };
}

export const idIn = (json: unknown): string => {
  const holder = typeof json === 'object' && json && 'contract' in json ? json.contract : json;
  if (typeof holder !== 'object' || !holder || !('id' in holder)) throw new Error(JSON.stringify(json));
  return String(holder.id);
};

/** An agency and an employer with an account each, acknowledged before the first kill. */
export async function registerParties(victim: Victim) {
  const make = async (path: string, body: object) => {
    const subject = randomUUID();
    const token = await mintToken(signerOf(victim), { pool: 'organisations', subject, expiresIn: 20_000 });
    const { json } = await post(`${urlOf(victim, 'registry')}${path}`, { token, key: 'first', body });
    return { token, id: idIn(json) };
  };
  const employer = await make('/v1/employers', examples.registerEmployer);
  const agency = await make('/v1/agencies', examples.registerAgency);
  return { employerId: employer.id, agencyId: agency.id, token: agency.token };
}
export type Integrator = Awaited<ReturnType<typeof registerParties>>;

/** The product said that it could not: a caller tries again with the same key. */
class Failed extends Error {}

/** Registers a contract under its own key; only a whole answer counts as acknowledged. */
export async function register(
  victim: Victim,
  { token, ...parties }: Integrator,
  sent: Sent,
): Promise<string> {
  const body = { ...examples.registerContract, ...parties, externalId: sent.externalId };
  const { status, json } = await post(`${urlOf(victim, 'registry')}/v1/contracts`, {
    token,
    key: sent.key,
    body,
  });
  if (status >= 500) throw new Failed(String(status));
  if (status !== 201) throw new Error(`A registration was answered with ${status}: ${JSON.stringify(json)}`);
  return idIn(json);
}

/**
 * One writer: registers without a pause until the product dies under it. Where the engine dies a moment earlier, the face
 * still says that it has failed; either way nothing was acknowledged.
 */
async function writeUntilDeath(victim: Victim, who: Integrator, books: Books): Promise<void> {
  for (;;) {
    const sent = { key: randomUUID(), externalId: randomUUID() };
    try {
      books.acknowledged.set(sent.externalId, await register(victim, who, sent));
    } catch (error) {
      books.unanswered.push(sent);
      if (error instanceof TypeError || error instanceof Failed) return;
      throw error;
    }
  }
}

/** Starts the product again; says how long it took. */
export async function start(victim: Victim): Promise<{ child: Child; milliseconds: number }> {
  const began = performance.now();
  const child = startChild(argumentsFor(victim.dataDir, victim.ports));
  await child.ready;
  return { child, milliseconds: Math.round(performance.now() - began) };
}

/** Lets several writers loose and kills at a random moment: the whole group, and every other time its engine as well. */
export async function oneKill(
  victim: Victim,
  who: Integrator,
  { child, books }: { child: Child; books: Books },
) {
  const writers = Promise.all(Array.from({ length: 4 }, () => writeUntilDeath(victim, who, books)));
  await sleep(randomInt(100, 900));
  const engine = enginePidOf(victim.dataDir);
  const alsoTheEngine = randomInt(2) === 0;
  if (alsoTheEngine && engine !== undefined) process.kill(engine, 'SIGKILL');
  await killNow(child);
  await writers;
}

/** A kill in the middle of a start, when files and tables are half made. */
export async function killWhileStarting({ dataDir, ports }: Victim): Promise<void> {
  const child = startChild(argumentsFor(dataDir, ports));
  await sleep(randomInt(50, 1_200));
  await killNow(child);
}
