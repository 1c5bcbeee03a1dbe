import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Insaf, startInsaf } from '../../functions/local/server.ts';
import { mintToken, signInAs } from '../support/stages/tokens.ts';
import type { Case } from './case.ts';
import { caseClient } from './client.ts';
import { type Fed, feedCases } from './feed.ts';

const anyPort = { registry: 0, inspectorate: 0, issuer: 0, voice: 0, engine: 0 };

/** The inspector signs in at the issuer; a token of every registrar is made on the spot. Each is asked for once. */
function tokensFrom(insaf: Insaf, dataDir: string): (who: string) => Promise<string> {
  const tokens = new Map<string, Promise<string>>();
  const fetched = async (who: string): Promise<string> =>
    who === 'inspector'
      ? (await signInAs(insaf.urls.issuer, who)).token
      : mintToken({ dataDir, issuers: insaf.issuer.issuers }, { pool: 'organisations', subject: who });
  return (who) => {
    const token = tokens.get(who) ?? fetched(who);
    tokens.set(who, token);
    return token;
  };
}

/** Every case through a fresh product over HTTP. */
export async function feedFreshProduct(cases: readonly Case[]): Promise<Fed> {
  const dataDir = await mkdtemp(join(tmpdir(), 'insaf-cases-'));
  const insaf = await startInsaf({ dataDir, ports: anyPort, writeLog: () => undefined });
  try {
    const { registry, inspectorate } = insaf.urls;
    const stack = {
      registryUrl: registry,
      inspectorateUrl: inspectorate,
      tokenFor: tokensFrom(insaf, dataDir),
      settled: () => insaf.processors.settled(),
    };
    return await feedCases(caseClient(stack), cases);
  } finally {
    await insaf.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
