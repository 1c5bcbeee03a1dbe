import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';
import { checkJournal } from '../../lib/domain/journal/check/check-journal.ts';
import type { Finding } from '../../lib/domain/journal/check/evidence.ts';
import type { Api } from '../cli/api.ts';
import { CliProblem } from '../cli/fault.ts';
import { progressTo } from '../cli/progress.ts';
import { verifyingTools } from '../keys/checkpoint-verifying.ts';
import { evidenceOf, exportIn, witnessedIn } from './evidence.ts';
import { type ExportLine, exportLines } from './export.ts';
import { apiOf, type Options, outOf, readCommand, usage } from './options.ts';

const progress = progressTo(process.stderr);
const Key = z.object({ publicKey: z.string() });

const keyOf = async (api: Api): Promise<string> =>
  Key.parse((await api.get('/v1/journal/key')).body).publicKey;

async function exportJournal(options: Options): Promise<boolean> {
  const api = await apiOf(options);
  const out = outOf(options);
  let count = 0;
  async function* texts() {
    for await (const line of exportLines(api, progress)) {
      count += 1;
      yield `${JSON.stringify(line)}\n`;
    }
  }
  await pipeline(texts, createWriteStream(out));
  console.log(`${count} lines are in ${out}.`);
  return true;
}

async function linesOf(options: Options): Promise<ExportLine[]> {
  if (options.export !== undefined) return exportIn(options.export);
  const lines: ExportLine[] = [];
  for await (const line of exportLines(await apiOf(options), progress)) lines.push(line);
  return lines;
}

const shown = ({ checkpoint, log, index, entryId, reason }: Finding): string => {
  const place =
    log === undefined ? '' : `, log ${log}, entry ${index ?? '?'}${entryId ? ` (${entryId})` : ''}`;
  return `checkpoint ${checkpoint}${place}: ${reason}`;
};

async function verify(options: Options): Promise<boolean> {
  const key =
    options.key === undefined ? await keyOf(await apiOf(options)) : readFileSync(options.key, 'utf8');
  const witnessed = witnessedIn(options.witness);
  const evidence = evidenceOf(await linesOf(options), witnessed);
  const { findings, entries, checkpoints } = checkJournal(evidence, verifyingTools(key));
  for (const finding of findings) console.error(shown(finding));
  const [first] = findings;
  console.log(
    first
      ? `The first bad entry: ${shown(first)}`
      : `${entries} entries are as ${checkpoints} checkpoints say${witnessed.length > 0 ? ', and as the witness holds' : '; nobody outside was asked (--witness)'}.`,
  );
  return !first;
}

async function prove(entry: string | undefined, options: Options): Promise<boolean> {
  if (entry === undefined) throw new CliProblem('Nobody said which entry.', usage);
  const { body } = await (await apiOf(options)).get(`/v1/journal/${entry}/proof`);
  writeFileSync(outOf(options), `${JSON.stringify(body)}\n`);
  return true;
}

async function run(): Promise<boolean> {
  const { command, named, options } = readCommand(process.argv.slice(2));
  if (command === 'export') return exportJournal(options);
  if (command === 'verify') return verify(options);
  if (command === 'prove') return prove(named[0], options);
  if (command === 'key') {
    writeFileSync(outOf(options), await keyOf(await apiOf(options)));
    return true;
  }
  console.log(usage);
  return command === 'help';
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof CliProblem)) throw error;
  console.error(`\n${error.message}\n${error.cure}\n`);
  process.exitCode = 2;
}
