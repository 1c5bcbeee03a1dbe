import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import { createCheckpointSigner, pemOf } from '../../../functions/keys/checkpoint-signing.ts';
import { publicHalf } from '../../../functions/keys/sealing.ts';
import type { SealContext } from '../../../lib/actions/journal/seal-context.ts';
import type { WitnessRecord } from '../../../lib/actions/journal/witness.ts';
import { processorActor } from '../../../lib/domain/access/actor.ts';
import type { JournalKind } from '../../../lib/domain/journal/journal-entry.ts';
import { appendEntry } from '../../../lib/store/journal.ts';
import type { Key, Store, TableName } from '../../../lib/store/table/table.ts';

/** A journal that a test fills and seals by itself, with a witness that remembers. */
export interface Sealing {
  context: SealContext;
  /** What anybody verifies with, in PEM. */
  publicKey: string;
  witnessed: WitnessRecord[];
  /** Appends so many entries, about as many subjects as there are letters. */
  append(count: number): Promise<Key[]>;
}

const kinds: readonly JournalKind[] = ['contract.registered', 'protected.read', 'report.filed'];

export async function newSigningPair() {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { signer: createCheckpointSigner(jwk), publicKey: pemOf(publicHalf(jwk)) };
}

export async function sealingOver(store: Store<TableName, TableName>): Promise<Sealing> {
  const { signer, publicKey } = await newSigningPair();
  const witnessed: WitnessRecord[] = [];
  const context: SealContext = {
    store,
    signer,
    origin: `test-${randomUUID()}`,
    witness: { keep: async (_, record) => void witnessed.push(record) },
    actor: processorActor('seal'),
    now: '2026-03-01T08:00:00.000Z',
  };
  return {
    context,
    publicKey,
    witnessed,
    async append(count) {
      const appended: Key[] = [];
      for (let at = 0; at < count; at += 1) {
        const write = appendEntry({
          id: `jrn_${randomUUID()}`,
          at: new Date(Date.parse('2026-03-01T07:59:00.000Z') + at).toISOString(),
          kind: kinds[at % kinds.length] ?? 'protected.read',
          issuer: 'https://officials.example',
          actor: `person-${at % 5}`,
          client: 'test',
          subjects: [`rpt_${at % 26}`],
          requestId: `request-${at}`,
        });
        await store.write([write]);
        if ('put' in write) appended.push({ pk: write.item.pk, sk: write.item.sk });
      }
      return appended;
    },
  };
}
