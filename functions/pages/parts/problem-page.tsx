import type { FC } from 'hono/jsx';
import type { Text } from '../../../lib/problems/text.ts';
import type { ProblemBody } from '../../http/words/problem-body.ts';
import type { Reader } from '../reader.ts';
import { Code } from './marks.tsx';

const words = {
  number: { en: 'If you ask for help, give this number:', ar: 'إذا طلبت المساعدة فاذكر هذا الرقم:' },
  start: { en: 'Go to the start page', ar: 'اذهب إلى صفحة البداية' },
} as const satisfies Record<string, Text>;

/** A refusal as a page: what happened, how to mend it, and the number under which the log has it. */
export const ProblemPage: FC<{ reader: Reader; problem: ProblemBody }> = ({ reader, problem }) => (
  <>
    <h1 class="govuk-heading-l">{problem.title}</h1>
    <p class="govuk-body">{problem.detail}</p>
    {problem.errors && (
      <ul class="govuk-list govuk-list--bullet">
        {problem.errors.map(({ message }) => (
          <li>{message}</li>
        ))}
      </ul>
    )}
    <p class="govuk-body">
      {reader.say(words.number)} <Code>{problem.instance.replace('urn:request:', '')}</Code>
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href="/console">
        {reader.say(words.start)}
      </a>
    </p>
  </>
);
