import { ProblemError } from '../../lib/problems/problem-error.ts';
import type { Place } from './group.ts';

/** /healthz, which touches nothing, and /readyz, which asks whether the face can serve. */
export const healthPlaces = (isReady: () => Promise<boolean>): Place[] => [
  { method: 'GET', path: '/healthz', answer: (context) => context.json({ status: 'ok' }) },
  {
    method: 'GET',
    path: '/readyz',
    async answer(context) {
      const ready = await isReady().catch(() => false);
      if (!ready) throw new ProblemError('unavailable', { headers: { 'Retry-After': '5' } });
      return context.json({ status: 'ready' });
    },
  },
];
