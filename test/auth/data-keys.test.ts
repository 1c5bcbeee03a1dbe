import { createPrivateKey, diffieHellman } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAgreedOpener } from '../../functions/keys/agreed-opener.ts';
import { createSealer } from '../../functions/keys/sealing.ts';
import { openWrappingKeyFile } from '../../functions/local/keys/wrapping-key-file.ts';
import { LocalRunProblem } from '../../functions/local/problem.ts';
import { openField, sealField } from '../../lib/actions/field-sealing.ts';
import {
  type Binding,
  type KeyPlace,
  type KeyService,
  SealBroken,
  type WrappedTable,
} from '../../lib/actions/key-service.ts';

const place: KeyPlace<'identity'> = { table: 'identity', key: 'wkr_1', class: 'C2' };
const binding: Binding<'identity'> = { ...place, field: 'phone', version: 1 };
const elsewhere: [string, Partial<KeyPlace>][] = [
  ['another table', { table: 'protected' }],
  ['another item', { key: 'wkr_2' }],
  ['another class', { class: 'C4' }],
];

let folder: string;
let path: string;
let keys: KeyService<WrappedTable>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'insaf-wrapping-'));
  path = join(folder, 'wrapping-keys.json');
  keys = await openWrappingKeyFile(path);
});
afterAll(() => rm(folder, { recursive: true }));

describe('a data key', () => {
  test('comes back from its wrapping, also after a restart, and no two are the same', async () => {
    const [one, two] = [await keys.generate(place), await keys.generate(place)];
    const again = await openWrappingKeyFile(path);
    expect(await again.unwrap(one.wrapped, place)).toEqual(Buffer.from(one.bytes));
    expect(Buffer.from(one.bytes).equals(two.bytes)).toBe(false);
  });

  test.each(elsewhere)('wrapped for one place does not unwrap in %s', async (_, moved) => {
    const { wrapped } = await keys.generate(place);
    await expect(keys.unwrap(wrapped, { ...place, ...moved })).rejects.toThrow(SealBroken);
  });

  test('does not unwrap once a character of it is changed', async () => {
    const { wrapped } = await keys.generate(place);
    await fc.assert(
      fc.asyncProperty(fc.nat(wrapped.length - 2), fc.constantFrom('A', 'Q', 'g'), async (at, letter) => {
        const changed = wrapped.slice(0, at) + letter + wrapped.slice(at + 1);
        if (changed === wrapped) return;
        await expect(keys.unwrap(changed, place)).rejects.toThrow(SealBroken);
      }),
      { numRuns: 100 },
    );
  });

  test('of before a rotation still unwraps, and is brought under the new class key without changing itself', async () => {
    const before = await keys.generate(place);
    const file = JSON.parse(await readFile(path, 'utf8'));
    file.tables.identity.unshift(Buffer.alloc(32, 7).toString('base64url'));
    const rotatedPath = join(folder, 'rotated.json');
    await writeFile(rotatedPath, JSON.stringify(file), { mode: 0o600 });
    const rotated = await openWrappingKeyFile(rotatedPath);
    const rewrapped = await rotated.rewrap(before.wrapped, place);
    expect(rewrapped).not.toBe(before.wrapped);
    expect(await rotated.rewrap(rewrapped, place)).toBe(rewrapped);
    for (const wrapped of [before.wrapped, rewrapped])
      expect(await rotated.unwrap(wrapped, place)).toEqual(Buffer.from(before.bytes));
    await expect(keys.unwrap(rewrapped, place)).rejects.toThrow(SealBroken);
  });

  test('is not to be had from a damaged key file, which is never replaced', async () => {
    const damaged = join(folder, 'damaged.json');
    await writeFile(damaged, '{"version":1', { mode: 0o600 });
    await expect(openWrappingKeyFile(damaged)).rejects.toThrow(LocalRunProblem);
    expect(await readFile(damaged, 'utf8')).toBe('{"version":1');
  });
});

describe('a field sealed under a data key', () => {
  const dataKey = Buffer.alloc(32, 1);

  test('opens to the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(openField(dataKey, sealField(dataKey, text, binding), binding)).toBe(text);
      }),
    );
  });

  test.each<[string, Partial<Binding>]>([
    ...elsewhere,
    ['another field', { field: 'name' }],
    ['another version', { version: 2 }],
  ])('and moved to %s does not open', (_, moved) => {
    const sealed = sealField(dataKey, 'Maya Rai', binding);
    expect(() => openField(dataKey, sealed, { ...binding, ...moved })).toThrow(SealBroken);
  });

  test('does not open with any bit changed, cut short, or under another key', () => {
    const sealed = sealField(dataKey, 'Maya Rai', binding);
    fc.assert(
      fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
        const changed = Buffer.from(sealed);
        changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        expect(() => openField(dataKey, changed, binding)).toThrow(SealBroken);
      }),
    );
    expect(() => openField(dataKey, sealed.subarray(0, 20), binding)).toThrow(SealBroken);
    expect(() => openField(Buffer.alloc(32, 2), sealed, binding)).toThrow(SealBroken);
  });

  test('is another text each time, so that equal values cannot be told', () => {
    const [one, two] = [sealField(dataKey, 'x', binding), sealField(dataKey, 'x', binding)];
    expect(Buffer.from(one).equals(two)).toBe(false);
  });
});

/** The key service's part, done with the private half at hand: everything beside it is the code of the cloud. */
async function agreedPair() {
  const { privateKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
  const jwk: JWK = await exportJWK(privateKey);
  let asked = 0;
  const opener = createAgreedOpener<'identity'>(async (_, publicKey) => {
    asked += 1;
    return diffieHellman({ privateKey: createPrivateKey({ key: jwk, format: 'jwk' }), publicKey });
  });
  return { sealer: await createSealer({ identity: jwk }), opener, asked: () => asked };
}

describe('a seal whose private half is out of reach', () => {
  test('opens by agreement, byte for byte what was sealed', async () => {
    const { sealer, opener } = await agreedPair();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (plain) => {
        const opened = await opener.open(await sealer.seal(plain, binding), binding);
        expect(Buffer.from(opened).equals(plain)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('does not open elsewhere, and the key service is not even asked', async () => {
    const { sealer, opener, asked } = await agreedPair();
    const sealed = await sealer.seal(Buffer.from('x'), binding);
    await expect(opener.open(sealed, { ...binding, key: 'wkr_2' })).rejects.toThrow(SealBroken);
    expect(asked()).toBe(0);
  });

  test('does not open after any change to it', async () => {
    const { sealer, opener } = await agreedPair();
    const sealed = await sealer.seal(Buffer.from('Maya Rai'), binding);
    const bytes = (text: string) =>
      text.split('.').map((part) => Buffer.from(part, 'base64url').toString('hex'));
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.constantFrom('A', 'Q', 'g', '.'), async (at, letter) => {
        const changed = sealed.slice(0, at) + letter + sealed.slice(at + 1);
        if (bytes(changed).join() === bytes(sealed).join()) return;
        await expect(opener.open(changed, binding)).rejects.toThrow(SealBroken);
      }),
      { numRuns: 100 },
    );
  });
});
