import { isProblemCode } from '../../../lib/problems/catalogue.ts';
import { ProblemError } from '../../../lib/problems/problem-error.ts';
import { problemIndexPage, problemPage, problemStyle } from '../../pages/problem-page.ts';
import type { FaceApp } from '../face-env.ts';

const headers = {
  'Cache-Control': 'public, max-age=300',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
};

/** Adds /problems and /problems/{code}: what every problem's `type` points to, in both languages. */
export function addHelpPages(app: FaceApp): void {
  app.get('/problems', (context) => context.html(problemIndexPage(context.var.language), 200, headers));
  app.get('/problems/style.css', (context) =>
    context.body(problemStyle, 200, { ...headers, 'Content-Type': 'text/css; charset=utf-8' }),
  );
  app.get('/problems/:code', (context) => {
    const code = context.req.param('code');
    if (!isProblemCode(code)) throw new ProblemError('not-found');
    return context.html(problemPage(code, context.var.language), 200, headers);
  });
}
