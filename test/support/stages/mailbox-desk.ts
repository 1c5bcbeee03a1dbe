import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKeyFile } from '../../../functions/local/keys/key-file.ts';
import { deliverLetter, type MailboxContext } from '../../../lib/actions/mailboxes/deliver.ts';
import { tell } from '../../../lib/actions/mailboxes/tell.ts';
import type { VoiceContext } from '../../../lib/actions/voice-context.ts';
import { processorActor, workerActor } from '../../../lib/domain/access/actor.ts';
import type { IdPrefix } from '../../../lib/domain/values/ids.ts';
import type { Told } from '../../../lib/domain/voice/letter.ts';
import type { Receipt } from '../../../lib/domain/voice/receipt.ts';
import { itemsOf } from '../items.ts';
import type { TestEngine } from './open-engine.ts';

/** Somebody who speaks, and the processor that takes their letters out, over the tables of one engine. */
export interface MailboxDesk {
  /** The face of workers, at a moment. */
  voice(different?: Partial<VoiceContext>): VoiceContext;
  processor: MailboxContext;
  tells(different?: Partial<Told>): Promise<Receipt>;
  /** Takes every letter out, and says how many there were. */
  delivered(): Promise<number>;
}

const aForm = () => ({ keyHash: randomUUID(), requestHash: randomUUID(), language: 'en' as const });

export const aTelling: Told = {
  kind: 'told',
  channel: 'speak',
  employer: { name: 'Marsa Contracting', sector: 'F', governorate: 'capital' },
  allegations: [{ code: 'WAGES_UNPAID', relation: 'self' }],
  fees: [],
  urgency: 'soon',
  language: 'bn',
};

async function keyRing() {
  const folder = await mkdtemp(join(tmpdir(), 'insaf-keys-'));
  const ring = await openKeyFile(join(folder, 'keys.json'));
  await rm(folder, { recursive: true });
  return ring;
}

export async function mailboxDesk(db: TestEngine): Promise<MailboxDesk> {
  const ring = await keyRing();
  const common = {
    store: db.store,
    newId: (prefix: IdPrefix) => `${prefix}_${randomUUID()}`,
    requestId: 'test',
  };
  const now = () => new Date().toISOString();
  const voice: MailboxDesk['voice'] = (different = {}) => ({
    ...common,
    actor: workerActor('speak'),
    now: now(),
    keyedHash: (purpose, data) => ring.voice.hmac(`protected:${purpose}`, data).slice(0, 32),
    linkHash: (purpose, data) => ring.voice.hmac(`core:${purpose}`, data),
    sealer: ring.voice,
    ...different,
  });
  const processor: MailboxContext = {
    ...common,
    actor: processorActor('mailbox'),
    now: now(),
    language: 'en',
    keyedHash: (purpose, data) => ring.full.hmac(`protected:${purpose}`, data).slice(0, 32),
    opener: ring.full,
  };
  return {
    voice,
    processor,
    tells: (different = {}) => tell(voice({ idempotency: aForm() }), { ...aTelling, ...different }),
    async delivered() {
      const items = await itemsOf(db.engine.endpoint, 'protected');
      const letters = items.flatMap(({ pk }) => /ltr_.*/.exec(String(pk))?.[0] ?? []);
      const early: string[] = [];
      for (const letter of letters) await deliverLetter(processor, letter).catch(() => early.push(letter));
      // As a stream does it: what came before what it belongs to comes again.
      for (const letter of early) await deliverLetter(processor, letter);
      return letters.length;
    },
  };
}
