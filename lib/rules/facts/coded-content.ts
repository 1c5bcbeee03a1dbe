import { type Indicator, indicators } from '../../domain/values/indicator.ts';
import { withoutUnknown } from './without-unknown.ts';

const kinds = ['indicator', 'law', 'standard', 'dataQuality'] as const;
const strengths = ['weak', 'medium', 'strong'] as const;

/** A row of a code list as the reference file has it. */
interface Row {
  code: string;
  kind: string;
  indicator: string | null;
  strength: string | null;
}

interface Content {
  kind?: (typeof kinds)[number];
  indicator?: Indicator;
  strength?: (typeof strengths)[number];
}

const among = <Word extends string>(words: readonly Word[], word: string | null): Word | undefined =>
  words.find((each) => each === word);

/** What a code of a list counts as. A code that is not in the list counts as nothing. */
export function contentsIn(rows: readonly Row[]): (code: string) => Content {
  const contents = new Map<string, Content>(
    rows.map(({ code, kind, indicator, strength }) => [
      code,
      withoutUnknown({
        kind: among(kinds, kind),
        indicator: among(indicators, indicator),
        strength: among(strengths, strength),
      }),
    ]),
  );
  return (code) => contents.get(code) ?? {};
}
