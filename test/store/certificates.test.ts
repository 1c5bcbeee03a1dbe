import { describe, expect, test } from 'vitest';
import {
  findCertificate,
  findCertificateByNumber,
  findCertificatesOf,
  findCredential,
  freeStatusPlaces,
  listCertificates,
  putCertificate,
  renewCertificate,
  replaceCertificate,
  statusBits,
} from '../../lib/store/certificates.ts';
import { WriteRefused } from '../../lib/store/table/table.ts';
import { aCertificate, afterStep } from '../support/credentials/certificates.ts';
import { testEngine } from '../support/stages/engine.ts';

const db = testEngine();
const core = () => db.store.reader('core');

type Kept = ReturnType<typeof aCertificate>;
const speaksFor = ({ placements }: Kept, before?: Kept) =>
  placements.map(({ contractId }) => ({ contractId, before }));
const keep = async (certificate: Kept, before?: Kept): Promise<Kept> => {
  await db.store.write(
    putCertificate(certificate, {
      jwt: `jwt of ${certificate.id}`,
      speaksFor: speaksFor(certificate, before),
    }),
  );
  return certificate;
};
const bitsOf = async (list: number) => {
  const found = [];
  for await (const bit of statusBits(core(), list)) found.push(bit);
  return found;
};

describe('a kept certificate', () => {
  test('is found by its id, its number, its placement and its holder, and its credential comes back as it was', async () => {
    const kept = await keep(aCertificate());
    const contractId = kept.placements[0]?.contractId ?? '';
    expect(await findCertificate(core(), kept.id)).toEqual(kept);
    expect(await findCertificateByNumber(core(), kept.number)).toEqual(kept);
    expect(await findCertificatesOf(core(), [contractId])).toEqual(new Map([[contractId, kept]]));
    expect(await findCredential(core(), kept.id, 1)).toBe(`jwt of ${kept.id}`);
    const { organisationId } = kept.holder;
    expect((await listCertificates(core(), { organisationId }, { limit: 5 })).certificates).toEqual([kept]);
    expect(
      (await listCertificates(core(), { organisationId, contractId }, { limit: 5 })).certificates,
    ).toEqual([kept]);
  });

  test('does not share its placement: of two that apply at once, or over one that changed, only one is kept', async () => {
    const first = aCertificate();
    const { placements } = first;
    const rivals = [first, aCertificate({ placements })];
    const outcomes = await Promise.allSettled(rivals.map((rival) => keep(rival)));
    const kept = rivals[outcomes.findIndex(({ status }) => status === 'fulfilled')];
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    if (!kept) return;
    const suspended = afterStep(kept, 'suspended');
    await db.store.write(replaceCertificate(kept, suspended));
    await expect(keep(aCertificate({ placements }), kept)).rejects.toBeInstanceOf(WriteRefused);
    const next = await keep(aCertificate({ placements }), suspended);
    // Whoever lost its placement cannot be renewed beside the one that has it now.
    const back = afterStep(suspended, 'reinstated');
    await db.store.write(replaceCertificate(suspended, back));
    const renewed = { ...back, credential: { ...back.credential, number: 2 }, version: back.version + 1 };
    await expect(db.store.write(renewCertificate(back, renewed, 'another'))).rejects.toBeInstanceOf(
      WriteRefused,
    );
    expect(await findCertificate(core(), next.id)).toEqual(next);
  });

  test('keeps each of its versions, and sets its bits with its standing and with nothing else', async () => {
    const list = 77;
    const first = await keep(aCertificate({ status: { list, index: 4711 } }));
    const suspended = afterStep(first, 'suspended');
    const reinstated = afterStep(suspended, 'reinstated');
    expect(await bitsOf(list)).toEqual([]);
    await db.store.write(replaceCertificate(first, suspended));
    expect(await bitsOf(list)).toEqual([{ index: 4711, standing: 'suspended' }]);
    await db.store.write(replaceCertificate(suspended, reinstated));
    expect(await bitsOf(list)).toEqual([{ index: 4711, standing: 'inForce' }]);
    const renewed = { ...reinstated, credential: { ...first.credential, number: 2 }, version: 4 };
    await db.store.write(renewCertificate(reinstated, renewed, 'second'));
    expect(await bitsOf(list)).toEqual([{ index: 4711, standing: 'inForce' }]);
    expect(await findCertificate(core(), first.id, 2)).toEqual(suspended);
    expect(await findCertificate(core(), first.id)).toEqual(renewed);
    expect(await findCredential(core(), first.id, 2)).toBe('second');
  });

  test('takes a place in the status list that nobody else gets', async () => {
    const { status } = await keep(aCertificate({ status: { list: 78, index: 9 } }));
    const other = { list: 78, index: 10 };
    expect(await freeStatusPlaces(core(), [status, other])).toEqual([other]);
    await expect(keep(aCertificate({ status }))).rejects.toBeInstanceOf(WriteRefused);
  });
});
