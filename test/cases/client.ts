import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { RegisterContract } from '../../lib/domain/contracts/contract.ts';
import type { RegisterEmployer } from '../../lib/domain/organisations/organisation.ts';
import { Indicator, type Level, Level as LevelName, levelRank } from '../../lib/domain/values/indicator.ts';
import type { AdaptedCase } from './adapter.ts';

/** Where the product runs, and how to sign in. Nothing else of it is known to the cases. */
export interface CaseStack {
  registryUrl: string;
  inspectorateUrl: string;
  /** An access token of the demo inspector, or of a registrar: whatever other name is asked for. */
  tokenFor(who: string): Promise<string>;
  /** Resolves when everything that was sent so far is assessed. */
  settled(): Promise<void>;
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
  /** Records, as the registering party, wages and hours of a contract. @throws Refused */
  record(registrar: string, contractId: string, records: AdaptedCase['records']): Promise<void>;
  /** Files, as an official, what was told, observed and is on file of a contract. @throws Refused */
  file(contractId: string, filed: AdaptedCase['filed']): Promise<void>;
  /** What an inspector sees of a contract once everything that was sent is assessed. */
  assessed(contractId: string): Promise<Assessed>;
}

/** What an employer's integrator and an inspector would do, over HTTP. */
export function caseClient({ registryUrl, inspectorateUrl, tokenFor, settled }: CaseStack): CaseClient {
  return {
    registerEmployer: async (registrar, body) =>
      Created.parse(await answered(`${registryUrl}/v1/employers`, { token: await tokenFor(registrar), body }))
        .id,
    registerContract: async (registrar, body) => {
      const token = await tokenFor(registrar);
      return Registered.parse(await answered(`${registryUrl}/v1/contracts`, { token, body })).contract.id;
    },
    record: async (registrar, contractId, { wagePayments, workingTimes }) => {
      const token = await tokenFor(registrar);
      const at = `${registryUrl}/v1/contracts/${contractId}`;
      for (const body of wagePayments) await answered(`${at}/wage-payments`, { token, body });
      for (const body of workingTimes) await answered(`${at}/working-time`, { token, body });
    },
    file: async (contractId, { reports, inspections, permitRecords }) => {
      const token = await tokenFor('inspector');
      const of = <Body extends object>(body: Body) => ({ token, body: { ...body, contractId } });
      for (const body of reports) await answered(`${inspectorateUrl}/v1/reports`, of(body));
      for (const body of inspections) await answered(`${inspectorateUrl}/v1/inspections`, of(body));
      for (const body of permitRecords)
        await answered(`${inspectorateUrl}/v1/contracts/${contractId}/permit-records`, { token, body });
    },
    assessed: async (contractId) => {
      await settled();
      const token = await tokenFor('inspector');
      const url = `${inspectorateUrl}/v1/contracts/${contractId}/dossier`;
      const found = readDossier(Dossier.parse(await answered(url, { token })));
      if (!found) throw new Error(`${contractId} was not assessed`);
      return found;
    },
  };
}
