import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import * as z from 'zod';
import { fixedIds, seedDemo } from '../../../functions/local/seed/seed-demo.ts';
import { type Insaf, startInsaf } from '../../../functions/local/server.ts';
import { addDays, addMonths } from '../../../lib/domain/values/dates.ts';
import { anIssuedCertificate } from '../credentials/issued-certificate.ts';
import { testFolder } from '../stages/folder-in-memory.ts';
import { signInAs } from '../stages/tokens.ts';
import { furnishDesk } from './furnish-desk.ts';
import { furnishRules } from './furnish-rules.ts';
import { serveANotice } from './serve-a-notice.ts';

/** The seeded country with what only people bring into it: somebody who spoke, a question, a year of wages and hours. */
export interface Country {
  insaf: Insaf;
  /** A contract of the first employer with a year of wages and hours. */
  paidContract: string;
  stop(): Promise<void>;
}

const anyPort = { registry: 0, inspectorate: 0, issuer: 0, voice: 0, engine: 0 };
const Profile = z.object({ contracts: z.array(z.object({ contractId: z.string(), level: z.string() })) });

type Send = (who: string, path: string, body?: object) => Promise<unknown>;

const sender = (insaf: Insaf): Send => {
  const signedIn = new Map<string, ReturnType<typeof signInAs>>();
  return async (who, path, body) => {
    const session = signedIn.get(who) ?? signInAs(insaf.urls.issuer, who);
    signedIn.set(who, session);
    const { pool, token } = await session;
    const face = pool === 'officials' ? insaf.urls.inspectorate : insaf.urls.registry;
    const answer = await fetch(face + path, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(pool === 'officials' ? { 'insaf-purpose': 'inspection' } : {}),
      },
      body: body ? JSON.stringify(body) : null,
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`);
    return JSON.parse(text);
  };
};

const bhd = (amount: number) => ({ amount: amount.toFixed(3), currency: 'BHD' });

/** A year of months: the last ones short, late, and one not paid; hours that grow. */
async function payForAYear(send: Send, contractId: string): Promise<void> {
  for (let at = 0; at < 12; at += 1) {
    const from = addMonths('2025-10-01', at);
    const period = { from, to: addDays(addMonths(from, 1), -1) };
    const dueOn = addDays(period.to, 5);
    const wage = { period, due: bhd(150), dueOn, paid: at === 10 ? 'notPaid' : 'paid' };
    const paid =
      at === 10 ? {} : { amount: bhd(at > 6 ? 110 : 150), creditedOn: addDays(dueOn, at > 8 ? 24 : 0) };
    await send('employer', `/v1/contracts/${contractId}/wage-payments`, { ...wage, ...paid });
    const minutesWorked = (48 + at) * 60 * 4;
    await send('employer', `/v1/contracts/${contractId}/working-time`, { period, minutesWorked });
  }
}

/** Starts it on ports of its own, in a folder that goes with it. */
export async function openCountry(): Promise<Country> {
  const dataDir = testFolder();
  const insaf = await startInsaf({ dataDir, ports: anyPort, writeLog: () => undefined });
  await furnishRules(insaf);
  await seedDemo(insaf, () => undefined);
  const send = sender(insaf);
  await serveANotice(insaf, { recipientId: fixedIds.employer, contractIds: [] });
  const bridge = { kind: 'agency', name: { latin: 'Bridge Recruitment', arabic: 'جسر للتوظيف' } } as const;
  await anIssuedCertificate({ insaf }, { holder: { ...bridge, organisationId: fixedIds.agency } });
  const profile = Profile.parse(await send('inspector', `/v1/employers/${fixedIds.employer}/profile`));
  const paidContract = profile.contracts.find(({ level }) => level !== 'none')?.contractId ?? '';
  await payForAYear(send, paidContract);
  await furnishDesk(insaf, paidContract);
  await insaf.processors.settled();
  // What the journal says by now is sealed, so that each entry can be proven.
  await insaf.processors.checkpoint();
  return {
    insaf,
    paidContract,
    async stop() {
      await insaf.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
