import { createPublicKey } from 'node:crypto';
import { base64url, generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT } from 'jose';
import { openIssuerKeys, signingAlgorithm } from '../../../functions/local/issuer/keys.ts';
import { type Pool, scopesOf } from '../../../lib/domain/access/scopes.ts';

/** Where the signing keys of a run lie, and what it calls its issuers. */
export interface Signer {
  dataDir: string;
  issuers: Readonly<Record<Pool, string>>;
}

/** Somebody who would be let in, were it not for the token. */
export interface Rightful {
  pool: Pool;
  subject: string;
}

type Header = Record<string, unknown>;
type Make = (from: Parts) => Promise<string>;

interface Parts {
  claims: JWTPayload;
  header: Header;
  /** Signs with the issuer's own key. */
  sign(claims: JWTPayload, header?: Header): Promise<string>;
  jwk: JWK;
  otherPool: string;
  now: number;
}

const without = (claims: JWTPayload, name: string): JWTPayload =>
  Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
const part = (value: object): string => base64url.encode(JSON.stringify(value));
const unsigned = ({ claims }: Parts): string => `${part({ alg: 'none' })}.${part(claims)}.`;

/** A token signed by the public key as if it were a shared secret. */
async function signedByPublicKey({ claims, header, jwk }: Parts): Promise<string> {
  const { kty = '', n = '', e = '' } = jwk;
  const pem = createPublicKey({ key: { kty, n, e }, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  return new SignJWT(claims)
    .setProtectedHeader({ ...header, alg: 'HS256' })
    .sign(new TextEncoder().encode(String(pem)));
}

async function signedByStranger({ claims, header }: Parts): Promise<string> {
  const { privateKey } = await generateKeyPair(signingAlgorithm);
  return new SignJWT(claims).setProtectedHeader({ ...header, alg: signingAlgorithm }).sign(privateKey);
}

const changedPayload: Make = async ({ claims, sign }) => {
  const [head, , signature] = (await sign(claims)).split('.');
  return [head, part({ ...claims, sub: `${claims.sub}x` }), signature].join('.');
};

/** Every way in which a token can be wrong (threat model, A15); each is refused by every route that needs one. */
const defects = {
  noExpiry: ({ claims, sign }) => sign(without(claims, 'exp')),
  noIssueTime: ({ claims, sign }) => sign(without(claims, 'iat')),
  noSubject: ({ claims, sign }) => sign(without(claims, 'sub')),
  noUse: ({ claims, sign }) => sign(without(claims, 'token_use')),
  noClient: ({ claims, sign }) => sign(without(claims, 'client_id')),
  expired: ({ claims, sign, now }) => sign({ ...claims, iat: now - 120, exp: now - 60 }),
  fromTheFuture: ({ claims, sign, now }) => sign({ ...claims, iat: now + 120 }),
  tooOld: ({ claims, sign, now }) => sign({ ...claims, iat: now - 90_000 }),
  identityToken: ({ claims, sign }) => sign({ ...claims, token_use: 'id' }),
  unknownClient: ({ claims, sign }) => sign({ ...claims, client_id: 'somebody-elses' }),
  otherIssuer: ({ claims, sign, otherPool }) => sign({ ...claims, iss: otherPool }),
  issuerOfNobody: ({ claims, sign }) => sign({ ...claims, iss: 'https://issuer.example' }),
  unknownKey: ({ claims, sign }) => sign(claims, { kid: 'no-such-key' }),
  otherType: ({ claims, sign }) => sign(claims, { typ: 'logout+jwt' }),
  strangersKey: signedByStranger,
  publicKeyAsSecret: signedByPublicKey,
  noAlgorithm: async (parts) => unsigned(parts),
  changedPayload,
  noToken: async () => 'not-a-token',
} as const satisfies Record<string, Make>;
export type TokenDefect = keyof typeof defects;
export const tokenDefects = Object.keys(defects) as TokenDefect[];

/** A token of somebody who would be let in, with this one thing wrong with it. */
export async function defectiveToken(
  { dataDir, issuers }: Signer,
  { pool, subject }: Rightful,
  defect: TokenDefect,
): Promise<string> {
  const keys = await openIssuerKeys(dataDir);
  const jwk = keys[pool];
  const now = Math.floor(Date.now() / 1_000);
  const header: Header = { typ: 'at+jwt', ...(jwk.kid ? { kid: jwk.kid } : {}) };
  const claims: JWTPayload = {
    iss: issuers[pool],
    sub: subject,
    client_id: 'insaf-console',
    token_use: 'access',
    scope: scopesOf(pool).join(' '),
    iat: now - 60,
    exp: now + 3_600,
  };
  const key = await importJWK(jwk, signingAlgorithm);
  const sign = (payload: JWTPayload, different: Header = {}): Promise<string> =>
    new SignJWT(payload).setProtectedHeader({ ...header, ...different, alg: signingAlgorithm }).sign(key);
  const otherPool = issuers[pool === 'officials' ? 'organisations' : 'officials'];
  return defects[defect]({ claims, header, sign, jwk, otherPool, now });
}
