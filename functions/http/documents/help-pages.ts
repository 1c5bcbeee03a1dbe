import { isProblemCode } from '../../../lib/problems/catalogue.ts';
import { ProblemError } from '../../../lib/problems/problem-error.ts';
import { problemIndexPage, problemPage, problemStyle } from '../../pages/problem-page.ts';
import type { Place } from '../group.ts';

const headers = {
  'Cache-Control': 'public, max-age=300',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
};

/** /problems and /problems/{code}: what every problem's `type` points to, in both languages. */
export const helpPlaces: readonly Place[] = [
  {
    method: 'GET',
    path: '/problems',
    answer: (context) => context.html(problemIndexPage(context.var.language), 200, headers),
  },
  {
    method: 'GET',
    path: '/problems/style.css',
    answer: (context) =>
      context.body(problemStyle, 200, { ...headers, 'Content-Type': 'text/css; charset=utf-8' }),
  },
  {
    method: 'GET',
    path: '/problems/{code}',
    answer(context, { code = '' }) {
      if (!isProblemCode(code)) throw new ProblemError('not-found');
      return context.html(problemPage(code, context.var.language), 200, headers);
    },
  },
];
