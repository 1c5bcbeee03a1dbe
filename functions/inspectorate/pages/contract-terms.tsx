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
  noChange: { en: 'Every version says the same as the first.', ar: 'تقول كل النسخ ما قالته الأولى.' },
  unchanged: { en: 'The same in every version', ar: 'لم يتغير في أي نسخة' },
  everywhere: { en: 'In every version', ar: 'في كل النسخ' },
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

/** A term that every version states, and says alike, needs one value; whatever else it is, it is compared. */
const isUnchanged = (term: ComparedTerm, versions: readonly Version[], reader: Reader): boolean => {
  const values = new Set(versions.map(({ terms }) => termValue(term, terms, reader)));
  const results = versions.map((version) => version.results.get(term) ?? 'same');
  return values.size === 1 && results.every((result) => result === 'same');
};

interface TableOf {
  reader: Reader;
  versions: readonly Version[];
  terms: readonly ComparedTerm[];
}

const Name = ({ reader, term }: { reader: Reader; term: ComparedTerm }) => (
  <strong>{reader.say(termNames[term])}</strong>
);

const Compared = ({ reader, versions, terms }: TableOf) => {
  const columns: Column<ComparedTerm>[] = [
    { heading: reader.say(words.term), cell: (term) => <Name reader={reader} term={term} /> },
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
      rows={terms}
      empty={reader.say(words.noChange)}
    />
  );
};

const Unchanged = ({ reader, versions: [first], terms }: TableOf) =>
  first && terms.length > 0 ? (
    <DataTable
      caption={reader.say(words.unchanged)}
      columns={[
        { heading: reader.say(words.term), cell: (term) => <Name reader={reader} term={term} /> },
        {
          heading: reader.say(words.everywhere),
          cell: (term) => <bdi>{termValue(term, first.terms, reader)}</bdi>,
        },
      ]}
      rows={terms}
      empty=""
      keepsRows
    />
  ) : null;

/**
 * Offer and later versions, term by term: what got worse first and marked, a term that nobody states said to be so. What every
 * version says alike stands once, below.
 */
export const TermsSideBySide = ({ reader, file }: { reader: Reader; file: File }) => {
  const versions = versionsOf(file);
  const stated = comparedTerms.filter((term) =>
    versions.some(({ terms }) => termValue(term, terms, reader) !== undefined),
  );
  if (stated.length === 0)
    return (
      <p class="govuk-body" id="terms">
        <Figure>{reader.say(words.none)}</Figure>
      </p>
    );
  const worseFirst = (term: ComparedTerm): number =>
    versions.some(({ results }) => results.get(term) === 'worse') ? 0 : 1;
  const isSame = (term: ComparedTerm) => versions.length > 1 && isUnchanged(term, versions, reader);
  const compared = stated.filter((term) => !isSame(term)).toSorted((a, b) => worseFirst(a) - worseFirst(b));
  return (
    <>
      <Compared reader={reader} versions={versions} terms={compared} />
      <Unchanged reader={reader} versions={versions} terms={stated.filter(isSame)} />
    </>
  );
};
