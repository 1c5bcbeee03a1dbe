import { accessProblems } from './catalogue-access.ts';
import { certificateProblems } from './catalogue-certificates.ts';
import { identityProblems } from './catalogue-identity.ts';
import { memberProblems } from './catalogue-members.ts';
import { oversightProblems } from './catalogue-oversight.ts';
import { peopleProblems } from './catalogue-people.ts';
import { recordProblems } from './catalogue-records.ts';
import { requestProblems } from './catalogue-request.ts';
import { ruleProblems } from './catalogue-rules.ts';
import { serviceProblems } from './catalogue-service.ts';
import { suspensionProblems } from './catalogue-suspensions.ts';
import { writeProblems } from './catalogue-writes.ts';
import type { Problem } from './text.ts';

const problems = {
  ...requestProblems,
  ...accessProblems,
  ...writeProblems,
  ...recordProblems,
  ...oversightProblems,
  ...peopleProblems,
  ...memberProblems,
  ...identityProblems,
  ...certificateProblems,
  ...ruleProblems,
  ...suspensionProblems,
  ...serviceProblems,
};

/** A code that a caller may meet. A problem that is not in the catalogue does not compile. */
export type ProblemCode = keyof typeof problems;

/** Every problem of this service. Each is served as the help page that its `type` points to (RFC 9457, 3.1.1). */
export const catalogue: Readonly<Record<ProblemCode, Problem>> = problems;

export const problemCodes: readonly ProblemCode[] = Object.keys(problems).filter(isProblemCode);

/** True for a code of the catalogue; an inherited name such as `constructor` is none. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code);
}
