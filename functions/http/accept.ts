import { ProblemError } from '../../lib/problems/problem-error.ts';

const ours = new Set(['*/*', 'application/*', 'application/json', 'application/problem+json']);

const isRefused = (parameters: readonly string[]): boolean =>
  parameters.some((parameter) => /^\s*q=0(\.0{0,3})?\s*$/i.test(parameter));

/** ProblemError `not-acceptable` when Accept leaves no room for JSON (RFC 9110, 12.5.1). */
export function checkAccept(header: string | undefined): void {
  if (header === undefined || header.trim() === '') return;
  const takes = header.split(',').some((range) => {
    const [type = '', ...parameters] = range.split(';');
    return ours.has(type.trim().toLowerCase()) && !isRefused(parameters);
  });
  if (!takes) throw new ProblemError('not-acceptable');
}
