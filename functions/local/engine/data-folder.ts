import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LocalRunProblem } from '../problem.ts';
import { refuseInUse } from './lock.ts';

/**
 * Makes the data folder where there is none.
 * @throws LocalRunProblem when it cannot be made, is a file, or may not be written
 */
export function makeDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch (cause) {
    throw new LocalRunProblem(
      `Nothing can be kept in ${dataDir}.`,
      'Name a folder that you may write to: npm start -- --data DIR',
      { cause },
    );
  }
}

/** What the first moments of any run leave in its folder. */
const ours = ['issuer-keys.json', 'keys.json', 'database'];

/**
 * Throws a data folder away. One slip of the keyboard must not cost a home directory, nor the data of a run that still goes
 * on in another terminal.
 * @throws LocalRunProblem when it is not empty and no data folder, or a living run has it
 */
export function removeDataFolder(dataDir: string): void {
  if (!existsSync(dataDir)) return;
  makeDataFolder(dataDir);
  const names = readdirSync(dataDir);
  if (names.length > 0 && !names.some((name) => ours.includes(name)))
    throw new LocalRunProblem(
      `${dataDir} is not a data folder of Insaf, so it was left as it is.`,
      'Name the folder of an earlier run: npm start -- --reset --data DIR',
    );
  refuseInUse(join(dataDir, 'database'));
  rmSync(dataDir, { recursive: true, force: true });
}
