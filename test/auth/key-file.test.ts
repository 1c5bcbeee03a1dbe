import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type KeyRing, openKeyFile } from '../../functions/local/keys/key-file.ts';
import { LocalRunProblem } from '../../functions/local/problem.ts';
import { type Binding, SealBroken } from '../../lib/actions/key-service.ts';

const run = promisify(execFile);
const binding: Binding<'identity'> = {
  table: 'identity',
  key: 'ctr_3f0c2f5e-9d3a-4c7e-8a51-0d7e4c1b2a90/worker/1',
  field: 'snapshot',
  class: 'C2',
  version: 1,
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (plain: Uint8Array): string => new TextDecoder().decode(plain);

let folder: string;
let keys: KeyRing;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'insaf-keys-'));
  keys = await openKeyFile(join(folder, 'keys.json'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('sealing', () => {
  test('what the registry seals is opened by the full keys, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (plain) => {
        const sealed = await keys.registry.seal(plain, binding);
        expect(Buffer.compare(await keys.full.open(sealed, binding), plain)).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  test('the registry and the voice have nothing to open with, in type or in fact', async () => {
    // @ts-expect-error the registry's keys have no `open`
    expect(keys.registry.open).toBeUndefined();
    // @ts-expect-error nor have the voice's
    expect(keys.voice.open).toBeUndefined();
    expect(Object.keys(keys.registry).sort()).toEqual(['hmac', 'seal']);
  });

  test('the registry cannot seal for the protected table', async () => {
    // @ts-expect-error its sealer knows the identity table alone
    await expect(keys.registry.seal(bytes('x'), { ...binding, table: 'protected' })).rejects.toThrow();
  });

  test.each([
    ['another table', { table: 'core' as const }],
    ['another item', { key: 'ctr_other' }],
    ['another field', { field: 'passport' }],
    ['another class', { class: 'C4' as const }],
    ['another version', { version: 2 }],
  ])('a value moved to %s does not open', async (_, moved) => {
    const sealed = await keys.full.seal(bytes('Maya Rai'), binding);
    await expect(keys.full.open(sealed, { ...binding, ...moved })).rejects.toThrow(SealBroken);
  });

  test('a value with a character changed does not open, unless both spell the same bytes', async () => {
    const sealed = await keys.registry.seal(bytes('{"name":"Maya Rai"}'), binding);
    const decoded = (value: string) =>
      value.split('.').map((part) => Buffer.from(part, 'base64url').toString('hex'));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sealed.length - 1),
        fc.constantFrom('A', 'Q', 'g', '.', '='),
        async (at, letter) => {
          const changed = sealed.slice(0, at) + letter + sealed.slice(at + 1);
          if (decoded(changed).join() === decoded(sealed).join()) return;
          await expect(keys.full.open(changed, binding)).rejects.toThrow(SealBroken);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('what another machine sealed does not open here', async () => {
    const elsewhere = await openKeyFile(join(folder, 'elsewhere', 'keys.json'));
    const sealed = await elsewhere.registry.seal(bytes('x'), binding);
    await expect(keys.full.open(sealed, binding)).rejects.toThrow(SealBroken);
  });

  test('a snapshot of 400 bytes stays under 2,048 bytes when sealed', async () => {
    const sealed = await keys.registry.seal(new Uint8Array(400).fill(120), binding);
    expect(sealed.length).toBeLessThan(1_300);
  });
});

describe('keyed hashes', () => {
  test('a purpose always gives the same hash, and two purposes or tables never do', () => {
    const hash = keys.full.hmac('identity:worker-link', 'passport|NP|123');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(keys.full.hmac('identity:worker-link', 'passport|NP|123')).toBe(hash);
    expect(keys.full.hmac('identity:receipt', 'passport|NP|123')).not.toBe(hash);
    expect(keys.full.hmac('protected:worker-link', 'passport|NP|123')).not.toBe(hash);
  });

  test('a face cannot hash under the secret of a table that is not its own', () => {
    expect(() => keys.registry.hmac('core:cursor', 'x')).not.toThrow();
    // @ts-expect-error the registry has the secret of `core` alone
    expect(() => keys.registry.hmac('identity:worker-link', 'x')).toThrow(RangeError);
  });
});

describe('the key file', () => {
  test('is for its owner alone, and a restart finds the same keys', async () => {
    const path = join(folder, 'keys.json');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const again = await openKeyFile(path);
    expect(again.full.hmac('core:cursor', 'x')).toBe(keys.full.hmac('core:cursor', 'x'));
    expect(text(await again.full.open(await keys.registry.seal(bytes('kept'), binding), binding))).toBe(
      'kept',
    );
  });

  test('is made once, also when eight starts race for it', async () => {
    const path = join(folder, 'race', 'keys.json');
    const rings = await Promise.all(Array.from({ length: 8 }, () => openKeyFile(path)));
    expect(new Set(rings.map((ring) => ring.full.hmac('core:cursor', 'x'))).size).toBe(1);
    expect(await readdir(join(folder, 'race'))).toEqual(['keys.json']);
  });

  test('is made once, also when four processes race for it', async () => {
    const path = join(folder, 'processes', 'keys.json');
    const module = fileURLToPath(new URL('../../functions/local/keys/key-file.ts', import.meta.url));
    const script = `const { openKeyFile } = await import(${JSON.stringify(module)});
      console.log((await openKeyFile(${JSON.stringify(path)})).full.hmac('core:cursor', 'x'))`;
    const start = () => run(process.execPath, ['--input-type=module', '-e', script]);
    const outputs = await Promise.all([start(), start(), start(), start()]);
    expect(new Set(outputs.map(({ stdout }) => stdout)).size).toBe(1);
  });

  test('that others may read is refused with the command that mends it', async () => {
    const path = join(folder, 'open.json');
    await writeFile(path, await readFile(join(folder, 'keys.json')), { mode: 0o644 });
    const refusal = await openKeyFile(path).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(LocalRunProblem);
    expect(refusal).toHaveProperty('cure', `Run: chmod 600 "${path}"`);
  });

  test('that is damaged is never replaced by a new one', async () => {
    const path = join(folder, 'damaged.json');
    await writeFile(path, '{"version":1', { mode: 0o600 });
    await expect(openKeyFile(path)).rejects.toThrow(LocalRunProblem);
    expect(await readFile(path, 'utf8')).toBe('{"version":1');
  });
});
