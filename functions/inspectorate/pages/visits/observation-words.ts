import { observationBases } from '../../../../lib/domain/inspections/observation.ts';
import type { Indicator } from '../../../../lib/domain/values/indicator.ts';
import { Indicator as AnyIndicator } from '../../../../lib/domain/values/indicator.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import list from '../../../../lib/reference/observations.json' with { type: 'json' };

/** One row of the closed list of what can be observed. */
export interface ListedObservation {
  code: string;
  words: Text;
  indicator: Indicator | undefined;
}

export const listedObservations: readonly ListedObservation[] = list.observations.map(
  ({ code, en, ar, indicator }) => ({
    code,
    words: { en, ar },
    indicator: AnyIndicator.safeParse(indicator).data,
  }),
);

/** What was observed, in words; a code that the list no longer has is shown as it is. */
export const observationWords = (code: string): Text =>
  listedObservations.find((each) => each.code === code)?.words ?? { en: code, ar: code };

type Basis = (typeof observationBases)[number];

export const basisWords: Readonly<Record<Basis, Text>> = {
  seen: { en: 'Seen', ar: 'شوهد' },
  record: { en: 'In records', ar: 'في السجلات' },
  measured: { en: 'Measured', ar: 'قيس' },
  photo: { en: 'Photographed', ar: 'صُوّر' },
};

export const bases: readonly Basis[] = observationBases;
