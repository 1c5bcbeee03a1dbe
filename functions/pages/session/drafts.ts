import * as z from 'zod';
import { ownerOf } from './owner.ts';
import { sealedCookie } from './sealed-cookie.ts';
import type { Session } from './sign-in.ts';

/** The fields of a form that is not finished, as they were typed. */
export type Draft = Readonly<Record<string, string>>;

const Kept = z.strictObject({
  owner: z.string(),
  fields: z.record(z.string().max(120), z.string().max(2_000)),
});
type Kept = z.infer<typeof Kept>;

/** What a browser keeps of unfinished forms, for the person who typed them and for nobody else. */
export interface Drafts {
  /** Nothing for another person than its own, nor while nobody is signed in. */
  open(cookies: string | undefined, session: Session | undefined): Promise<Draft>;
  seal(draft: Draft, session: Session): Promise<string>;
  /** The value of a Set-Cookie header that forgets it. */
  forget: string;
}

/** A working day: long enough to fetch a paper, short enough that a shared browser forgets. */
const draftSeconds = 12 * 3_600;

/** In bytes. A browser keeps at most 4,096 in a cookie (RFC 6265, 6.1), and drops a longer one in silence; sealing makes four of three. */
export const longestDraft = 2_600;

/**
 * An unfinished form, sealed and kept by the browser that types it: it survives a lost connection and a new session of the same
 * person, and the house never holds a worker's identity that nobody has registered. Whoever comes next to the same browser may
 * be of another organisation: they are shown nothing of it, and signing out forgets it.
 */
export function draftCookie(options: { face: string; key: Uint8Array; now(): number }): Drafts {
  const cookie = sealedCookie<Kept>({
    name: `insaf-${options.face}-draft`,
    key: options.key,
    now: options.now,
    seconds: draftSeconds,
    parse: (content) => Kept.safeParse(content).data,
  });
  return {
    async open(cookies, session) {
      const kept = session && (await cookie.open(cookies));
      return kept?.owner === (session && ownerOf(session)) ? (kept?.fields ?? {}) : {};
    },
    seal: (fields, session) => cookie.seal({ owner: ownerOf(session), fields: { ...fields } }),
    forget: cookie.forget,
  };
}
