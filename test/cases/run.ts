import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findDemoPerson } from '../../functions/local/demo-people.ts';
import { startInsaf } from '../../functions/local/server.ts';
import { signIn } from '../../functions/local/sign-in.ts';
import { readCases } from './case.ts';
import { caseClient } from './client.ts';
import { feedCases } from './feed.ts';
import { renderReport } from './report.ts';

const anyPort = { registry: 0, inspectorate: 0, issuer: 0, voice: 0, engine: 0 };

/** Signs in once for each person; the run is shorter than a token's life. */
function tokensFrom(issuer: string): (person: string) => Promise<string> {
  const tokens = new Map<string, Promise<string>>();
  return (who) => {
    const person = findDemoPerson(who);
    if (!person) throw new RangeError(`No demo person ${who}`);
    const token = tokens.get(who) ?? signIn(issuer, person);
    tokens.set(who, token);
    return token;
  };
}

/** `npm run cases`: every case through a fresh product over HTTP; fails only when the interface refuses one. */
async function run(): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), 'insaf-cases-'));
  const insaf = await startInsaf({ dataDir, ports: anyPort });
  try {
    const { registry, inspectorate, issuer } = insaf.urls;
    const stack = { registryUrl: registry, inspectorateUrl: inspectorate, tokenFor: tokensFrom(issuer) };
    const fed = await feedCases(caseClient(stack), readCases());
    process.stdout.write(renderReport(fed));
    return fed.refused.length === 0 ? 0 : 1;
  } finally {
    await insaf.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

process.exitCode = await run();
