import { randomUUID } from 'node:crypto';
import type { Insaf } from '../../../functions/local/server.ts';
import { signInAs } from '../stages/tokens.ts';

/** A call of the inspectorate face, as one of the demo people. */
export async function callAs<Body = Record<string, unknown>>(
  insaf: Insaf,
  who: string,
  [method, path, body, headers = {}]: readonly [
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: object,
    headers?: Readonly<Record<string, string>>,
  ],
): Promise<{ body: Body; etag: string }> {
  const { token } = await signInAs(insaf.urls.issuer, who);
  const answer = await fetch(insaf.urls.inspectorate + path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'idempotency-key': randomUUID(),
      'insaf-purpose': 'inspection',
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
  return { body: asAnswer<Body>(JSON.parse(text)), etag: answer.headers.get('etag') ?? '' };
}

/** What the face has checked against its own schema. */
const asAnswer = <Body>(value: unknown): Body => value as Body;
