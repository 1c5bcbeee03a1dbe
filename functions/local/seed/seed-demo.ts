import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InspectorateContext, RegistryContext } from '../../../lib/actions/context.ts';
import { enterRates } from '../../../lib/actions/rates/enter.ts';
import type { Actor } from '../../../lib/domain/access/actor.ts';
import { addDays, addMonths, plainDateIn } from '../../../lib/domain/values/dates.ts';
import { demoRates } from '../../../lib/rules/rates.ts';
import { demoOfficials } from '../issuer/demo-officials.ts';
import { findDemoPerson } from '../issuer/demo-people.ts';
import type { Insaf } from '../server.ts';
import { syntheticNotice } from './country.ts';
import { generateCountry } from './generate-country.ts';
import { seedCountry } from './seed-country.ts';

/** The same on every machine, so that a call in the documentation can be copied as it stands. */
export const fixedIds = {
  employer: 'org_00000000-0000-4000-8000-000000000001',
  agency: 'org_00000000-0000-4000-8000-000000000002',
} as const;

const seedName = 'insaf-demo';
const marker = (dataDir: string): string => join(dataDir, 'seeded');

/** True when the data folder was begun by a seeding that did not come to its end. */
export const isHalfSeeded = (dataDir: string): boolean =>
  existsSync(`${marker(dataDir)}.begun`) && !existsSync(marker(dataDir));

function registryContext({ deps, contexts }: Insaf, actor: Actor): RegistryContext {
  const isActor = (who: string): boolean => findDemoPerson(who)?.subject === actor.subject;
  const fixed = Object.entries(fixedIds).find(([who]) => isActor(who))?.[1];
  const base = contexts.registry(actor);
  return {
    ...base,
    newId: (prefix) => (prefix === 'org' && fixed !== undefined ? fixed : deps.newId(prefix)),
  };
}

function inspectorateContext({ contexts, issuer }: Insaf): InspectorateContext {
  const inspector = demoOfficials.find(({ who }) => who === 'inspector');
  if (!inspector) throw new RangeError('There is no demo inspector.');
  const { subject, standing } = inspector;
  return contexts.inspectorate({
    issuer: issuer.issuers.officials,
    subject,
    client: 'insaf-seed',
    scopes: [],
    kind: 'official',
    official: standing,
  });
}

/** Rates for every day on which the generated country may have paid something. */
const seedRates = (insaf: Insaf, today: string): Promise<void> =>
  enterRates(insaf.contexts.installation(), demoRates(addMonths(today, -60), addDays(today, 60)));

/** Fills a new installation with the synthetic country and waits until all of it is assessed and ranked. */
export async function seedDemo(insaf: Insaf, say: (line: string) => void): Promise<void> {
  const { dataDir, deps, issuer, processors } = insaf;
  const started = deps.now();
  writeFileSync(`${marker(dataDir)}.begun`, '');
  const today = plainDateIn('Asia/Bahrain', new Date(started).toISOString());
  say(syntheticNotice.en);
  await seedRates(insaf, today);
  const seeded = await seedCountry({
    country: generateCountry({ seed: seedName, today }),
    issuer: issuer.issuers.organisations,
    registry: (actor) => registryContext(insaf, actor),
    inspectorate: () => inspectorateContext(insaf),
  });
  await processors.settled();
  writeFileSync(marker(dataDir), '');
  const seconds = ((deps.now() - started) / 1000).toFixed(1);
  say(
    `${seeded.organisations.size} organisations and ${seeded.contracts} contracts registered and assessed in ${seconds} s.`,
  );
}
