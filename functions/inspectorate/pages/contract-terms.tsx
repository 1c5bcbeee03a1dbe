import type * as z from 'zod';
import type { Terms } from '../../../lib/domain/contracts/terms.ts';
import {
  type ComparedTerm,
  type Comparison,
  comparedTerms,
} from '../../../lib/domain/contracts/terms-diff.ts';
import type { Dossier } from '../../../lib/domain/inspections/inspection.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { Figure } from '../../pages/parts/marks.tsx';
import { type Column, DataTable } from '../../pages/parts/table.tsx';
import type { Reader } from '../../pages/reader.ts';
import { comparisonWords, termNames, termValue } from '../../pages/words/terms.ts';

type File = z.output<typeof Dossier>;

const words = {
  title: { en: 'What was promised, and what was signed', ar: 'ما وُعد به وما وُقِّع' },
  term: { en: 'Term', ar: 'الشرط' },
  offer: { en: 'Offer', ar: 'العرض' },
  origin: { en: 'Signed at origin', ar: 'وُقِّع في بلد المنشأ' },
  destination: { en: 'Signed at destination', ar: 'وُقِّع في بلد العمل' },
  amendment: { en: 'Amendment', ar: 'تعديل' },
  none: { en: 'No terms were declared.', ar: 'لم يُصرَّح بأي شروط.' },
  unstated: { en: 'Not stated', ar: 'غير مذكور' },
} as const satisfies Record<string, Text>;

interface Version {
  heading: Text;
  on: string;
  terms: Terms;
  results: ReadonlyMap<ComparedTerm, Comparison>;
}

/** The offer and each later version in the order of time, with how each term stands to the offer. */
function versionsOf({ contract, comparisons }: File): Version[] {
  const results = (version: string, on: string) => {
    const found = comparisons.find((each) => each.version === version && each.on === on);
    return new Map(found?.terms.map(({ term, result }) => [term, result]));
  };
  const { offer, signedAtOrigin, signedAtDestination, amendments } = contract;
  const signed = (version: 'origin' | 'destination', at: typeof signedAtOrigin): Version[] =>
    at
      ? [
          {
            heading: words[version],
            on: at.signedOn,
            terms: at.terms,
            results: results(version, at.signedOn),
          },
        ]
      : [];
  return [
    ...(offer ? [{ heading: words.offer, on: offer.madeOn, terms: offer.terms, results: new Map() }] : []),
    ...signed('origin', signedAtOrigin),
    ...signed('destination', signedAtDestination),
    ...amendments.map(({ effectiveFrom, terms }) => ({
      heading: words.amendment,
      on: effectiveFrom,
      terms,
      results: results('amendment', effectiveFrom),
    })),
  ];
}

const Value = ({ reader, version, term }: { reader: Reader; version: Version; term: ComparedTerm }) => {
  const value = termValue(term, version.terms, reader);
  if (value === undefined) return <span class="govuk-hint">{reader.say(words.unstated)}</span>;
  const result = version.results.get(term);
  const shown = <bdi>{value}</bdi>;
  if (result !== 'worse' && result !== 'better') return shown;
  const verdict = reader.say(comparisonWords[result]);
  return result === 'worse' ? (
    <strong class="insaf-worse">
      {shown} ({verdict})
    </strong>
  ) : (
    <>
      {shown} ({verdict})
    </>
  );
};

/** Offer and later versions, term by term; what got worse is marked, and a term that nobody states is said to be so. */
export const TermsSideBySide = ({ reader, file }: { reader: Reader; file: File }) => {
  const versions = versionsOf(file);
  const stated = comparedTerms.filter((term) =>
    versions.some(({ terms }) => termValue(term, terms, reader) !== undefined),
  );
  const worseFirst = (term: ComparedTerm): number =>
    versions.some(({ results }) => results.get(term) === 'worse') ? 0 : 1;
  const columns: Column<ComparedTerm>[] = [
    { heading: reader.say(words.term), cell: (term) => <strong>{reader.say(termNames[term])}</strong> },
    ...versions.map((version) => ({
      heading: `${reader.say(version.heading)} (${reader.day(version.on)})`,
      cell: (term: ComparedTerm) => <Value reader={reader} version={version} term={term} />,
    })),
  ];
  return (
    <DataTable
      id="terms"
      caption={reader.say(words.title)}
      columns={columns}
      rows={stated.toSorted((a, b) => worseFirst(a) - worseFirst(b))}
      empty={<Figure>{reader.say(words.none)}</Figure>}
    />
  );
};
