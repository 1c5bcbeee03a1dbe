import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import * as z from 'zod';
import { itemsOf } from '../items.ts';
import { type Child, freePorts, killNow, stopChild } from '../stages/child.ts';
import { sealedOrLinked } from '../stages/identities.ts';
import { mintToken } from '../stages/tokens.ts';
import {
  type Books,
  type Integrator,
  killWhileStarting,
  oneKill,
  register,
  registerParties,
  signerOf,
  start,
  urlOf,
  type Victim,
} from './kill-rounds.ts';

const List = z.object({
  items: z.array(z.object({ id: z.string(), externalId: z.string() })),
  page: z.object({ next: z.string().nullable() }),
});
const Assessed = z.object({ assessment: z.unknown() });

async function get(url: string, token: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}`, 'insaf-purpose': 'inspection' };
  const response = await fetch(url, { headers });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}

/** Every contract of the agency, page by page, by the name that the integrator gave it. */
async function listed(victim: Victim, { token }: Integrator): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for (let cursor = ''; ; ) {
    const url = `${urlOf(victim, 'registry')}/v1/contracts?limit=100${cursor}`;
    const { items, page } = List.parse(await get(url, token));
    found.push(...items.map(({ externalId, id }): [string, string] => [externalId, id]));
    if (page.next === null) return found;
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
}

/** Waits until an inspector finds an assessment in every dossier. */
async function allAssessed(victim: Victim, ids: readonly string[]): Promise<void> {
  const subject = '8e2a1c7d-3f64-4f5e-8c11-2b7d9a5c4f01';
  const token = await mintToken(signerOf(victim), { pool: 'officials', subject });
  const isAssessed = async (id: string) => {
    const dossier = await get(`${urlOf(victim, 'inspectorate')}/v1/contracts/${id}/dossier`, token);
    return Assessed.parse(dossier).assessment !== null;
  };
  for (const id of ids) {
    for (let waited = 0; !(await isAssessed(id)); waited += 100) {
      if (waited > 20_000) throw new Error(`${id} was never assessed.`);
      await sleep(100);
    }
  }
}

/** I1, I2, I4 and I6: what was said to be stored is there, once, with its entry and its sealed snapshot. */
async function booksHold(victim: Victim, who: Integrator, books: Books): Promise<void> {
  const found = await listed(victim, who);
  expect(new Map(found)).toEqual(books.acknowledged);
  expect(found).toHaveLength(books.acknowledged.size);
  const endpoint = `http://127.0.0.1:${victim.ports.engine}`;
  const entries = (await itemsOf(endpoint, 'journal')).filter(({ k }) => k === 'contract.registered');
  expect(entries.map(({ pk }) => pk).sort()).toEqual([...books.acknowledged.values()].sort());
  expect(sealedOrLinked(await itemsOf(endpoint, 'identity'))).toEqual(
    [...books.acknowledged.values()].sort(),
  );
}

export interface Killed {
  kills: number;
  contracts: number;
  unanswered: number;
  slowestStart: number;
}

/** Kills the product `rounds` times while it registers contracts, and holds it to its word after each start. */
export async function surviveKills(rounds: number): Promise<Killed> {
  const dataDir = mkdtempSync(join(tmpdir(), 'insaf-kill-'));
  const victim = { dataDir, ports: await freePorts() };
  const books: Books = { acknowledged: new Map(), unanswered: [] };
  const starts: number[] = [];
  let child: Child | undefined;
  const revive = async () => {
    const revived = await start(victim);
    starts.push(revived.milliseconds);
    child = revived.child;
    return child;
  };
  let unanswered = 0;
  try {
    let alive = await revive();
    const who = await registerParties(victim);
    for (let round = 0; round < rounds; round += 1) {
      await oneKill(victim, who, { child: alive, books });
      if (round % 2 === 1) await killWhileStarting(victim);
      alive = await revive();
      unanswered += books.unanswered.length;
      for (const sent of books.unanswered.splice(0)) {
        const [once, twice] = [await register(victim, who, sent), await register(victim, who, sent)];
        expect(twice).toBe(once);
        books.acknowledged.set(sent.externalId, once);
      }
      await booksHold(victim, who, books);
    }
    await allAssessed(victim, [...books.acknowledged.values()]);
    expect(await stopChild(alive)).toBe(0);
    return {
      kills: rounds,
      contracts: books.acknowledged.size,
      unanswered,
      slowestStart: Math.max(...starts),
    };
  } finally {
    if (child) await killNow(child);
    rmSync(dataDir, { recursive: true, force: true });
  }
}
