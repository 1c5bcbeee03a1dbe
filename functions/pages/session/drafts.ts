import * as z from 'zod';
import { type SealedCookie, sealedCookie } from './sealed-cookie.ts';

/** The fields of a form that is not finished, as they were typed. */
export type Draft = Readonly<Record<string, string>>;

const Draft = z.record(z.string().max(120), z.string().max(2_000));

/** A working day: long enough to fetch a paper, short enough that a shared browser forgets. */
const draftSeconds = 12 * 3_600;

/** In bytes. A browser keeps at most 4,096 in a cookie (RFC 6265, 6.1), and drops a longer one in silence; sealing makes four of three. */
export const longestDraft = 2_600;

/**
 * An unfinished form, sealed and kept by the browser that types it: it survives a lost connection and a new session, and the
 * house never holds a worker's identity that nobody has registered.
 */
export const draftCookie = (options: { face: string; key: Uint8Array; now(): number }): SealedCookie<Draft> =>
  sealedCookie<Draft>({
    name: `insaf-${options.face}-draft`,
    key: options.key,
    now: options.now,
    seconds: draftSeconds,
    parse: (content) => Draft.safeParse(content).data,
  });
