import type { Annotation } from '../../../../lib/domain/contracts/annotation.ts';
import { Figure } from '../../../pages/parts/marks.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { termNames } from '../../../pages/words/terms.ts';
import { annotateWords as words } from './words.ts';

interface RemarksProps {
  reader: Reader;
  annotations: readonly Annotation[];
  /** The reader's own. */
  organisationId: string;
}

/** What both parties remarked on a contract, oldest first. */
export const Remarks = ({ reader, annotations, organisationId }: RemarksProps) => {
  if (annotations.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{reader.say(words.remarks)}</h2>
      {annotations.map(({ about, text, writtenBy, writtenAs, receivedAt }) => (
        <div class="govuk-inset-text">
          <p class="govuk-body govuk-!-margin-bottom-1">
            <strong>{reader.say(writtenBy === organisationId ? words.ours : words[writtenAs])}</strong>
            {' · '}
            <Figure>{reader.moment(receivedAt)}</Figure>
            {about && ` · ${reader.say(termNames[about])}`}
          </p>
          <p class="govuk-body insaf-letter" dir="auto">
            {text}
          </p>
        </div>
      ))}
    </>
  );
};
