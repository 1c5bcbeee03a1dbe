import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../lib/domain/contracts/contract.ts';
import { aCertificate, afterStep } from '../../support/credentials/certificates.ts';
import { anAgencyId, anEmployerId } from '../../support/rules/dossiers.ts';
import { codesOf, sound } from './stated.ts';

const licence = {
  number: 'L',
  country: 'BH',
  validFrom: '2025-01-01',
  validUntil: '2026-04-01',
  confirmedOn: '2025-01-02',
};

describe('An employer', () => {
  const agency = { id: anEmployerId, kind: 'employer' as const, licences: [] };
  const hired = (recruitment: Contract['recruitment'], more: Partial<Contract> = {}): string[] =>
    codesOf({ ...sound, agency, contract: { recruitment, ...more } });
  const chain = [{ role: 'subAgent' as const, name: { latin: 'Kamal' } }];

  it('certifies what it hired itself or took over, and needs no licence for it', () => {
    expect(hired({ channel: 'direct', country: 'IN' })).toEqual([]);
    expect(hired({ channel: 'transfer', country: 'IN', chain: [] })).toEqual([]);
  });

  it('leaves to the agency whatever came through one: by its channel, by its name, or by somebody in the chain', () => {
    for (const contract of [
      hired({ channel: 'agency', country: 'IN' }),
      hired({ channel: 'direct', country: 'IN' }, { agencyId: anAgencyId }),
      hired({ channel: 'direct', country: 'IN', chain }),
      hired({ country: 'IN', chain }),
    ])
      expect(contract).toEqual(['placement-of-agency']);
  });

  it('cannot certify a placement of which nobody says how it came about', () => {
    expect(hired({ country: 'IN' })).toEqual(['channel-unknown']);
  });
});

describe('An agency', () => {
  it('certifies what came through an agency or by a way that nobody named, and not a direct hire', () => {
    expect(codesOf({ ...sound, contract: { recruitment: { country: 'IN' } } })).toEqual([]);
    expect(codesOf({ ...sound, contract: { recruitment: { channel: 'direct', country: 'IN' } } })).toEqual([
      'placement-direct',
    ]);
  });

  it('needs the licence of the place of work, or of the origin where it sits there itself', () => {
    const under = (registrationCountry: string | undefined, country: string) =>
      codesOf({
        ...sound,
        agency: {
          ...(registrationCountry ? { registrationCountry } : {}),
          licences: [{ ...licence, country }],
        },
      });
    expect([under(undefined, 'BH'), under('BH', 'BH'), under('NP', 'BH'), under('IN', 'IN')]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    for (const [seat, country] of [
      [undefined, 'IN'],
      ['BH', 'IN'],
      ['NP', 'NP'],
      ['IN', 'BH'],
    ] as const)
      expect(under(seat, country)).toEqual(['licence-not-valid']);
    const nowhere = { recruitment: { channel: 'agency' as const } };
    expect(codesOf({ ...sound, contract: nowhere, agency: { licences: [licence] } })).toEqual([
      'corridor-unknown',
    ]);
  });

  it('is told that a renewal waits for an official, and keeps what rests on confirmed days meanwhile', () => {
    const { confirmedOn: _, ...written } = licence;
    const renewal = { ...written, validFrom: '2026-04-02', validUntil: '2027-04-01' };
    const before = { ...licence, validUntil: '2026-03-31' };
    const of = (...licences: object[]) =>
      codesOf({ ...sound, agency: { licences: licences as (typeof licence)[] } });
    expect(of(licence, renewal)).toEqual([]);
    expect(of(before, { ...renewal, validFrom: '2026-04-01' })).toEqual(['licence-unconfirmed']);
    expect(of(before)).toEqual(['licence-not-valid']);
  });
});

describe('Another certificate of the same placement', () => {
  const inForce = aCertificate();
  const ended = aCertificate({ validUntil: '2026-03-31' });

  it('stands in the way while it is in force, and no longer once it is over or was given up', () => {
    expect(codesOf({ ...sound, certificate: inForce })).toEqual(['certificate-in-force']);
    expect(codesOf({ ...sound, certificate: ended })).toEqual([]);
    expect(codesOf({ ...sound, certificate: afterStep(inForce, 'withdrawn') })).toEqual([]);
  });

  it('stands in the way of a renewal of an older one even when it is over, and the one that is renewed does not', () => {
    expect(codesOf({ ...sound, certificate: inForce, renews: inForce })).toEqual([]);
    expect(codesOf({ ...sound, certificate: ended, renews: inForce })).toEqual(['certificate-in-force']);
  });

  it('stands in the way by a decision of the authority, however long ago it would have ended', () => {
    for (const kind of ['suspended', 'revoked'] as const)
      expect(codesOf({ ...sound, certificate: afterStep(ended, kind) })).toEqual(['certificate-suspended']);
  });
});
