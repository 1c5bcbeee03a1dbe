import type { Terms } from '../../../../lib/domain/contracts/terms.ts';
import {
  type ComparedTerm,
  type Comparison,
  comparedTerms,
  compareTerms,
} from '../../../../lib/domain/contracts/terms-diff.ts';
import { DataTable } from '../../../pages/parts/table.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { comparisonWords, termNames, termValue } from '../../../pages/words/terms.ts';
import { amendWords as words } from './words.ts';

interface DifferenceProps {
  reader: Reader;
  before: Terms;
  /** Only what changes. */
  change: Terms;
  offered: Terms | undefined;
}

const resultsOf = (from: Terms, to: Terms): ReadonlyMap<ComparedTerm, Comparison> =>
  new Map(compareTerms(from, to).map(({ term, result }) => [term, result]));

const Verdict = ({ reader, result }: { reader: Reader; result: Comparison }) => (
  <strong class={result === 'worse' ? 'insaf-worse' : ''}>{reader.say(comparisonWords[result])}</strong>
);

/** Term by term, what an amendment does to the worker: beside the terms until now, and beside the first offer. */
export const Difference = ({ reader, before, change, offered }: DifferenceProps) => {
  const after = { ...before, ...change };
  const changed = comparedTerms.filter((term) => termValue(term, change, reader) !== undefined);
  const sinceNow = resultsOf(before, after);
  const sinceOffer = offered && resultsOf(offered, after);
  const isWorse = changed.some((term) => sinceNow.get(term) === 'worse' || sinceOffer?.get(term) === 'worse');
  const verdictColumn = (heading: string, results: ReadonlyMap<ComparedTerm, Comparison>) => ({
    heading,
    cell: (term: ComparedTerm) => <Verdict reader={reader} result={results.get(term) ?? 'unknown'} />,
  });
  return (
    <>
      <DataTable
        caption={reader.say(words.reviewTitle)}
        isCaptionHidden
        columns={[
          {
            heading: reader.say(words.term),
            cell: (term: ComparedTerm) => <strong>{reader.say(termNames[term])}</strong>,
          },
          {
            heading: reader.say(words.before),
            cell: (term: ComparedTerm) => <bdi>{termValue(term, before, reader) ?? '–'}</bdi>,
          },
          {
            heading: reader.say(words.after),
            cell: (term: ComparedTerm) => <bdi>{termValue(term, after, reader)}</bdi>,
          },
          verdictColumn(reader.say(words.forWorker), sinceNow),
          ...(sinceOffer ? [verdictColumn(reader.say(words.sinceOffer), sinceOffer)] : []),
        ]}
        rows={changed}
        empty={reader.say(words.nothing)}
      />
      {isWorse && <p class="govuk-inset-text">{reader.say(words.worse)}</p>}
    </>
  );
};
