import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';
import type { FullKeys, RegistryKeys, VoiceKeys } from '../../../lib/actions/key-service.ts';
import { createHasher } from '../../keys/hashing.ts';
import { createOpener, createSealer } from '../../keys/sealing.ts';
import { LocalRunProblem } from '../problem.ts';
import { readOrCreatePrivateFile } from './private-file.ts';

const P256PrivateKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.base64url(),
  y: z.base64url(),
  d: z.base64url(),
});
const TableKeys = z.strictObject({ secret: z.base64url().length(43), sealing: P256PrivateKey });
type TableKeys = z.infer<typeof TableKeys>;
const KeyFile = z.strictObject({
  version: z.literal(1),
  tables: z.strictObject({ core: TableKeys, protected: TableKeys, identity: TableKeys }),
});
type KeyFile = z.infer<typeof KeyFile>;

/** What each face of the local run is given. In the cloud the same three shapes come from KMS and Secrets Manager. */
export interface KeyRing {
  registry: RegistryKeys;
  voice: VoiceKeys;
  /** The inspectorate face and the processors. */
  full: FullKeys;
}

/**
 * The keys of this machine, made once and kept in one file with mode 600.
 * @throws LocalRunProblem when the file is not what was written, or others may read it.
 */
export const openKeyFile = async (path: string): Promise<KeyRing> => {
  const text = await readOrCreatePrivateFile(
    path,
    async () => `${JSON.stringify(await newKeyFile(), null, 2)}\n`,
  );
  return ringOf(parseKeyFile(path, text));
};

const newTableKeys = async (): Promise<TableKeys> => {
  const { privateKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
  return TableKeys.parse({
    secret: randomBytes(32).toString('base64url'),
    sealing: await exportJWK(privateKey),
  });
};

const newKeyFile = async (): Promise<KeyFile> => ({
  version: 1,
  tables: { core: await newTableKeys(), protected: await newTableKeys(), identity: await newTableKeys() },
});

const parseKeyFile = (path: string, text: string): KeyFile => {
  try {
    return KeyFile.parse(JSON.parse(text));
  } catch (cause) {
    throw new LocalRunProblem(
      `${path} is not a key file of this version.`,
      'Put back a copy of the file; without it nothing that was sealed can be opened. To start with empty data, delete the whole data folder.',
      { cause },
    );
  }
};

const secretOf = (keys: TableKeys): Uint8Array => Buffer.from(keys.secret, 'base64url');

/** Each face gets objects that close over its own keys only: what a face was not handed, a bug in it cannot use. */
const ringOf = async ({ tables }: KeyFile): Promise<KeyRing> => {
  const { core, protected: guarded, identity } = tables;
  const privateKeys = { core: core.sealing, protected: guarded.sealing, identity: identity.sealing };
  const secrets = { core: secretOf(core), protected: secretOf(guarded), identity: secretOf(identity) };
  return {
    registry: {
      ...(await createSealer({ identity: identity.sealing })),
      ...createHasher({ core: secrets.core }),
    },
    voice: {
      ...(await createSealer({ protected: guarded.sealing })),
      ...createHasher({ core: secrets.core, protected: secrets.protected }),
    },
    full: {
      ...(await createSealer(privateKeys)),
      ...(await createOpener(privateKeys)),
      ...createHasher(secrets),
    },
  };
};
