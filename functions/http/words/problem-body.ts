import { catalogue } from '../../../lib/problems/catalogue.ts';
import type { FieldError, ProblemError } from '../../../lib/problems/problem-error.ts';
import type { Language } from '../../../lib/problems/text.ts';

/** A problem as it travels (RFC 9457). */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  instance: string;
  errors?: { pointer: string; code: string; message: string }[];
}

const inLanguage = (errors: readonly FieldError[], language: Language) =>
  errors.map(({ pointer, code, message }) => ({ pointer, code, message: message[language] }));

/** What a caller is told of a refusal: the catalogue's words, the action's own detail, and never its cause. */
export function toProblemBody(
  problem: ProblemError,
  told: { baseUrl: string; language: Language; requestId: string },
): ProblemBody {
  const { title, meaning, cure, status } = catalogue[problem.code];
  const detail = problem.detail?.[told.language] ?? `${meaning[told.language]} ${cure[told.language]}`;
  return {
    type: `${told.baseUrl}/problems/${problem.code}`,
    title: title[told.language],
    status,
    detail,
    code: problem.code,
    instance: `urn:request:${told.requestId}`,
    ...(problem.errors.length > 0 && { errors: inLanguage(problem.errors, told.language) }),
  };
}
