import type { FC } from 'hono/jsx';
import type { Text } from '../../../../lib/problems/text.ts';
import type { Reader } from '../../../pages/reader.ts';

/** Where one goes on from a record: to its sheet, its file, and what stands beside it. Not on paper. */
export const TakeAway: FC<{ reader: Reader; ways: readonly { href: string; text: Text }[] }> = ({
  reader,
  ways,
}) => (
  <ul class="insaf-ways insaf-no-print">
    {ways.map(({ href, text }) => (
      <li>
        <a class="govuk-link" href={href}>
          {reader.say(text)}
        </a>
      </li>
    ))}
  </ul>
);
