import { ProblemError } from '../../lib/problems/problem-error.ts';

export const largestBodyBytes = 1_048_576;
export const deepestBody = 12;

const jsonType = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;
const mergePatchType = /^application\/merge-patch\+json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

function checkType(request: Request): void {
  const type = request.headers.get('content-type') ?? '';
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  const readable = jsonType.test(type) || (request.method === 'PATCH' && mergePatchType.test(type));
  if (!readable || encoding.toLowerCase() !== 'identity') throw new ProblemError('unsupported-media-type');
}

function refuseTooLarge(bytes: number): void {
  if (bytes > largestBodyBytes) throw new ProblemError('body-too-large');
}

/** A body that did not say how long it is: its bytes are counted as they come. */
async function readCounting(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    refuseTooLarge(size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/**
 * A body of a stated length is read at once, which spares the making of a stream: no server hands over more than was stated,
 * but it is measured all the same.
 */
export async function readBytes(request: Request): Promise<Uint8Array> {
  const stated = request.headers.get('content-length');
  refuseTooLarge(Number(stated ?? 0));
  try {
    if (stated === null) return request.body === null ? new Uint8Array() : await readCounting(request.body);
    const bytes = new Uint8Array(await request.arrayBuffer());
    refuseTooLarge(bytes.byteLength);
    return bytes;
  } catch (error) {
    // A caller who hangs up half-way is no fault of ours.
    throw error instanceof ProblemError ? error : new ProblemError('malformed-json');
  }
}

/** True when brackets outside of texts open more than `limit` levels. Looked at before parsing, in one pass. */
export function isDeeper(json: string, limit: number): boolean {
  let [depth, inText] = [0, false];
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (inText && sign === '\\') at += 1;
    else if (sign === '"') inText = !inText;
    else if (!inText && (sign === '{' || sign === '[')) depth += 1;
    else if (!inText && (sign === '}' || sign === ']')) depth -= 1;
    if (depth > limit) return true;
  }
  return false;
}

/** How JSON writes a character by its number: the only way in which well-formed bytes can name half of a pair. */
const numbered = '\\u';

/** `JSON.parse` accepts half of a surrogate pair, which no store and no reader can keep. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, inner]) => name.isWellFormed() && isWellFormed(inner));
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (isDeeper(text, deepestBody)) throw new ProblemError('too-deep');
    const value: unknown = JSON.parse(text);
    if (text.includes(numbered) && !isWellFormed(value)) throw new ProblemError('malformed-json');
    return value;
  } catch (error) {
    // The parser's own message quotes the body, so it is not kept, not even for the log.
    throw error instanceof ProblemError ? error : new ProblemError('malformed-json');
  }
}

/**
 * The JSON body of a request, within its limits. Throws ProblemError `body-too-large` (bytes), `body-missing`,
 * `unsupported-media-type`, `too-deep`, `malformed-json` (also for broken UTF-8). Emptiness is judged by the bytes: one
 * server gives no stream for a request without a body, another an empty one, and callers must not see which.
 */
export async function readJsonBody(request: Request): Promise<unknown> {
  const bytes = await readBytes(request);
  if (bytes.byteLength === 0) throw new ProblemError('body-missing');
  checkType(request);
  return parseJson(bytes);
}
