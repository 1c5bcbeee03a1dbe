import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { textHash, treeHash } from '../../lib/actions/journal/tree-hash.ts';
import type { Tools } from '../../lib/domain/journal/check/evidence.ts';
import { parseNote } from '../../lib/domain/journal/checkpoint.ts';
import { entryIdIn } from '../../lib/store/journal.ts';

const hintBytes = 4;

/** What checking a journal takes, with the key that its checkpoints are signed with (PEM). */
export function verifyingTools(publicKeyPem: string): Tools {
  const key = createPublicKey(publicKeyPem);
  return { hash: treeHash, textHash, idOf: entryIdIn, isGenuine: (note) => isSignedBy(key, note) };
}

/** The hint only says which key to try; the signature decides. */
function isSignedBy(key: KeyObject, note: string): boolean {
  const { text, signatures = [] } = parseNote(note) ?? {};
  if (text === undefined) return false;
  const origin = text.slice(0, text.indexOf('\n'));
  return signatures.some(({ name, signature }) => {
    const bytes = Buffer.from(signature, 'base64').subarray(hintBytes);
    return name === origin && verify('sha256', Buffer.from(text, 'utf8'), key, bytes);
  });
}
