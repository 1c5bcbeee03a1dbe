import type { Contract } from '../../../../lib/domain/contracts/contract.ts';
import type { Terms } from '../../../../lib/domain/contracts/terms.ts';
import {
  type ComparedTerm,
  comparedTerms,
  compareTerms,
} from '../../../../lib/domain/contracts/terms-diff.ts';
import { DataTable } from '../../../pages/parts/table.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { comparisonWords, termNames, termValue } from '../../../pages/words/terms.ts';
import { contractWords as words } from './words.ts';

interface Version {
  heading: string;
  terms: Terms;
}

/** The offer, what was signed, and each amendment, as far as they were declared. */
function versionsOf(contract: Contract, reader: Reader): Version[] {
  const { offer, signedAtOrigin, signedAtDestination, amendments } = contract;
  const declared = [
    { heading: words.offer, version: offer },
    { heading: words.origin, version: signedAtOrigin },
    { heading: words.destination, version: signedAtDestination },
  ].flatMap(({ heading, version }) =>
    version ? [{ heading: reader.say(heading), terms: version.terms }] : [],
  );
  const later = amendments.map(({ effectiveFrom, terms }) => ({
    heading: reader.say(words.amendment, { day: reader.day(effectiveFrom) }),
    terms,
  }));
  return [...declared, ...later];
}

/** The terms as they stand now: what a later version leaves out stays as it was. */
export const termsNow = ({ offer, signedAtOrigin, signedAtDestination, amendments }: Contract): Terms =>
  Object.assign(
    {},
    ...[offer, signedAtOrigin, signedAtDestination, ...amendments].map((version) => version?.terms),
  );

interface CellProps {
  reader: Reader;
  terms: Terms;
  term: ComparedTerm;
  offered: Terms | undefined;
}

const Cell = ({ reader, terms, term, offered }: CellProps) => {
  const value = termValue(term, terms, reader);
  if (value === undefined) return '–';
  const compared = offered && compareTerms(offered, terms).find((each) => each.term === term);
  const result = compared?.result;
  if (result !== 'worse' && result !== 'better') return <bdi>{value}</bdi>;
  return (
    <span class={result === 'worse' ? 'insaf-worse' : ''}>
      <bdi>{value}</bdi> ({reader.say(comparisonWords[result])})
    </span>
  );
};

/** Every version side by side; what is worse or better for the worker than the offer is said to be so. */
export const TermsTable = ({ reader, contract }: { reader: Reader; contract: Contract }) => {
  const versions = versionsOf(contract, reader);
  const offered = contract.offer?.terms;
  const stated = comparedTerms.filter((term) =>
    versions.some(({ terms }) => termValue(term, terms, reader) !== undefined),
  );
  return (
    <DataTable
      caption={reader.say(words.terms)}
      columns={[
        {
          heading: reader.say(words.term),
          cell: (term: ComparedTerm) => <strong>{reader.say(termNames[term])}</strong>,
        },
        ...versions.map(({ heading, terms }) => ({
          heading,
          cell: (term: ComparedTerm) => (
            <Cell
              reader={reader}
              terms={terms}
              term={term}
              offered={terms === offered ? undefined : offered}
            />
          ),
        })),
      ]}
      rows={stated}
      keepsRows
      empty={reader.say(words.none)}
    />
  );
};
