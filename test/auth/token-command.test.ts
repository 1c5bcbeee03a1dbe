import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createVerifier } from '../../functions/http/auth/authenticate.ts';
import { demoMachines, demoPeople } from '../../functions/local/issuer/demo-people.ts';
import { testIssuer } from '../support/stages/local-issuer.ts';

const command = fileURLToPath(new URL('../../functions/local/token.ts', import.meta.url));
let issuer: Awaited<ReturnType<typeof testIssuer>>;
beforeAll(async () => {
  issuer = await testIssuer();
});
afterAll(() => issuer.stop());

interface Ended {
  code: number | null;
  out: string;
  err: string;
}
const token = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [command, ...args]);
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (code) => resolve({ code, out, err }));
  });

describe('npm run token', () => {
  test.each(['employer', 'inspector@demo', 'hr-demo'])(
    'prints the token of %s and nothing else',
    async (who) => {
      const { code, out, err } = await token(who, '--issuer', issuer.url);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out.trim().split('.')).toHaveLength(3);
      const pool = who.startsWith('inspector') ? 'officials' : 'organisations';
      const verify = createVerifier({ issuers: [issuer.trusted[pool]], clock: () => new Date() });
      await expect(verify(`Bearer ${out.trim()}`)).resolves.toBeDefined();
    },
  );

  test('without a name lists everyone', async () => {
    const { code, out } = await token();
    expect(code).toBe(0);
    for (const { who } of [...demoPeople, ...demoMachines]) expect(out).toContain(`  ${who} `);
  });

  test('for a stranger names those it knows', async () => {
    const { code, out, err } = await token('stranger');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('inspector');
  });

  test('without a running product says how to start it', async () => {
    const { code, out, err } = await token('employer', '--issuer', 'http://localhost:9');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe('No issuer answers at http://localhost:9.\nStart the product first: npm start\n');
  });
});
