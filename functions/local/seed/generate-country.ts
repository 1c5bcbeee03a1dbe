import type { PlainDate } from '../../../lib/domain/values/dates.ts';
import { plantFees, plantPatterns } from './abuse-patterns.ts';
import { makeAgencies } from './agencies.ts';
import { writeContract } from './contracts.ts';
import type { SeededCountry, SeededEmployer } from './country.ts';
import { type Draft, makeDraft } from './draft.ts';
import { makeEmployers } from './employers.ts';
import { createRandom } from './random.ts';

export interface CountryPlan {
  seed: string;
  /** The day on which the country is looked at. There is no clock in here. */
  today: PlainDate;
  employers?: number;
  agencies?: number;
  contracts?: number;
}

/** How many workers each employer has: most have few, a few have many; the demo employer is the third largest. */
function sizesOf(employers: readonly SeededEmployer[], contracts: number): Map<string, number> {
  const isHome = ({ input }: SeededEmployer) => input.employerKind === 'household';
  const firms = employers.filter((employer) => !isHome(employer));
  const placed = [...firms.slice(1, 3), ...firms.slice(0, 1), ...firms.slice(3)];
  const homes = employers.filter(isHome).slice(0, contracts);
  const rest = contracts - homes.length;
  const total = placed.reduce((sum, _, at) => sum + 1 / (at + 1.5), 0);
  const sizes = placed.map((_, at) => Math.floor(rest / (at + 1.5) / total));
  const left = rest - sizes.reduce((sum, size) => sum + size, 0);
  return new Map([
    ...homes.map(({ key }): [string, number] => [key, 1]),
    ...placed.map(({ key }, at): [string, number] => [key, (sizes[at] ?? 0) + (at < left ? 1 : 0)]),
  ]);
}

/**
 * A country of invented employers, agencies and workers with planted abuse: the same plan always gives the same country.
 * Shaped by published statistics, but no result about it says anything about a real person or firm.
 * @param plan about 40 employers, 6 agencies and 600 contracts unless it says otherwise; at least two employers
 */
export function generateCountry({
  seed,
  today,
  employers: employerCount = 40,
  agencies: agencyCount = 6,
  contracts = 600,
}: CountryPlan): SeededCountry {
  const random = createRandom(seed);
  const employers = makeEmployers(random, employerCount);
  const agencies = makeAgencies(random, agencyCount, today);
  const sizes = sizesOf(employers, contracts);
  const drafts: Draft[] = [];
  for (const employer of employers)
    for (let worker = 0; worker < (sizes.get(employer.key) ?? 0); worker += 1) {
      const serial = drafts.length + 1;
      const key = `contract-${String(serial).padStart(4, '0')}`;
      drafts.push(makeDraft(random, { key, serial, employer, agencies, today }));
    }
  plantFees(random, drafts);
  plantPatterns(random, drafts);
  return { employers, agencies, contracts: drafts.map(writeContract) };
}
