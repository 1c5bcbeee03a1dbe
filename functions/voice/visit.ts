import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { VoiceContext } from '../../lib/actions/voice-context.ts';
import { workerActor } from '../../lib/domain/access/actor.ts';
import type { IdempotencyClaim } from '../../lib/domain/values/idempotency.ts';
import { VoiceLanguage } from '../../lib/domain/voice/voice-language.ts';
import type { VoiceDeps } from '../voice-deps.ts';
import { type Reader, readerOf } from './reader.ts';
import { type Session, type Sessions, sessionSeconds } from './session.ts';

/** What stands behind every page of the face. */
export interface Desk {
  deps: VoiceDeps;
  sessions: Sessions;
}

const cookie = '__Host-s';

/** Sent by no other site, read by no script, gone with the quarter of an hour. */
const cookieOptions = {
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'Strict',
  maxAge: sessionSeconds,
} as const;

export function keepSession(context: Context, { sessions, deps }: Desk, session: WithoutEnd<Session>): void {
  const until = deps.now() + sessionSeconds * 1_000;
  setCookie(context, cookie, sessions.seal({ ...session, until }), cookieOptions);
}
type WithoutEnd<S> = S extends unknown ? Omit<S, 'until'> : never;

export const endSession = (context: Context): void => {
  deleteCookie(context, cookie, { path: '/', secure: true });
};

/** The session of a visit; each page that finds one lets it go on for another quarter of an hour. */
export function sessionOf(context: Context, desk: Desk): Session | undefined {
  const session = desk.sessions.open(getCookie(context, cookie));
  if (session) keepSession(context, desk, session);
  return session;
}

/** The language asked for: in the address, else that of the session. */
export const languageOf = (context: Context, session?: Session): VoiceLanguage | undefined => {
  const asked = VoiceLanguage.safeParse(context.req.query('l'));
  return asked.success ? asked.data : session?.language;
};

/** Where no language is known yet, the source speaks. */
export const readerFor = (context: Context, session?: Session, sent?: VoiceLanguage): Promise<Reader> =>
  readerOf(sent ?? languageOf(context, session) ?? 'en');

/** What an action works with; the entry is all that its journal tells of who spoke. */
export const contextOf = (
  context: Context,
  { deps }: Desk,
  { entry, idempotency }: { entry: 'link' | 'speak' | 'mailbox'; idempotency?: IdempotencyClaim },
): VoiceContext => ({
  store: deps.store,
  sealer: deps.keys,
  newId: deps.newId,
  keyedHash: (purpose, data) => deps.keys.hmac(`protected:${purpose}`, data).slice(0, 32),
  linkHash: (purpose, data) => deps.keys.hmac(`core:${purpose}`, data),
  actor: workerActor(entry),
  asked: new Set(),
  requestId: context.get('requestId'),
  now: new Date(deps.now()).toISOString(),
  ...(idempotency ? { idempotency } : {}),
});
