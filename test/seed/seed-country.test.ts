import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findDemoMachine, findDemoPerson } from '../../functions/local/demo-people.ts';
import { openKeyFile } from '../../functions/local/key-file.ts';
import { demoAgencyKey, demoEmployerKey } from '../../functions/local/seed/country.ts';
import { generateCountry } from '../../functions/local/seed/generate-country.ts';
import { type Seeded, type SeedProgress, seedCountry } from '../../functions/local/seed/seed-country.ts';
import type { InspectorateContext, RegistryContext } from '../../lib/actions/context.ts';
import type { Sealer } from '../../lib/actions/key-service.ts';
import { principalOf } from '../../lib/actions/principal.ts';
import type { Actor } from '../../lib/domain/actor.ts';
import { findDeclarations } from '../../lib/store/contracts.ts';
import { findMembership, findOrganisation } from '../../lib/store/organisations.ts';
import { testEngine } from '../support/engine.ts';

const db = testEngine();
const issuer = 'https://organisations.example';
const country = generateCountry({ seed: 'applied', today: '2026-11-21', employers: 8, contracts: 60 });

const contractIds: string[] = [];
function newId(prefix: string): string {
  const id = `${prefix}_${randomUUID()}`;
  if (prefix === 'ctr') contractIds.push(id);
  return id;
}

const common = (actor: Actor) => ({
  ruleSets: { active: async () => undefined, version: async () => undefined },
  newId,
  actor,
  requestId: 'seed',
  now: '2026-11-21T09:00:00Z',
  language: 'en' as const,
});
const keyedHash = (): string => 'unused';
const official: Actor = {
  issuer: 'https://officials.example',
  subject: 'inspector',
  client: 'insaf-seed',
  scopes: [],
  kind: 'official',
  official: { roles: ['inspector'], governorates: [] },
};

const registryFor =
  (sealer: Sealer<'identity'>) =>
  (actor: Actor): RegistryContext => ({ ...common(actor), store: db.store, keyedHash, sealer });
const inspectorate = (): InspectorateContext => ({ ...common(official), store: db.store, keyedHash });

async function sealerOfThisRun(): Promise<Sealer<'identity'>> {
  const folder = await mkdtemp(join(tmpdir(), 'insaf-seed-'));
  const { registry } = await openKeyFile(join(folder, 'keys.json'));
  await rm(folder, { recursive: true });
  return registry;
}

describe('a country that is applied to an empty installation', () => {
  let seeded: Seeded;
  const heard: SeedProgress[] = [];
  beforeAll(async () => {
    const registry = registryFor(await sealerOfThisRun());
    seeded = await seedCountry({
      country,
      issuer,
      registry,
      inspectorate,
      progress: (step) => heard.push(step),
    });
  });
  const idOf = (key: string): string => seeded.organisations.get(key) ?? '';
  const memberOf = (subject: string | undefined) =>
    findMembership(db.store.reader('core'), principalOf({ issuer, subject: subject ?? '' }));

  it('stands there whole, and says how far it came on the way', () => {
    expect(seeded.contracts).toBe(60);
    expect(seeded.feeDisclosures).toBe(
      country.contracts.filter(({ input }) => input.feeDisclosure).length +
        country.contracts.filter(({ otherDisclosure }) => otherDisclosure).length,
    );
    expect(seeded.amendments).toBe(country.contracts.filter(({ amendment }) => amendment).length);
    expect(heard).toHaveLength(country.employers.length + country.agencies.length + 60);
    expect(heard.at(-1)).toEqual({ step: 'contracts', done: 60, of: 60 });
  });

  it('gives the demo people and their machines the demo organisations, which are verified', async () => {
    expect(await memberOf(findDemoPerson('employer')?.subject)).toMatchObject({
      id: idOf(demoEmployerKey),
      kind: 'employer',
      role: 'owner',
    });
    expect(await memberOf(findDemoPerson('agency')?.subject)).toMatchObject({
      id: idOf(demoAgencyKey),
      kind: 'agency',
    });
    expect(await memberOf(findDemoMachine('hr-demo')?.who)).toMatchObject({
      id: idOf(demoEmployerKey),
      role: 'system',
    });
    expect(await memberOf(findDemoMachine('agency-demo')?.who)).toMatchObject({ id: idOf(demoAgencyKey) });
    for (const key of [demoEmployerKey, demoAgencyKey]) {
      const organisation = await findOrganisation(db.store.reader('core'), idOf(key));
      expect(organisation?.verification.status).toBe('verified');
    }
  });

  it('verifies whom the plan says and nobody else', async () => {
    for (const { key, verified } of [...country.employers, ...country.agencies]) {
      const organisation = await findOrganisation(db.store.reader('core'), idOf(key));
      expect(organisation?.verification.status).toBe(verified ? 'verified' : 'unverified');
    }
  });

  it('holds no placeholder: every contract names registered organisations, with both disclosures where two were filed', async () => {
    const registered = new Set(seeded.organisations.values());
    expect(contractIds).toHaveLength(60);
    let disclosures = 0;
    for (const id of contractIds) {
      const found = await findDeclarations(db.store.reader('core'), id);
      expect(registered).toContain(found?.contract.employerId);
      if (found?.contract.agencyId !== undefined) expect(registered).toContain(found.contract.agencyId);
      for (const { organisationId } of found?.contract.recruitment.chain ?? [])
        if (organisationId !== undefined) expect(registered).toContain(organisationId);
      disclosures += found?.disclosures.length ?? 0;
    }
    expect(disclosures).toBe(seeded.feeDisclosures);
  });
});
