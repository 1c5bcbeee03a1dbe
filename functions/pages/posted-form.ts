import { createHash } from 'node:crypto';
import { ProblemError } from '../../lib/problems/problem-error.ts';
import { readFormBody } from '../http/form-body.ts';
import { readBytes } from '../http/json-body.ts';
import { type Form, readForm } from './form.ts';

const withFile = /^multipart\/form-data\s*;/i;

/** A field that is named so takes the fingerprint of the file, and not its text: the file itself goes no further. */
const asksFingerprint = (name: string): boolean => name.endsWith('Sha256');

async function textOf(name: string, value: string | Blob): Promise<string> {
  if (typeof value === 'string') return value;
  if (asksFingerprint(name)) return fingerprintOf(Buffer.from(await value.arrayBuffer()));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await value.arrayBuffer());
  } catch {
    throw new ProblemError('unsupported-media-type');
  }
}

/** Of an empty file, which a browser sends when none was chosen, nothing. */
const fingerprintOf = (bytes: Buffer): string =>
  bytes.length === 0 ? '' : createHash('sha256').update(bytes).digest('hex');

/**
 * What was posted. A form that carries a file has the file's text, or its fingerprint, as the value of its field; it is kept nowhere.
 * @throws ProblemError `unsupported-media-type`, `body-too-large`, `malformed-json`
 */
export async function readPosted(request: Request): Promise<Form> {
  const type = request.headers.get('content-type') ?? '';
  if (!withFile.test(type)) return readForm(await readFormBody(request));
  const bytes = await readBytes(request);
  const data = await new Response(Buffer.from(bytes), { headers: { 'Content-Type': type } })
    .formData()
    .catch(() => {
      throw new ProblemError('unsupported-media-type');
    });
  const entries = await Promise.all(
    [...data].map(async ([name, value]): Promise<[string, string]> => [name, await textOf(name, value)]),
  );
  const isWithFile = [...data].some(
    ([name, value]) => typeof value !== 'string' && value.size > 0 && !asksFingerprint(name),
  );
  return readForm(String(new URLSearchParams(entries)), { isWithFile });
}
