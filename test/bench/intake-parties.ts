import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Insaf } from '../../functions/local/server.ts';
import { agency, employer, fullContract } from '../support/inputs/full-contract.ts';
import { mintToken } from '../support/stages/tokens.ts';
import type { Body, Submitter } from './load-messages.ts';

const Made = z.object({ id: z.string() });

async function register(insaf: Insaf, path: string, body: object): Promise<{ id: string; token: string }> {
  const { dataDir, issuer, urls } = insaf;
  const token = await mintToken({ dataDir, issuers: issuer.issuers }, { pool: 'organisations' });
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  };
  const sent = { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(`${urls.registry}${path}`, sent);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return { id: Made.parse(await response.json()).id, token };
}

type Registration = ReturnType<typeof fullContract>;

/** The same contract without what raises flags: no fee of the worker's, papers at hand, signed as it was offered. */
function lawful({ feeDisclosure, signedAtDestination, ...rest }: Registration): Registration {
  const items = (feeDisclosure?.items ?? []).map(({ financedBy: _, ...item }) => ({
    ...item,
    payer: 'EMPLOYER' as const,
  }));
  const chain = (rest.recruitment.chain ?? []).filter(({ licensed }) => licensed);
  const terms = rest.offer?.terms ?? {};
  return {
    ...rest,
    recruitment: { ...rest.recruitment, chain },
    ...(signedAtDestination
      ? { signedAtDestination: { ...signedAtDestination, languages: ['ar', 'ne'], terms } }
      : {}),
    documentCustody: { heldBy: 'worker', access: 'free' },
    feeDisclosure: { workerPaidNothing: true, items },
  };
}

function asBody(registration: Registration, raisesFlags: boolean): Body {
  const [before = '', after = ''] = JSON.stringify(registration).split(registration.worker.document.number);
  return { text: [before, after], raisesFlags };
}

let people = 0;

/** A registration of somebody new, as it is sent. */
export function bodyOf({ text: [before, after] }: Body): string {
  people += 1;
  return `${before}${randomUUID().slice(0, 8).toUpperCase()}${people}${after}`;
}

/** Of every four contracts one is full of abuse, so that most of what is assessed is as most contracts are. */
const bodiesFor = (employerIds: readonly string[], agencyId: string): Body[] =>
  employerIds.flatMap((employerId) => {
    const full = fullContract({ employerId, agencyId });
    const plain = asBody(lawful(full), false);
    return [asBody(full, true), plain, plain, plain];
  });

const agencies = 16;
const employers = 40;
const employersEach = 5;

/** Agencies with a token each, and what they submit for a few of the same employers. */
export async function agenciesOf(insaf: Insaf): Promise<Omit<Submitter, 'url'>[]> {
  const all = await Promise.all(
    Array.from({ length: employers }, () => register(insaf, '/v1/employers', employer)),
  );
  const one = async (_: unknown, at: number) => {
    const { id, token } = await register(insaf, '/v1/agencies', agency);
    const theirs = Array.from(
      { length: employersEach },
      (__, next) => all[(at * 3 + next) % employers]?.id ?? '',
    );
    return { token, bodies: bodiesFor(theirs, id) };
  };
  return Promise.all(Array.from({ length: agencies }, one));
}
