import { beforeAll, describe, expect, it } from 'vitest';
import { findDemoMachine, findDemoPerson } from '../../functions/local/issuer/demo-people.ts';
import { demoAgencyKey, demoEmployerKey } from '../../functions/local/seed/country.ts';
import { generateCountry } from '../../functions/local/seed/generate-country.ts';
import { type Seeded, type SeedProgress, seedCountry } from '../../functions/local/seed/seed-country.ts';
import type { RegistryContext } from '../../lib/actions/context.ts';
import { principalOf } from '../../lib/actions/principal.ts';
import type { Actor } from '../../lib/domain/access/actor.ts';
import { findDeclarations } from '../../lib/store/contracts.ts';
import { findMembership } from '../../lib/store/memberships.ts';
import { findOrganisation } from '../../lib/store/organisations.ts';
import { anOfficial } from '../support/stages/officials.ts';
import { running } from '../support/stages/running.ts';

const house = running({ paused: true });
const core = () => house.insaf.deps.store.reader('core');
const country = generateCountry({ seed: 'applied', today: '2026-11-21', employers: 8, contracts: 60 });

const issuer = (): string => house.insaf.issuer.issuers.organisations;
const contractIds: string[] = [];
const official = (): Actor => ({
  issuer: house.insaf.issuer.issuers.officials,
  subject: 'inspector',
  client: 'insaf-seed',
  scopes: [],
  kind: 'official',
  official: anOfficial(['inspector']),
});

/** The context that the product itself makes, watching the ids of contracts go by. */
function registry(actor: Actor): RegistryContext {
  const context = house.insaf.contexts.registry(actor);
  const newId: RegistryContext['newId'] = (prefix) => {
    const id = context.newId(prefix);
    if (prefix === 'ctr') contractIds.push(id);
    return id;
  };
  return { ...context, newId };
}

describe('a country that is applied to an empty installation', () => {
  let seeded: Seeded;
  const heard: SeedProgress[] = [];
  beforeAll(async () => {
    seeded = await seedCountry({
      country,
      issuer: issuer(),
      registry,
      inspectorate: () => house.insaf.contexts.inspectorate(official()),
      progress: (step) => heard.push(step),
    });
  });
  const idOf = (key: string): string => seeded.organisations.get(key) ?? '';
  const memberOf = (subject: string | undefined) =>
    findMembership(core(), principalOf({ issuer: issuer(), subject: subject ?? '' }));

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
      const organisation = await findOrganisation(core(), idOf(key));
      expect(organisation?.verification.status).toBe('verified');
    }
  });

  it('verifies whom the plan says and nobody else', async () => {
    for (const { key, verified } of [...country.employers, ...country.agencies]) {
      const organisation = await findOrganisation(core(), idOf(key));
      expect(organisation?.verification.status).toBe(verified ? 'verified' : 'unverified');
    }
  });

  it('holds no placeholder: every contract names registered organisations, with both disclosures where two were filed', async () => {
    const registered = new Set(seeded.organisations.values());
    expect(contractIds).toHaveLength(60);
    let disclosures = 0;
    for (const id of contractIds) {
      const found = await findDeclarations(core(), id);
      expect(registered).toContain(found?.contract.employerId);
      if (found?.contract.agencyId !== undefined) expect(registered).toContain(found.contract.agencyId);
      for (const { organisationId } of found?.contract.recruitment.chain ?? [])
        if (organisationId !== undefined) expect(registered).toContain(organisationId);
      disclosures += found?.disclosures.length ?? 0;
    }
    expect(disclosures).toBe(seeded.feeDisclosures);
  });
});
