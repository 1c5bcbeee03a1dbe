import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Purpose } from '../../lib/domain/access/purpose.ts';
import { CliProblem } from './fault.ts';

/** A running installation, and who asks. */
export interface Api {
  get(path: string): Promise<Answered>;
  post(path: string, body: unknown): Promise<Answered>;
  put(path: string, body: unknown, etag: string): Promise<Answered>;
}

export interface Answered {
  body: unknown;
  etag: string;
}

const Refusal = z.object({
  title: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
});

/** The refusal of an installation in its own words. */
function problemOf(text: string, path: string): CliProblem {
  const read = Refusal.safeParse(JSON.parse(text));
  if (!read.success) return new CliProblem(`${path} was not answered.`, text.slice(0, 500));
  const { title, detail, errors = [] } = read.data;
  const lines = errors.map(({ pointer, message }) => `  ${pointer}: ${message}`);
  return new CliProblem(`${title} (${path})`, [detail, ...lines].join('\n'));
}

/** @throws CliProblem for every refusal, and when nobody listens at the address */
export function openApi(url: string, token: string, purpose: Purpose): Api {
  async function call(
    method: string,
    path: string,
    more: { body?: unknown; etag?: string },
  ): Promise<Answered> {
    const headers = {
      authorization: `Bearer ${token}`,
      'insaf-purpose': purpose,
      ...(more.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
      ...(more.etag === undefined ? {} : { 'if-match': more.etag }),
    };
    const body = more.body === undefined ? {} : { body: JSON.stringify(more.body) };
    const response = await fetch(`${url}${path}`, { method, headers, ...body }).catch((cause) => {
      throw new CliProblem(
        `Nobody answers at ${url}.`,
        'Start the product with npm start, or name it with --url.',
        {
          cause,
        },
      );
    });
    const text = await response.text();
    if (!response.ok) throw problemOf(text, path);
    return { body: text === '' ? undefined : JSON.parse(text), etag: response.headers.get('etag') ?? '' };
  }
  return {
    get: (path) => call('GET', path, {}),
    post: (path, body) => call('POST', path, { body }),
    put: (path, body, etag) => call('PUT', path, { body, etag }),
  };
}
