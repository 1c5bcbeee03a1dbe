import { base64url, EncryptJWT, jwtDecrypt } from 'jose';

/** A cookie of this host alone, that no script reads, holding what only this face can open. */
export interface SealedCookie<T extends object> {
  seal(content: T): Promise<string>;
  /** The content of a Cookie header, or nothing when it is absent, too old, changed or of another key. */
  open(cookies: string | undefined): Promise<T | undefined>;
  /** The value of a Set-Cookie header that forgets it. */
  forget: string;
}

interface CookieOptions<T> {
  /** Without its prefix. Ports of one host share their cookies, so each face has names of its own. */
  name: string;
  /** 32 bytes. */
  key: Uint8Array;
  seconds: number;
  parse(content: unknown): T | undefined;
  now(): number;
}

const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';

function cookieNamed(cookies: string | undefined, name: string): string | undefined {
  const found = cookies?.split(/; */).find((each) => each.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

/** `__Host-`: only over TLS (or to this machine), only to this host, for every path (RFC 6265bis, 4.1.3.2). */
export function sealedCookie<T extends object>(options: CookieOptions<T>): SealedCookie<T> {
  const { key, seconds, parse, now } = options;
  const name = `__Host-${options.name}`;
  const when = () => new Date(now());
  return {
    forget: `${name}=; Max-Age=0; ${attributes}`,
    async seal(content) {
      const at = Math.floor(now() / 1000);
      const token = await new EncryptJWT({ c: content, for: name })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setIssuedAt(at)
        .setExpirationTime(at + seconds)
        .encrypt(key);
      return `${name}=${token}; Max-Age=${seconds}; ${attributes}`;
    },
    async open(cookies) {
      const value = cookieNamed(cookies, name);
      if (!value || value.length > 8_192) return undefined;
      try {
        const { payload } = await jwtDecrypt(value, key, {
          currentDate: when(),
          contentEncryptionAlgorithms: ['A256GCM'],
          keyManagementAlgorithms: ['dir'],
          requiredClaims: ['exp', 'iat'],
        });
        return payload.for === name ? parse(payload.c) : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

/** A random value for one form or one sign-in. */
export const randomText = (): string => base64url.encode(crypto.getRandomValues(new Uint8Array(16)));
