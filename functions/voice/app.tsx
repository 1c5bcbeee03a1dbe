import { type Context, Hono } from 'hono';
import { placeOf } from '../../lib/log.ts';
import { ProblemError } from '../../lib/problems/problem-error.ts';
import type { VoiceDeps } from '../voice-deps.ts';
import { door } from './door.ts';
import { NotOurForm } from './fields.ts';
import { page } from './pages/layout.tsx';
import { Notice } from './pages/way-in.tsx';
import { givingBack } from './routes/giving-back.tsx';
import { mailbox } from './routes/mailbox.tsx';
import { paying } from './routes/paying.tsx';
import { telling } from './routes/telling.tsx';
import { wayIn } from './routes/way-in.tsx';
import { createSessions } from './session.ts';
import { style } from './style.ts';
import { type Desk, readerFor } from './visit.ts';

/** A plain dot: nobody reads anything into it. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="3" fill="#666"/></svg>';

type Words = 'nothingHere' | 'sentBefore' | 'failed';

/** What a refusal is called to the reader, and its status. */
function toldOf(error: unknown): readonly [Words, 400 | 422 | 500] {
  if (error instanceof NotOurForm) return ['nothingHere', 400];
  if (error instanceof ProblemError && error.code === 'idempotency-key-reused') return ['sentBefore', 422];
  return ['failed', 500];
}

async function say(context: Context, word: Words, status: 400 | 404 | 422 | 500) {
  const reader = await readerFor(context);
  return context.html(page(reader, <Notice reader={reader} text={reader.say(word)} />), status);
}

/**
 * The face of workers: pages alone, without script, font or account, for an old phone that somebody else may look at. It reads
 * one link, one contract and one mailbox by exact key, and cannot read again what it was told. Nothing here counts by address:
 * whoever shares one could feel that somebody else is speaking, or use it up so that nobody can (ADR 066).
 */
export function createVoice(deps: VoiceDeps) {
  const desk: Desk = { deps, sessions: createSessions(deps) };
  const app = new Hono<{ Variables: { requestId: string } }>();
  app.onError((error, context) => {
    const [word, status] = toldOf(error);
    if (status === 500)
      deps.log.error('failed', { requestId: context.get('requestId'), error: placeOf(error) });
    return say(context, word, status);
  });
  app.notFound((context) => say(context, 'nothingHere', 404));
  app.use(door());
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/s.css', (context) => context.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/i.svg', (context) => context.body(icon, 200, { 'Content-Type': 'image/svg+xml' }));
  for (const routes of [wayIn, telling, paying, givingBack, mailbox]) app.route('/', routes(desk));
  return app;
}
