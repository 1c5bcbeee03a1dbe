import * as z from 'zod';
import { openField, sealField } from '../../lib/actions/field-sealing.ts';
import { SealBroken } from '../../lib/actions/key-service.ts';
import { ContractId } from '../../lib/domain/values/ids.ts';
import { Name } from '../../lib/domain/values/name.ts';
import { VoiceLanguage } from '../../lib/domain/voice/voice-language.ts';
import type { VoiceDeps } from '../voice-deps.ts';

/** A quarter of an hour, from the last page on. */
export const sessionSeconds = 900;

/** What a phone carries between two pages, sealed: which contract a link opened, or which mailbox a receipt opened. */
const Session = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('link'),
    contractId: ContractId,
    employer: Name,
    language: VoiceLanguage,
    until: z.int(),
  }),
  z.strictObject({
    kind: z.literal('mailbox'),
    place: z.string(),
    genuine: z.boolean(),
    language: VoiceLanguage,
    until: z.int(),
  }),
]);
export type Session = z.infer<typeof Session>;
export type LinkSession = Extract<Session, { kind: 'link' }>;

/** Sealed into a cookie and nowhere kept: there is no list of who is reading what. */
const binding = {
  table: 'protected',
  key: 'voice-session',
  field: 'cookie',
  class: 'C3',
  version: 1,
} as const;
const paddedTo = 512;

export interface Sessions {
  /** The value of a cookie. Of one length, whatever is in it. */
  seal(session: Session): string;
  /** Undefined for what was changed, is over, or is no session. */
  open(cookie: string | undefined): Session | undefined;
}

export function createSessions({ keys, now }: Pick<VoiceDeps, 'keys' | 'now'>): Sessions {
  const key = Buffer.from(keys.hmac('protected:voice-session', 'v1'), 'hex');
  const read = (cookie: string): Session | undefined => {
    try {
      const text = openField(key, Buffer.from(cookie, 'base64url'), binding);
      return Session.parse(JSON.parse(text));
    } catch (error) {
      if (error instanceof SealBroken) return undefined;
      throw error;
    }
  };
  return {
    seal: (session) =>
      Buffer.from(sealField(key, JSON.stringify(session).padEnd(paddedTo), binding)).toString('base64url'),
    open(cookie) {
      const session = cookie === undefined || cookie.length > 4 * paddedTo ? undefined : read(cookie);
      return session && session.until > now() ? session : undefined;
    },
  };
}
