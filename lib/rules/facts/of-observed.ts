import type { Inspection } from '../../domain/inspections/inspection-record.ts';
import {
  type ObservationBasis,
  type ObservationCode,
  observationBases,
} from '../../domain/inspections/observation.ts';
import data from '../../reference/observations.json' with { type: 'json' };
import { unknownFact } from '../language/fact-type.ts';
import { contentsIn } from './coded-content.ts';
import { highestOf } from './three-valued.ts';
import { withoutUnknown } from './without-unknown.ts';

const contentOf = contentsIn(data.observations);

interface Seen {
  code: ObservationCode;
  workers?: number | undefined;
  basis?: ObservationBasis | undefined;
  on: string;
}

function observationOf(code: ObservationCode, seen: readonly Seen[]) {
  return withoutUnknown({
    code,
    ...contentOf(code),
    workers: highestOf(seen.map(({ workers }) => workers)),
    basis: observationBases.findLast((basis) => seen.some((each) => each.basis === basis)),
    lastSeenOn: seen
      .map(({ on }) => on)
      .toSorted()
      .at(-1),
  });
}

/** One fact a code, the codes in order. Only an inspection that looked for every code can say that the rest was not there. */
function observationsIn(inspections: readonly Inspection[]) {
  if (inspections.length === 0) return undefined;
  const seen = inspections.flatMap(({ observations, visitedOn }) =>
    observations.map((each): Seen => ({ ...each, on: visitedOn })),
  );
  const codes = [...Map.groupBy(seen, ({ code }) => code)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const all = inspections.some(({ lookedForAll }) => lookedForAll);
  return [...codes.map(([code, each]) => observationOf(code, each)), ...(all ? [] : [unknownFact('absent')])];
}

/** What inspectors observed: of this contract, and at its employer. */
export function observedFacts(inspections: readonly Inspection[], atEmployer: readonly Inspection[]) {
  const observations = observationsIn(inspections);
  const ofEmployer = observationsIn(atEmployer);
  return {
    inspected: inspections.length > 0,
    safekeepingShown: inspections.some(({ observations: seen }) =>
      seen.some(({ code }) => code === 'PASSPORT_SAFEKEEPING_FREE_ACCESS'),
    ),
    employerInspected: atEmployer.length > 0,
    ...(observations ? { observations } : {}),
    ...(ofEmployer ? { atEmployer: ofEmployer } : {}),
  };
}
