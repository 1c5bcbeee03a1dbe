import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import * as told from '../../functions/inspectorate/operations/examples-told.ts';
import { assessProcessor } from '../../functions/processors/assess-processor.ts';
import * as examples from '../../functions/registry/operations/examples-records.ts';
import { loadSheet } from '../../lib/actions/assessments/load-sheet.ts';
import type { JournalKind } from '../../lib/domain/journal/journal-entry.ts';
import { wakesAssess, wakesByCertificate, wakesByPseudonym } from '../../lib/domain/journal/wakes.ts';
import { findAssessed } from '../../lib/store/assessments.ts';
import { putCertificate, replaceCertificate } from '../../lib/store/certificates.ts';
import { findContract } from '../../lib/store/contracts.ts';
import type { Event } from '../../lib/store/journal.ts';
import { resolveKnown } from '../../lib/store/known.ts';
import { costTable } from '../support/costs.ts';
import { aCertificate, afterStep } from '../support/credentials/certificates.ts';
import { agency, employer, fullContract } from '../support/inputs/full-contract.ts';
import { testEngine } from '../support/stages/engine.ts';
import { type Caller, type HouseInProcess, houseInProcess } from '../support/stages/house-in-process.ts';

const db = testEngine({ kind: 'dynoxide' });
const costs = costTable(db);
const Made = z.object({ id: z.string() });
const idOf = (answer: unknown): string => Made.parse(answer).id;

let house: HouseInProcess;
let owner: Caller;
let registrar: Caller;
let inspector: Caller;
let parties: { employerId: string; agencyId: string };
let contractId: string;

beforeAll(async () => {
  house = await houseInProcess(db);
  owner = await house.caller('organisations', 'employer');
  registrar = await house.caller('organisations', 'agency');
  inspector = await house.caller('officials', 'inspector');
  parties = {
    employerId: idOf(await owner('/v1/employers', { body: employer })),
    agencyId: idOf(await registrar('/v1/agencies', { body: agency })),
  };
  const answer = await registrar('/v1/contracts', { body: fullContract(parties) });
  contractId = z.object({ contract: Made }).parse(answer).contract.id;
});

/** In force on whatever day the test runs. */
const endless = {
  validUntil: '2190-01-01',
  credential: {
    ...{ number: 1, issuedAt: '2026-04-01T06:00:00.000Z' },
    ...{ validFrom: '2026-04-01', validUntil: '2190-01-01' },
  },
};

const facts = async () => (await loadSheet(house.processor('assess'), contractId))?.sheet.facts;
const { contractId: _, ...general } = told.told;

describe('What is told, observed, officially recorded and declared', () => {
  test('reaches the facts of its contract', async () => {
    expect(await facts()).toMatchObject({ told: { reported: false }, derived: { wages: { stated: false } } });
    await inspector('/v1/reports', { body: { ...told.told, contractId } });
    await inspector('/v1/inspections', { body: { ...told.observed, contractId } });
    await inspector(`/v1/contracts/${contractId}/permit-records`, { body: told.permit });
    await owner(`/v1/contracts/${contractId}/wage-payments`, { body: examples.wagePayment });
    await owner(`/v1/contracts/${contractId}/working-time`, { body: examples.workingTime });
    expect(await facts()).toMatchObject({
      told: {
        reported: true,
        allegations: [{ code: 'PASSPORT_RETURN_REFUSED' }, { code: 'WAGES_UNPAID' }, {}],
      },
      observed: {
        inspected: true,
        observations: [{ code: 'NO_PAYSLIPS' }, { code: 'PASSPORTS_IN_CUSTODY' }, {}],
      },
      official: { permit: { state: 'lapsed', fault: 'employer' } },
      counterparty: { wages: { stated: true }, hours: { stated: true } },
      derived: { wages: { stated: true }, hours: { longestRunDaysAtLeast: 6 } },
    });
  });

  test('of an employer or an agency as a whole reaches the facts of its contracts', async () => {
    await inspector('/v1/reports', { body: { ...general, employerId: parties.employerId } });
    await inspector(`/v1/organisations/${parties.agencyId}/findings`, { body: told.finding });
    expect(await facts()).toMatchObject({
      told: { aboutEmployer: [{ code: 'PASSPORT_RETURN_REFUSED' }, { code: 'WAGES_UNPAID' }, {}] },
      official: { agencyHistory: [{ finding: 'feeFinding' }, {}] },
    });
  });

  test('wakes the assessment by its pseudonym, which only the protected table resolves', async () => {
    expect(wakesAssess).toEqual(expect.arrayContaining([...wakesByPseudonym]));
    const placed = idOf(await inspector('/v1/reports', { body: { ...told.told, contractId } }));
    const ofEmployer = { ...general, employerId: parties.employerId };
    const atEmployer = idOf(await inspector('/v1/reports', { body: ofEmployer }));
    const unplaced = idOf(await inspector('/v1/reports', { body: general }));
    const context = house.processor('assess');
    const found = await resolveKnown(context.store.reader('protected'), [placed, atEmployer, unplaced]);
    expect(found).toEqual([{ contractId }, { organisationId: parties.employerId }]);
    const events = [placed, atEmployer, unplaced].map((id) => ({
      kind: 'report.filed' as const,
      subjects: [id],
      origin: undefined,
    }));
    await expect(assessProcessor.handle(context, events)).resolves.toBeUndefined();
  });

  test('is weighed against the certificate of its placement, in whatever order and however often one is told of it', async () => {
    const context = house.processor('assess');
    const stored = async () => findAssessed(context.store.reader('protected'), contractId);
    const issued = aCertificate();
    const placements = issued.placements.map((each) => ({ ...each, contractId }));
    const certificate = { ...issued, placements, ...endless };
    const speaksFor = [{ contractId, before: undefined }];
    await db.store.write(putCertificate(certificate, { jwt: 'a.b.c', speaksFor }));
    const event = (kind: JournalKind, ...subjects: string[]): Event => ({
      kind,
      subjects,
      origin: undefined,
    });
    const events = [
      event('contract.registered', contractId),
      event('certificate.issued', certificate.id, contractId),
      ...wakesByCertificate.map((kind) => event(kind, certificate.id)),
      event(
        'certificate.suspended',
        'ntc_00000000-0000-4000-8000-000000000001',
        parties.agencyId,
        certificate.id,
      ),
    ];
    await assessProcessor.handle(context, [event('certificate.issued', certificate.id, contractId)]);
    const first = await stored();
    expect(first.assessment?.sheet.facts).toMatchObject({ official: { certificate: { state: 'valid' } } });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...events), { minLength: 1, maxLength: 6 }), async (some) => {
        await assessProcessor.handle(context, some);
        expect(await stored()).toEqual(first);
      }),
      { numRuns: 15 },
    );
    const suspended = afterStep(certificate, 'suspended');
    await db.store.write(replaceCertificate(certificate, suspended));
    // An entry that comes late tells of what stands now, not of what stood when it was written.
    await assessProcessor.handle(context, [event('certificate.credentialIssued', certificate.id)]);
    const then = await stored();
    expect(then.assessment?.sheet.facts).toMatchObject({ official: { certificate: { state: 'suspended' } } });
    await assessProcessor.handle(context, events);
    expect(await stored()).toEqual(then);
  });

  test('is not loaded by the parties who read the contract: that stays one query without any of it', async () => {
    const core = house.processor('assess').store.reader('core');
    const cost = await costs.of('read a contract with records', () => findContract(core, contractId));
    expect(cost.calls.map(({ operation }) => operation)).toEqual(['query']);
    expect(cost.reads).toBeLessThanOrEqual(1);
  });
});
