import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '../support/requests/operations.ts';
import { running } from '../support/stages/running.ts';
import { aContract, parties } from '../support/stages/stage.ts';

interface Ended {
  code: number;
  said: string;
}

/** A program of the house, run to its end. */
const ends = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, args, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr });
    });
  });

describe('npm run journal, and the file that a stranger runs', () => {
  const insaf = running();
  const folder = mkdtempSync(join(tmpdir(), 'insaf-journal-'));
  const at = (name: string) => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const journal = async (...args: string[]) => {
    const { token } = await insaf.caller('oversight');
    const { inspectorate } = insaf.insaf.urls;
    return ends('functions/journal-cli/journal.ts', ...args, '--url', inspectorate, '--token', token ?? '');
  };
  const stranger = (...args: string[]) =>
    ends('functions/journal-cli/standalone-verifier.mjs', '--key', at('key.pem'), ...args);
  const witness = () => join(insaf.insaf.dataDir, 'witness');
  let contractId = '';

  beforeAll(async () => {
    const between = await parties(insaf);
    for (let each = 0; each < 3; each += 1) {
      contractId = await aContract(insaf, between);
      await insaf.settled();
      await insaf.insaf.processors.checkpoint();
    }
    expect(await journal('key', '--out', at('key.pem'))).toMatchObject({ code: 0 });
    expect(await journal('export', '--out', at('export.ndjson'))).toMatchObject({ code: 0 });
  });

  test('both find the installation as it was signed, with the witness and without', async () => {
    const own = await journal('verify', '--witness', witness());
    expect(own).toMatchObject({ code: 0, said: expect.stringContaining('as the witness holds') });
    for (const more of [[], ['--witness', witness()]]) {
      expect(await journal('verify', '--export', at('export.ndjson'), ...more)).toMatchObject({ code: 0 });
      expect(await stranger('--export', at('export.ndjson'), ...more)).toMatchObject({ code: 0 });
    }
  });

  test('both name an entry of the export that was changed', async () => {
    const lines = readFileSync(at('export.ndjson'), 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes('contract.registered'));
    const bent = lines.with(line, (lines[line] ?? '').replace('contract.registered', 'contract.amended'));
    writeFileSync(at('bent.ndjson'), bent.join('\n'));
    const id = /jrn_[0-9a-f-]{36}/.exec(lines[line] ?? '')?.[0] ?? 'none';
    const [own, strange] = await Promise.all([
      journal('verify', '--export', at('bent.ndjson')),
      stranger('--export', at('bent.ndjson')),
    ]);
    for (const { code, said } of [own, strange]) {
      expect(code).toBe(1);
      expect(said).toContain(id);
    }
  });

  test('a stranger checks the proof of one entry, and refuses it with other words', async () => {
    const { items } = await perform(insaf, 'oversight', [
      'listJournalEntries',
      { query: { subject: contractId } },
    ]);
    expect(await journal('prove', items[0]?.id ?? '', '--out', at('proof.json'))).toMatchObject({ code: 0 });
    expect(await stranger('--proof', at('proof.json'))).toEqual({ code: 0, said: 'The proof holds.\n' });
    writeFileSync(
      at('forged.json'),
      readFileSync(at('proof.json'), 'utf8').replace('registered', 'forgotten'),
    );
    expect(await stranger('--proof', at('forged.json'))).toMatchObject({ code: 1 });
  });

  test('an entry that is taken out of the running journal is named', async () => {
    const { items } = await perform(insaf, 'oversight', [
      'listJournalEntries',
      { query: { subject: contractId } },
    ]);
    const [entry] = items;
    const key = { pk: contractId, sk: `${entry?.at}#${entry?.id}` };
    const { deps, processors } = insaf.insaf;
    const store: { write(writes: readonly object[]): Promise<unknown> } = deps.store;
    await store.write([{ remove: 'journal', key }]);
    const { code, said } = await journal('verify', '--witness', witness());
    expect(code).toBe(1);
    expect(said).toContain('is gone from the journal');
    await processors.settled().catch(() => undefined);
    const tampered = insaf.lines.filter((line) => line.includes('journal tampered'));
    expect(tampered.length).toBeGreaterThan(0);
  });

  test('each says what it needs when it is asked wrongly', async () => {
    expect(await journal('export')).toMatchObject({ code: 2, said: expect.stringContaining('--out') });
    expect((await ends('functions/journal-cli/standalone-verifier.mjs')).code).toBe(2);
    expect(await journal('nonsense')).toMatchObject({ code: 1, said: expect.stringContaining('export') });
  });
});
