import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { toProblemBody } from '../../functions/http/words/problem-body.ts';
import { createConsole } from '../../functions/pages/console.ts';
import type { AnyVisit } from '../../functions/pages/guest.ts';
import type { Page, Shown } from '../../functions/pages/page.ts';
import { carriedForms } from '../../functions/pages/session/carried-forms.ts';
import { draftCookie } from '../../functions/pages/session/drafts.ts';
import { viewsCookie } from '../../functions/pages/session/kept-views.ts';
import { createSessions } from '../../functions/pages/session/sessions.ts';
import { operations } from '../../functions/registry/operations.ts';
import { ProblemError } from '../../lib/problems/problem-error.ts';

const baseUrl = 'http://localhost';
const asked = { baseUrl, language: 'en', requestId: 'the-same' } as const;
const sealing = { face: 'sample', key: randomBytes(32), now: () => Date.now() };

/** Two questions at once; the first is refused while the second is still asked. */
async function load({ ask }: AnyVisit): Promise<Shown> {
  await Promise.all([ask('getMe'), ask('listContracts')]);
  return { title: 'Sample', main: '' };
}

const page: Page = {
  ...{ pageId: 'sample', path: '/console/sample', asks: ['getMe', 'listContracts'], isPublic: true },
  show: load,
  submit: async (visit) => ({ showAgain: () => load(visit) }),
};

test.each([
  ['is shown', { method: 'GET' }],
  ['comes back with a form', { method: 'POST', body: new URLSearchParams({ text: 'a' }) }],
])('no question that a page asked outlives its answer, where it %s', async (_, init) => {
  let open = 0;
  const handle = createConsole({
    ...{ baseUrl, operations, pages: [page], issuerOrigin: baseUrl, now: sealing.now },
    service: { en: 'Sample', ar: 'مثال' },
    sectionsFor: async () => [],
    async fetch({ url }) {
      if (new URL(url).pathname.endsWith('/me'))
        return Response.json(toProblemBody(new ProblemError('not-found'), asked), { status: 404 });
      open += 1;
      await setTimeout(50);
      open -= 1;
      return Response.json({ items: [] });
    },
    sessions: createSessions({
      ...{ ...sealing, baseUrl, issuer: `${baseUrl}/pool`, clientId: 'sample', scope: 'openid' },
    }),
    drafts: draftCookie(sealing),
    carried: carriedForms(sealing),
    views: viewsCookie(sealing),
    assets: async () => new Uint8Array(),
    onFault: ({ cause }) => {
      throw cause;
    },
  });
  const request = new Request(`${baseUrl}/console/sample`, { ...init, headers: { origin: baseUrl } });
  const answer = await handle(request, asked);
  expect([answer.status, open]).toEqual([404, 0]);
});
