import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { RegisterContract } from '../../lib/domain/contract.ts';
import { Indicator, type Level, Level as LevelName, levelRank } from '../../lib/domain/indicator.ts';
import type { RegisterEmployer } from '../../lib/domain/organisation.ts';

/** Where the product runs, and how to sign in. Nothing else of it is known to the cases. */
export interface CaseStack {
  registryUrl: string;
  inspectorateUrl: string;
  /** An access token of the demo inspector, or of a registrar: whatever other name is asked for. */
  tokenFor(who: string): Promise<string>;
}

/** The interface refused a case. The reasons are those that it gives to any caller. */
export class Refused extends Error {}

interface Call {
  token: string;
  body?: unknown;
}

async function answered(url: string, { token, body }: Call): Promise<unknown> {
  const sending = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(url, {
    ...sending,
    headers: {
      authorization: `Bearer ${token}`,
      'insaf-purpose': 'inspection',
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
    },
  });
  const text = await response.text();
  if (!response.ok) throw new Refused(`${response.status} ${text}`);
  return JSON.parse(text);
}

const Created = z.looseObject({ id: z.string() });
const Registered = z.looseObject({ contract: Created });
const Dossier = z.looseObject({
  assessment: z.looseObject({ level: LevelName }).nullable(),
  flags: z.array(
    z.looseObject({
      kind: z.string(),
      status: z.string(),
      level: LevelName,
      indicator: Indicator.optional(),
    }),
  ),
});

interface Assessed {
  raised: Indicator[];
  level: Level;
  highestAlert: Level;
}

const patienceMilliseconds = 60_000;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function readDossier({ assessment, flags }: z.infer<typeof Dossier>): Assessed | undefined {
  if (!assessment) return undefined;
  const alerts = flags.filter(({ kind, status }) => kind !== 'dataQuality' && status === 'raised');
  const levels = [assessment.level, ...alerts.map(({ level }) => level)];
  return {
    raised: [
      ...new Set(
        alerts.flatMap(({ kind, indicator }) => (kind === 'indicator' && indicator ? [indicator] : [])),
      ),
    ],
    level: assessment.level,
    highestAlert: levels.reduce((high, level) => (levelRank(level) > levelRank(high) ? level : high)),
  };
}

export interface CaseClient {
  registerEmployer(registrar: string, employer: RegisterEmployer): Promise<string>;
  /** @throws Refused with the interface's own words */
  registerContract(registrar: string, contract: RegisterContract): Promise<string>;
  /** Asks for the dossier until the contract is assessed. */
  assessed(contractId: string): Promise<Assessed>;
}

/** What an employer's integrator and an inspector would do, over HTTP. */
export function caseClient({ registryUrl, inspectorateUrl, tokenFor }: CaseStack): CaseClient {
  return {
    registerEmployer: async (registrar, body) =>
      Created.parse(await answered(`${registryUrl}/v1/employers`, { token: await tokenFor(registrar), body }))
        .id,
    registerContract: async (registrar, body) => {
      const token = await tokenFor(registrar);
      return Registered.parse(await answered(`${registryUrl}/v1/contracts`, { token, body })).contract.id;
    },
    assessed: async (contractId) => {
      const token = await tokenFor('inspector');
      const until = Date.now() + patienceMilliseconds;
      while (Date.now() < until) {
        const url = `${inspectorateUrl}/v1/contracts/${contractId}/dossier`;
        const found = readDossier(Dossier.parse(await answered(url, { token })));
        if (found) return found;
        await pause(50);
      }
      throw new Error(`${contractId} was not assessed within ${patienceMilliseconds / 1000} s`);
    },
  };
}
