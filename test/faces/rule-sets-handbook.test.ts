import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { running } from '../support/stages/running.ts';
import { aContract, parties } from '../support/stages/stage.ts';

const handbook = readFileSync(join(import.meta.dirname, '../../docs/rule-language.md'), 'utf8');
const commands = [...handbook.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block);

describe('docs/rule-language.md, command by command', () => {
  const insaf = running();
  const folder = mkdtempSync(join(tmpdir(), 'insaf-handbook-'));
  let said = '';
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The page as somebody types it; only addresses and the way to a token are those of this run. */
  async function typed(): Promise<string> {
    let text = commands.join('\n').replaceAll('http://localhost:3001', insaf.insaf.urls.inspectorate);
    for (const who of ['rules-author', 'rules-approver', 'inspector']) {
      const { token } = await insaf.caller(who);
      text = text.replaceAll(`$(npm run -s token -- ${who})`, token ?? '');
    }
    return `set -e\n${text}`;
  }

  beforeAll(async () => {
    await aContract(insaf, await parties(insaf));
    await insaf.settled();
    const run = promisify(execFile)('bash', ['-c', await typed()], { cwd: folder });
    said = (await run).stdout;
  }, 60_000);

  test('brings a rule from the draft to a flag in Arabic', () => {
    expect(said).toContain('Draft 2');
    expect(said).toMatch(
      /"ar":"الأجر أقل مما وُعد به بنسبة \u206820%\u2069\."}.*"ruleId":"wage-below-promise"/,
    );
  });

  test('shows the mistake with its line, its column and its cure', () => {
    expect(said).toContain('Line 1, column 5: There is no `changess` in `own`. Did you mean `changes`?');
  });

  test('has the same on the command line, against the same running product', async () => {
    const { token = '' } = await insaf.caller('rules-author');
    const at = join(folder, 'my-rules', 'wage-below-promise');
    mkdirSync(at, { recursive: true });
    const { rule, cases } = JSON.parse(readFileSync(join(folder, 'change.json'), 'utf8'));
    const stricter = { ...rule, version: 2, when: rule.when.replace('-150', '-100') };
    writeFileSync(join(at, 'rule.json'), JSON.stringify(stricter));
    writeFileSync(join(at, 'cases.json'), JSON.stringify(cases));
    const command = join(import.meta.dirname, '../../functions/rules-cli/rules.ts');
    const installation = ['--url', insaf.insaf.urls.inspectorate, '--token', token];
    const backtest = [command, 'backtest', join(folder, 'my-rules'), ...installation];
    const { stdout } = await promisify(execFile)(process.execPath, backtest);
    expect(stdout).toContain('Draft 3 holds these rules');
  });

  test('shows whom the rule would newly flag, and that the decision can be made again', () => {
    expect(readFileSync(join(folder, 'backtest.json'), 'utf8')).toContain('"flagged":["wage-below-promise"]');
    expect(JSON.parse(readFileSync(join(folder, 'replayed.json'), 'utf8'))).toMatchObject({ same: true });
  });
});
