import { base64url } from 'jose';
import { type SealOptions, sealedText } from './sealed-text.ts';

/** A cookie of this host alone, that no script reads, holding what only this face can open. */
export interface SealedCookie<T extends object> {
  seal(content: T): Promise<string>;
  /** The content of a Cookie header, or nothing when it is absent, too old, changed or of another key. */
  open(cookies: string | undefined): Promise<T | undefined>;
  /** The seconds since it was sealed; nothing where nothing opens. */
  ageOf(cookies: string | undefined): Promise<number | undefined>;
  /** The value of a Set-Cookie header that forgets it. */
  forget: string;
}

const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';

function cookieNamed(cookies: string | undefined, name: string): string {
  const found = cookies?.split(/; */).find((each) => each.startsWith(`${name}=`));
  return found?.slice(name.length + 1) ?? '';
}

/**
 * `__Host-`: only over TLS (or to this machine), only to this host, for every path (RFC 6265bis, 4.1.3.2). Ports of one host share
 * their cookies, so each face has names of its own.
 */
export function sealedCookie<T extends object>(options: SealOptions<T>): SealedCookie<T> {
  const name = `__Host-${options.name}`;
  const sealed = sealedText({ ...options, name });
  return {
    forget: `${name}=; Max-Age=0; ${attributes}`,
    seal: async (content) =>
      `${name}=${await sealed.seal(content)}; Max-Age=${options.seconds}; ${attributes}`,
    open: (cookies) => sealed.open(cookieNamed(cookies, name)),
    ageOf: (cookies) => sealed.ageOf(cookieNamed(cookies, name)),
  };
}

/** A random value for one form or one sign-in. */
export const randomText = (): string => base64url.encode(crypto.getRandomValues(new Uint8Array(16)));
