import { ProblemError } from '../../lib/problems/problem-error.ts';

const ours = new Set(['*/*', 'application/*', 'application/json', 'application/problem+json']);

const isRefused = (parameters: readonly string[]): boolean =>
  parameters.some((parameter) => /^\s*q=0(\.0{0,3})?\s*$/i.test(parameter));

/**
 * ProblemError `not-acceptable` when Accept leaves no room for JSON (RFC 9110, 12.5.1).
 * @param mediaType what the operation answers with, where that is no JSON
 */
export function checkAccept(header: string | undefined, mediaType?: string): void {
  if (header === undefined || header.trim() === '') return;
  const takes = header.split(',').some((range) => {
    const [type = '', ...parameters] = range.split(';');
    const name = type.trim().toLowerCase();
    return (ours.has(name) || name === mediaType) && !isRefused(parameters);
  });
  if (!takes) throw new ProblemError('not-acceptable');
}
