import { EncryptJWT, jwtDecrypt } from 'jose';

/** Content that only this face can open, for a time, and only as what it was sealed for. */
export interface SealedText<T extends object> {
  seal(content: T): Promise<string>;
  /** Nothing when it is too old, was changed, is of another key, or was sealed for something else. */
  open(text: string): Promise<T | undefined>;
  /** The seconds since it was sealed, by our clock; nothing for what does not open. */
  ageOf(text: string): Promise<number | undefined>;
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
  const opened = async (text: string): Promise<{ content: T; at: number } | undefined> => {
    if (text === '' || text.length > longestSealed) return undefined;
    try {
      const { payload } = await jwtDecrypt(text, key, {
        currentDate: new Date(now()),
        contentEncryptionAlgorithms: ['A256GCM'],
        keyManagementAlgorithms: ['dir'],
        requiredClaims: ['exp', 'iat'],
      });
      const content = payload.for === name ? parse(payload.c) : undefined;
      return content && payload.iat !== undefined ? { content, at: payload.iat } : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    async seal(content) {
      const at = Math.floor(now() / 1000);
      return new EncryptJWT({ c: content, for: name })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setIssuedAt(at)
        .setExpirationTime(at + seconds)
        .encrypt(key);
    },
    open: async (text) => (await opened(text))?.content,
    async ageOf(text) {
      const found = await opened(text);
      return found && now() / 1000 - found.at;
    },
  };
}
