import type { FC } from 'hono/jsx';
import type { Reader } from '../../../pages/reader.ts';
import { organisationWords as words } from './words.ts';

/** What an official decided is said where everybody begins, and not only where nobody looks a second time. */
export const NotVerified: FC<{ reader: Reader }> = ({ reader }) => (
  <p class="govuk-inset-text">
    <strong>{reader.say(words.notVerified)}</strong>{' '}
    <a class="govuk-link" href="/console/organisation">
      {reader.say(words.mend)}
    </a>
  </p>
);
