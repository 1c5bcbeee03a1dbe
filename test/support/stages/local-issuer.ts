import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type DemoMachine,
  type DemoPerson,
  findDemoMachine,
  findDemoPerson,
} from '../../../functions/local/issuer/demo-people.ts';
import { type RunningIssuer, startIssuer } from '../../../functions/local/issuer/issuer.ts';

export const redirectUri = 'http://127.0.0.1/callback';
/** 43 letters, and the base64url of their SHA-256 (RFC 7636). */
export const codeVerifier = 'a'.repeat(43);
const codeChallenge = 'ZtNPunH49FD35FWYhT5Tv8I7vRKQJ8uxMaL0_9eHjNA';

/** The real issuer on a free port, with what it printed. `stop` also removes its folder. */
export const testIssuer = async (): Promise<RunningIssuer & { dataDir: string; lines: string[] }> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'insaf-issuer-'));
  const lines: string[] = [];
  const running = await startIssuer({ port: 0, dataDir, log: (line) => lines.push(line) });
  const stop = async () => {
    await running.stop();
    await rm(dataDir, { recursive: true });
  };
  return { ...running, dataDir, lines, stop };
};

/** Where the code flow of the command line starts at an issuer. */
export const authorizeUrl = (issuer: string): URL => {
  const at = new URL(`${issuer}/authorize`);
  at.search = String(
    new URLSearchParams({
      response_type: 'code',
      client_id: 'insaf-cli',
      redirect_uri: redirectUri,
      scope: 'openid',
      code_challenge: codeChallenge,
      code_challenge_method: 'S256',
    }),
  );
  return at;
};

export const person = (who: string): DemoPerson => named(findDemoPerson(who));
export const machine = (who: string): DemoMachine => named(findDemoMachine(who));

const named = <T>(found: T | undefined): T => {
  if (found === undefined) throw new Error('not among the demo people');
  return found;
};
