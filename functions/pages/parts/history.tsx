import type { Child, FC } from 'hono/jsx';
import type { Reader } from '../reader.ts';
import { Figure } from './marks.tsx';

/** One step of a record, as a page shows it. */
export interface ShownStep {
  at: string;
  what: Child;
  /** Who took it; absent where a clock did. */
  by?: Child;
  /** In the words of whoever took it: in either script. */
  reason?: string | undefined;
}

/** Everything that happened to a record, oldest first; nothing where nothing has. */
export const History: FC<{ reader: Reader; title: string; steps: readonly ShownStep[] }> = ({
  reader,
  title,
  steps,
}) =>
  // Nothing has happened yet: no heading stands over nothing.
  steps.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <ol class="govuk-list insaf-steps">
        {steps.map(({ at, what, by, reason }) => (
          <li>
            <Figure>{reader.moment(at)}</Figure> · {what}
            {by && <> · {by}</>}
            {reason && (
              <p class="govuk-body govuk-!-margin-bottom-0">
                <bdi>{reason}</bdi>
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
