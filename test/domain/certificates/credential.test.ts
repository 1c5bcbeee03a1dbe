import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { credentialDays } from '../../../lib/domain/certificates/certificate.ts';
import { credentialContext, credentialOf } from '../../../lib/domain/certificates/credential.ts';
import { addDays } from '../../../lib/domain/values/dates.ts';
import { aCertificate } from '../../support/credentials/certificates.ts';

const issuer = 'https://registry.insaf.example';
const certificate = aCertificate();
const made = (of = certificate, period = of.credential) =>
  credentialOf(of, period, { issuer, zone: 'Asia/Bahrain' });

describe('the credential of a certificate', () => {
  it('lives to the end of the last day of its period, by the clocks where the work is: never more than thirty days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 335 }), fc.integer({ min: 0, max: 86_399 }), (day, second) => {
        const validFrom = addDays('2026-04-01', day);
        // A day in Bahrain begins three hours before it does in UTC.
        const begins = Date.parse(`${validFrom}T00:00:00Z`) - 3 * 3_600_000;
        const issuedAt = new Date(begins + second * 1_000).toISOString();
        const validUntil = addDays(validFrom, credentialDays - 1);
        const credential = made(certificate, { number: 2, issuedAt, validFrom, validUntil });
        const [from, until] = [Date.parse(credential.validFrom), Date.parse(credential.validUntil)];
        expect(until - from).toBeLessThan(30 * 86_400_000);
        expect(credential.validUntil).toBe(`${validUntil}T20:59:59Z`);
        expect(credential.exp * 1_000).toBe(until);
      }),
    );
  });

  it('says who answers for it, for which ways, how many and what', () => {
    const [placement] = certificate.placements;
    if (!placement) throw new Error('no placement');
    const corridor = { origin: 'BD', destination: 'BH' };
    const placements = [placement, placement, { ...placement, corridor }];
    expect(made({ ...certificate, placements }).credentialSubject).toMatchObject({
      number: certificate.number,
      holder: { type: 'Agency', name: 'Bridge Recruitment', licence: 'LMRA-77', licensedIn: 'BH' },
      corridors: ['BD-BH', 'IN-BH'],
      placements: 3,
      certifiedFrom: '2026-04-01',
      certifiedUntil: '2027-03-31',
    });
  });

  it('names no worker, no contract, nobody who signed, and of a household no name', () => {
    const { name } = certificate.holder;
    const household = aCertificate({
      holder: { organisationId: 'org_12345678', kind: 'employer', name, isHousehold: true },
    });
    expect(made(household).credentialSubject.holder).toEqual({ type: 'Employer' });
    const personal = [
      name.latin,
      household.signatory.name,
      household.holder.organisationId,
      household.id,
      ...household.placements.map(({ contractId }) => contractId),
    ];
    const text = JSON.stringify(made(household));
    expect(personal.filter((each) => text.includes(each))).toEqual([]);
  });

  it('stands at the same place of the list of withdrawals and of the list of suspensions', () => {
    const entry = (statusPurpose: string) => ({
      type: 'BitstringStatusListEntry',
      statusPurpose,
      statusListIndex: String(certificate.status.index),
      statusListCredential: `${issuer}/v1/public/status-lists/1-${statusPurpose}`,
    });
    expect(made().credentialStatus).toEqual([entry('revocation'), entry('suspension')]);
  });

  it('names its issuer alike for credentials and for plain tokens, and makes neither of the claims that the W3C forbids', () => {
    const credential = made();
    expect(credential.iss).toBe(credential.issuer);
    for (const forbidden of ['vc', 'vp']) expect(Object.keys(credential)).not.toContain(forbidden);
    expect(credential['@context'][0]).toBe('https://www.w3.org/ns/credentials/v2');
  });

  it('uses no term of its own that its context does not define', () => {
    const known = Object.keys(credentialContext(issuer)['@context']);
    const { credentialSubject, type } = made();
    const { holder } = credentialSubject;
    const used = [...Object.keys(credentialSubject), ...Object.keys(holder), ...type, holder.type];
    const ofTheW3c = ['type', 'name', 'VerifiableCredential'];
    expect(used.filter((term) => !known.includes(term) && !ofTheW3c.includes(term))).toEqual([]);
  });
});
