import { EncryptJWT, jwtDecrypt } from 'jose';

/** Content that only this face can open, for a time, and only as what it was sealed for. */
export interface SealedText<T extends object> {
  seal(content: T): Promise<string>;
  /** Nothing when it is too old, was changed, is of another key, or was sealed for something else. */
  open(text: string): Promise<T | undefined>;
}

export interface SealOptions<T> {
  /** What it is sealed for: the same key seals other things too. */
  name: string;
  /** 32 bytes. */
  key: Uint8Array;
  seconds: number;
  parse(content: unknown): T | undefined;
  now(): number;
}

const longestSealed = 8_192;

export function sealedText<T extends object>(options: SealOptions<T>): SealedText<T> {
  const { name, key, seconds, parse, now } = options;
  return {
    async seal(content) {
      const at = Math.floor(now() / 1000);
      return new EncryptJWT({ c: content, for: name })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setIssuedAt(at)
        .setExpirationTime(at + seconds)
        .encrypt(key);
    },
    async open(text) {
      if (text === '' || text.length > longestSealed) return undefined;
      try {
        const { payload } = await jwtDecrypt(text, key, {
          currentDate: new Date(now()),
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
