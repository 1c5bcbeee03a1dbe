import { ProblemError } from '../../lib/problems/problem-error.ts';
import { readFormBody } from '../http/form-body.ts';
import { readBytes } from '../http/json-body.ts';
import { type Form, readForm } from './form.ts';

const withFile = /^multipart\/form-data\s*;/i;

async function textOf(value: string | Blob): Promise<string> {
  if (typeof value === 'string') return value;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await value.arrayBuffer());
  } catch {
    throw new ProblemError('unsupported-media-type');
  }
}

/**
 * What was posted. A form that carries a file has the file's text as the value of its field; it is kept nowhere.
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
    [...data].map(async ([name, value]): Promise<[string, string]> => [name, await textOf(value)]),
  );
  return readForm(String(new URLSearchParams(entries)));
}
