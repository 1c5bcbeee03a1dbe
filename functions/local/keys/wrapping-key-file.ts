import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { KeyService, WrappedTable } from '../../../lib/actions/key-service.ts';
import { createKeyService, dataKeyBytes } from '../../keys/wrapping.ts';
import { LocalRunProblem } from '../problem.ts';
import { readOrCreatePrivateFile } from './private-file.ts';

const ClassKey = z.base64url().length(43);
/** The key of today first. An older one stays: it still opens what it wrapped. */
const ClassKeys = z.tuple([ClassKey], ClassKey);
const WrappingKeyFile = z.strictObject({
  version: z.literal(1),
  tables: z.strictObject({ protected: ClassKeys, identity: ClassKeys }),
});
type WrappingKeyFile = z.infer<typeof WrappingKeyFile>;

const bytesOf = (key: string): Uint8Array => Buffer.from(key, 'base64url');
const newKey = (): string => randomBytes(dataKeyBytes).toString('base64url');

const newFile = (): WrappingKeyFile => ({
  version: 1,
  tables: { protected: [newKey()], identity: [newKey()] },
});

/**
 * The class keys of this machine, which wrap the data keys of workers and cases; made once and kept in one file with mode
 * 600. To rotate a class key, put a new one before it: data keys move to it as they are used.
 * @throws LocalRunProblem when the file is not what was written, or others may read it.
 */
export const openWrappingKeyFile = async (path: string): Promise<KeyService<WrappedTable>> => {
  const create = async () => `${JSON.stringify(newFile(), null, 2)}\n`;
  const { tables } = parse(path, await readOrCreatePrivateFile(path, create));
  const keysOf = ([today, ...before]: [string, ...string[]]) =>
    [bytesOf(today), ...before.map(bytesOf)] as const;
  return createKeyService({ protected: keysOf(tables.protected), identity: keysOf(tables.identity) });
};

const parse = (path: string, text: string): WrappingKeyFile => {
  try {
    return WrappingKeyFile.parse(JSON.parse(text));
  } catch (cause) {
    throw new LocalRunProblem(
      `${path} does not hold the keys that wrap the keys of workers and cases.`,
      'Put back a copy of the file; without it nothing that was sealed for a worker can be opened. To start with empty data, delete the whole data folder.',
      { cause },
    );
  }
};
