import { Hono } from 'hono';
import { html } from 'hono/html';
import { jsx } from 'hono/jsx';
import { NotOpen } from './pages/not-open.tsx';

/**
 * The face of workers: for now a door with nothing behind it. Its host, its role and its walls stand, so that what comes
 * later cannot be built in the wrong room. The page keeps to what the face may be: no script, no font, a title that says
 * nothing to whoever looks over a shoulder.
 */
export function createVoice(): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header(
      'Content-Security-Policy',
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    );
    context.header('Cache-Control', 'no-store');
    context.header('Referrer-Policy', 'no-referrer');
    context.header('X-Content-Type-Options', 'nosniff');
  });
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/', (context) => context.html(page()));
  app.notFound((context) => context.html(page(), 404));
  return app;
}

const page = () => html`<!doctype html>${jsx(NotOpen, {})}`;
