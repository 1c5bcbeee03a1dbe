import type { Browser, Cookie } from 'playwright-core';
import { pages as inspectoratePages } from '../../../functions/inspectorate/pages/console.ts';
import { fixedIds } from '../../../functions/local/seed/seed-demo.ts';
import { pages as registryPages } from '../../../functions/registry/pages/console.ts';
import { signInTo, sitDown } from './chromium.ts';
import type { Country } from './country.ts';
import { type Visited, walkConsole } from './walk.ts';

/** Who walks which console: together they must reach every page of it. */
export const walkers = [
  {
    face: 'inspectorate',
    who: ['inspector', 'hotline', 'rules-author', 'oversight'],
    pages: inspectoratePages,
  },
  { face: 'registry', who: ['employer', 'agency', 'newcomer'], pages: registryPages },
] as const;

/** The employer that was visited and holds a certificate, and its contract with a year of wages. */
const mostToShow = ({ paidContract }: Country): string[] => [
  `/console/contracts/${paidContract}`,
  `/console/employers/${fixedIds.employer}`,
];

export interface Found extends Visited {
  face: 'registry' | 'inspectorate';
  cookies: readonly Cookie[];
}

/** Every page of a console with the address by which a person found it, and whose session opens it. */
export async function findPages(
  { browser, country }: { browser: Browser; country: Country },
  { face, who, pages }: (typeof walkers)[number],
): Promise<Found[]> {
  const found: Found[] = [];
  for (const person of who) {
    const desk = await sitDown(browser, { language: 'en', width: 1280 });
    const first = await signInTo(desk, `${country.insaf.urls[face]}/console`, person);
    const told = person === 'inspector' ? mostToShow(country) : [];
    const visited = await walkConsole(first, pages, told);
    const cookies = (await desk.cookies()).filter(({ name }) => name !== 'insaf-language');
    // Each page is looked at once, as the first who finds it.
    const fresh = visited.filter(({ pageId }) => !found.some((each) => each.pageId === pageId));
    found.push(...fresh.map((each) => ({ ...each, face, cookies })));
    await desk.close();
  }
  return found;
}
