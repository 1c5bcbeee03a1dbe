import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { LocalRunProblem } from '../problem.ts';

const ownerOnly = 0o600;
const othersMay = 0o077;
const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/**
 * The content of a file that only its owner may read, made on first use.
 *
 * Two processes that start at the same moment end with the same content: each writes a file of its own and then links
 * it to the name, which the operating system allows to one of them. Nobody ever reads half a file.
 * @throws LocalRunProblem when others may read the file.
 */
export const readOrCreatePrivateFile = async (
  path: string,
  create: () => Promise<string>,
): Promise<string> => {
  const found = await readPrivateFile(path);
  if (found !== undefined) return found;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}.new`;
  await writeDurably(draft, await create());
  try {
    await link(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
  return (await readPrivateFile(path)) ?? readFile(path, 'utf8');
};

const readPrivateFile = async (path: string): Promise<string | undefined> => {
  try {
    const { mode } = await stat(path);
    // Windows has no such bits: there the file inherits the rights of the user's own folder.
    if (process.platform !== 'win32' && mode & othersMay) {
      throw new LocalRunProblem(
        `${path} holds private keys, and other users of this machine may read it.`,
        `Run: chmod 600 "${path}"`,
      );
    }
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
};

const writeDurably = async (path: string, content: string): Promise<void> => {
  const file = await open(path, 'wx', ownerOnly);
  try {
    await file.writeFile(content, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
};
