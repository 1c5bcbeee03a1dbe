import type * as z from 'zod';
import type { Compliance } from '../../../../lib/domain/notices/notice.ts';
import type { Reader } from '../../../pages/reader.ts';
import { contractWords as words } from './words.ts';

type Told = z.output<typeof Compliance>['notices'];

/** What the rules could not say for want of a record: by name alone, behind a line that opens. */
const Unanswered = ({ reader, notices }: { reader: Reader; notices: Told }) =>
  notices.length === 0 ? null : (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {reader.say(words.unanswered, { count: notices.length })}
        </span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-body">{reader.say(words.unansweredWhy)}</p>
        <ul class="govuk-list govuk-list--bullet">
          {notices.map(({ title }) => (
            <li>{title}</li>
          ))}
        </ul>
      </div>
    </details>
  );

/** What the rules say of what the reader's own organisation declared. */
export const OwnNotices = ({ reader, notices }: { reader: Reader; notices: Told }) => {
  const flagged = notices.filter(({ outcome }) => outcome === 'flagged');
  return (
    <>
      <h2 class="govuk-heading-m">{reader.say(words.notices)}</h2>
      {flagged.length === 0 && <p class="govuk-body">{reader.say(words.noNotices)}</p>}
      {flagged.map(({ title, message }) => (
        <div class="govuk-inset-text">
          <h3 class="govuk-heading-s">{title}</h3>
          <p class="govuk-body">{message}</p>
        </div>
      ))}
      <Unanswered reader={reader} notices={notices.filter(({ outcome }) => outcome !== 'flagged')} />
    </>
  );
};
