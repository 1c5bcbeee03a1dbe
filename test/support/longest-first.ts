import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take from a quarter of a minute to two minutes, the longest first. */
const long = [
  'twin-worlds/twin-worlds',
  'faces/idempotency',
  'browser/pages',
  'faces/authorisation-tiers',
  'faults/kills',
  'faults/faults',
  'actions/replay',
  'local/start',
  'faces/authorisation',
  'infra/policy-packs',
  'http/openapi',
  'pages/desk-journeys',
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = long.findIndex((name) => moduleId.includes(`/test/${name}.test.`));
  return place < 0 ? long.length : place;
};

/**
 * What takes long begins first. On a new clone nothing is known of how long a file takes, and files go by their size: the twin
 * worlds are two minutes in forty lines, so they came last, and one of two workers had nothing more to do.
 */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const asUsual = await super.sort(files);
    return asUsual.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
