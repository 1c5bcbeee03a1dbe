import { factMeaning } from '../../../../lib/rules/words/fact-meaning.ts';
import { Code } from '../../../pages/parts/marks.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { isSource, sourceWords } from './fact-words.ts';

/** What a fact means and whose word it is; and its name as a condition has it. */
export const FactName = ({ path, reader }: { path: string; reader: Reader }) => {
  const [root = ''] = path.split('.');
  return (
    <>
      {factMeaning(path, reader.language)}
      <div class="govuk-hint govuk-body-s govuk-!-margin-bottom-0">
        {isSource(root) && `${reader.say(sourceWords[root])} · `}
        <Code>{path}</Code>
      </div>
    </>
  );
};
