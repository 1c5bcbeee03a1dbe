import { sectionOf } from '../../domain/values/codes.ts';

/** ISCO-08: 5152 domestic housekeepers and 9111 domestic cleaners and helpers work in households, whoever pays them. */
const alwaysDomestic: ReadonlySet<string> = new Set(['5152', '9111']);

/** ISCO-08: ships' engineers (3151), deck officers and pilots (3152), deck crews (8350). Fishers are none (MLC, 2006). */
const seafarers: ReadonlySet<string> = new Set(['3151', '3152', '8350']);

/**
 * The ten jobs of the Indonesian zero-cost rule (BP2MI Regulation 9/2020) as the reference restates them: household
 * manager, baby, child and elderly carer, cook, family driver, gardener, cleaner; farm worker; crew of fishing vessels.
 */
const listedInHousehold: ReadonlySet<string> = new Set([
  ...['5152', '9111', '5311', '5321', '5322', '5120', '9412', '8322', '6113', '9112'],
]);
const listedAnywhere: ReadonlySet<string> = new Set([
  ...['5152', '9111', '9211', '9212', '9213', '9214', '6222', '6223', '9216'],
]);

/**
 * The occupation codes of the cap tables for an occupation (ISCO-08, four digits) and a sector (ISIC Rev.4), several
 * when tables of two countries cut the jobs differently, `['ALL']` when no special row is known to apply. Any job in a
 * household (section T) is domestic work: Convention 189, article 1. A nurse's aide of an agency is not, on these two
 * facts alone.
 *
 * Undefined when the answer hangs on a fact that is missing: `resolveFeeCaps` then says what holds for every answer.
 * The codes about a way of hiring or a permit (DIRECT_EMPLOYMENT, TECHNICAL_INTERN, SPECIFIED_SKILLED_WORKER) are never
 * given: these two facts do not show them.
 */
export function capOccupation(
  occupation: string | undefined,
  sector: string | undefined,
): readonly string[] | undefined {
  if (occupation === undefined) return undefined;
  const isForHousehold = alwaysDomestic.has(occupation);
  if (sector === undefined && !isForHousehold && !seafarers.has(occupation)) return undefined;
  const inHousehold = isForHousehold || (sector !== undefined && sectionOf(sector) === 'T');
  const listed = listedAnywhere.has(occupation) || (inHousehold && listedInHousehold.has(occupation));
  const codes = [
    ...(inHousehold ? ['DOMESTIC'] : []),
    ...(listed ? ['TEN_LISTED_JOBS'] : []),
    ...(!inHousehold && seafarers.has(occupation) ? ['SEAFARER'] : []),
  ];
  return codes.length > 0 ? codes : ['ALL'];
}

/** Every answer of `capOccupation` that some row of the tables tells from the others. */
export const occupationAnswers: readonly (readonly string[])[] = [
  ['ALL'],
  ['DOMESTIC'],
  ['TEN_LISTED_JOBS'],
  ['DOMESTIC', 'TEN_LISTED_JOBS'],
  ['SEAFARER'],
];
