import { ProblemError } from '../../lib/problems/problem-error.ts';
import type { FaceApp } from './face-env.ts';

/** Adds /healthz, which touches nothing, and /readyz, which asks whether the face can serve. */
export function addHealth(app: FaceApp, isReady: () => Promise<boolean>): void {
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/readyz', async (context) => {
    const ready = await isReady().catch(() => false);
    if (!ready) throw new ProblemError('unavailable', { headers: { 'Retry-After': '5' } });
    return context.json({ status: 'ready' });
  });
}
