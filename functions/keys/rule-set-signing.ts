import {
  CompactSign,
  type CryptoKey,
  calculateJwkThumbprint,
  compactVerify,
  importJWK,
  type JWK,
} from 'jose';
import type { RuleSetSigner, RuleSetStatement, RuleSetVerifier } from '../../lib/actions/key-service.ts';
import { publicHalf } from './sealing.ts';

const alg = 'ES256';
/** Says what the signature is about, so that one made for something else can never stand in for it (RFC 8725, 3.11). */
const typ = 'insaf-rule-set';

/** Field by field and in one order: equal statements are equal bytes. */
export const statementBytes = ({ version, hash }: RuleSetStatement): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ version, hash }));

export const signatureHeader = (kid: string) => ({ alg, typ, kid });

/** A P-256 key for signatures. */
export const importSigningKey = async (jwk: JWK): Promise<CryptoKey> => {
  const key = await importJWK(jwk, alg);
  if (key instanceof Uint8Array) throw new TypeError('A signing key is an elliptic curve key.');
  return key;
};

/** Signs with a private P-256 key that this process holds. */
export const createRuleSetSigner = async (privateJwk: JWK): Promise<RuleSetSigner> => {
  const key = await importSigningKey(privateJwk);
  const kid = await calculateJwkThumbprint(publicHalf(privateJwk));
  return {
    sign: (statement) =>
      new CompactSign(statementBytes(statement)).setProtectedHeader(signatureHeader(kid)).sign(key),
  };
};

/** Knows the public half alone. */
export const createRuleSetVerifier = async (publicJwk: JWK): Promise<RuleSetVerifier> => {
  const key = await importSigningKey(publicHalf(publicJwk));
  return {
    async isGenuine(signature, statement) {
      try {
        const { payload, protectedHeader } = await compactVerify(signature, key, { algorithms: [alg] });
        const isSame = Buffer.from(payload).equals(Buffer.from(statementBytes(statement)));
        return isSame && protectedHeader.typ === typ;
      } catch {
        return false;
      }
    },
  };
};
