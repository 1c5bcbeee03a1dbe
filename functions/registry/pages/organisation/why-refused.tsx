import type { FC } from 'hono/jsx';
import {
  type VerificationReason,
  wordsOfReason,
} from '../../../../lib/domain/organisations/verification-reason.ts';
import type { Reader } from '../../../pages/reader.ts';

interface Props {
  reader: Reader;
  reason: VerificationReason;
}

/** What a register says against the registration, and what to do next: the words of the list, and no official's own. */
export const WhyRefused: FC<Props> = ({ reader, reason }) => {
  const { is, cure } = wordsOfReason(reason);
  return (
    <>
      <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{reader.say(is)}</p>
      <p class="govuk-body govuk-!-margin-bottom-1">{reader.say(cure)}</p>
    </>
  );
};
