import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Known } from './documented-checks.ts';

/** A credential that is believed, with all that whoever checks it has at hand. */
export interface Genuine {
  token: string;
  known: Known;
  /** Signs as the house does: for what is genuine in form and old, revoked or another's. */
  signAs(header: object, claims: object): Promise<string>;
  header: Readonly<Record<string, unknown>>;
  claims: Claims;
  /** The addresses of its lists: revocation, suspension. */
  lists: readonly [string, string];
  listClaims(purpose: string): Claims;
}
export type Claims = Record<string, unknown> & { credentialSubject: Record<string, unknown> };

export interface Attempt {
  token: string;
  known: Known;
}
/** Chance from 0 up to, and not including, a number. */
export type Chance = (below: number) => number;
export type Forgery = (genuine: Genuine, chance: Chance) => Attempt | Promise<Attempt>;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
/** A token in our form, by whatever key. */
export const signedBy = (key: KeyObject, header: object, claims: object): string => {
  const input = `${encode(header)}.${encode(claims)}`;
  return `${input}.${sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
};
const partsOf = (token: string): [string, string, string] => {
  const [header = '', claims = '', signature = ''] = token.split('.');
  return [header, claims, signature];
};
interface Status {
  statusListIndex: string;
}
/** The two entries of a credential that is known to be genuine. */
const statusesOf = ({ credentialStatus }: Claims): [Status, Status] => credentialStatus as [Status, Status];

/** The same signature under other claims. */
const withClaims = ({ token, known, claims }: Genuine, change: (claims: Claims) => object): Attempt => {
  const [header, , signature] = partsOf(token);
  return { token: `${header}.${encode(change(structuredClone(claims)))}.${signature}`, known };
};
const withList = (known: Known, address: string, list: string): Known => ({
  ...known,
  lists: { ...known.lists, [address]: list },
});
const oneOf = <T>(chance: Chance, ...all: readonly [T, ...T[]]): T => all[chance(all.length)] ?? all[0];
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ ';

/** A list with all its bits turned, and one with other ones than it had. */
const bitsOf = (set: number | undefined): string => {
  const bits = new Uint8Array(16_384).fill(set === undefined ? 0xff : 0);
  if (set !== undefined) bits[set >> 3] = 0x80 >> (set & 7);
  return `u${gzipSync(bits).toString('base64url')}`;
};
/** A list of the house's own form and key, in which the certificate's bit is set. */
const setIn = async (genuine: Genuine, purpose: 'revocation' | 'suspension'): Promise<Attempt> => {
  const { header, known, claims } = genuine;
  const [{ statusListIndex }] = statusesOf(claims);
  const list = genuine.listClaims(purpose);
  list.credentialSubject.encodedList = bitsOf(Number(statusListIndex));
  const address = genuine.lists[purpose === 'revocation' ? 0 : 1];
  return { token: genuine.token, known: withList(known, address, await genuine.signAs(header, list)) };
};

/** Each way to make something that is not a certificate in force pass for one, by its name. */
export const forgeries: Readonly<Record<string, Forgery>> = {
  'one byte of it is changed': ({ token, known }, chance) => {
    const at = chance(token.length);
    const other = letters[chance(letters.length)] ?? 'A';
    const byte = token[at] === other ? (other === 'A' ? 'B' : 'A') : other;
    return { token: token.slice(0, at) + byte + token.slice(at + 1), known };
  },
  'a byte is left out or put in': ({ token, known }, chance) => {
    const at = chance(token.length);
    const more = oneOf(chance, '', `${token[at]}A`);
    return { token: token.slice(0, at) + more + token.slice(at + 1), known };
  },
  'two bytes change places': ({ token, known }, chance) => {
    const from = chance(token.length - 1);
    for (let step = 0; step < token.length; step += 1) {
      const at = (from + step) % (token.length - 1);
      const [a = '', b = ''] = [token[at], token[at + 1]];
      if (a !== b) return { token: token.slice(0, at) + b + a + token.slice(at + 2), known };
    }
    throw new Error('A token of one letter.');
  },
  'unused bits of its last letter are set': ({ token, known }, chance) => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = alphabet.indexOf(token.at(-1) ?? '');
    return { token: token.slice(0, -1) + alphabet[last + 1 + chance(15)], known };
  },
  'another holder stands in it': (genuine, chance) =>
    withClaims(genuine, ({ credentialSubject, ...rest }) => ({
      ...rest,
      credentialSubject: {
        ...credentialSubject,
        holder: { type: 'Agency', name: `Agency ${chance(1_000)}` },
      },
    })),
  'more placements, other ways or a longer time stand in it': (genuine, chance) =>
    withClaims(genuine, (claims) =>
      oneOf<object>(
        chance,
        { ...claims, credentialSubject: { ...claims.credentialSubject, placements: 2 + chance(500) } },
        { ...claims, credentialSubject: { ...claims.credentialSubject, corridors: ['NP-BH'] } },
        { ...claims, validUntil: '2099-12-31T00:00:00Z', exp: 4_102_358_400 },
      ),
    ),
  'it has expired': async (genuine, chance) => {
    const { known, token, claims } = genuine;
    const now = new Date(Date.parse(String(claims.validUntil)) + 1_000 + chance(10 ** 9));
    return { token, known: { ...known, now, oldestList: Number.MAX_SAFE_INTEGER } };
  },
  'it begins later': ({ token, known, claims }, chance) => ({
    token,
    known: { ...known, now: new Date(Date.parse(String(claims.validFrom)) - 61_000 - chance(10 ** 9)) },
  }),
  'it was withdrawn': (genuine) => setIn(genuine, 'revocation'),
  'it is suspended': (genuine) => setIn(genuine, 'suspension'),
  'another key signed it': ({ known, header, claims }) => ({
    token: signedBy(stranger.privateKey, header, claims),
    known,
  }),
  'another key signed it and is brought along': ({ known, header, claims }, chance) => {
    const jwk = createPublicKey(stranger.privateKey).export({ format: 'jwk' });
    const brought = oneOf<object>(
      chance,
      { jwk },
      { jku: 'https://registry.evil.example/.well-known/jwks.json' },
      { x5u: 'https://registry.evil.example/key.pem' },
      { x5c: [stranger.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')] },
    );
    return { token: signedBy(stranger.privateKey, { ...header, ...brought }, claims), known };
  },
  'its kid is a trick': ({ known, header, claims }, chance) => {
    const kid = oneOf<unknown>(
      chance,
      undefined,
      '',
      '../../dev/null',
      "' OR 1=1 --",
      null,
      0,
      '__proto__',
      [],
    );
    return { token: signedBy(stranger.privateKey, { ...header, kid }, claims), known };
  },
  'its algorithm is none': ({ token, known, header, claims }, chance) => {
    const alg = oneOf(chance, 'none', 'None', 'NONE', 'nOnE', '');
    const [, , signature] = partsOf(token);
    const end = oneOf(chance, '', signature);
    return { token: `${encode({ ...header, alg })}.${encode(claims)}.${end}`, known };
  },
  'its algorithm is HS256 with the public key as the secret': ({ known, header, claims }, chance) => {
    const [key] = known.keys;
    const publicKey = createPublicKey({ key: { ...key }, format: 'jwk' });
    const secret = oneOf<Buffer | string>(
      chance,
      publicKey.export({ format: 'pem', type: 'spki' }),
      publicKey.export({ format: 'der', type: 'spki' }),
      JSON.stringify(key),
    );
    const input = `${encode({ ...header, alg: 'HS256' })}.${encode(claims)}`;
    return { token: `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`, known };
  },
  'its form is another one': async ({ signAs, known, header, claims }, chance) => {
    const other = oneOf<object>(
      chance,
      { typ: 'JWT' },
      { typ: undefined },
      { typ: 'vp+jwt' },
      { typ: 'insaf-rule-set' },
      { crit: ['b64'], b64: false },
    );
    return { token: await signAs({ ...header, ...other }, claims), known };
  },
  'its number is on another paper': ({ token, known }, chance) => ({
    token,
    known: { ...known, number: `0000000000${chance(10)}${chance(10)}` },
  }),
  'another number stands in it, genuinely signed': async ({ signAs, known, header, claims }, chance) => {
    const number = `7K3M9QXD2F${chance(10)}${chance(10)}`;
    const credentialSubject = { ...claims.credentialSubject, number };
    return { token: await signAs(header, { ...claims, credentialSubject }), known };
  },
  'a list of states is shown as a certificate': ({ known, lists }, chance) => ({
    token: known.lists[lists[chance(2)] ?? ''] ?? '',
    known,
  }),
  'its lists are of another issuer': async (genuine, chance) => {
    const { header, known, claims } = genuine;
    const address = `https://registry.evil.example/v1/public/status-lists/1-${chance(100)}`;
    const [revocation, suspension] = statusesOf(claims);
    const credentialStatus = [revocation, { ...suspension, statusListCredential: address }];
    const list = signedBy(stranger.privateKey, header, { ...genuine.listClaims('suspension'), id: address });
    const token = await genuine.signAs(header, { ...claims, credentialStatus });
    return { token, known: withList(known, address, list) };
  },
  'its list is signed by another key': (genuine, chance) => {
    const purpose = oneOf(chance, 'revocation', 'suspension');
    const address = genuine.lists[purpose === 'revocation' ? 0 : 1];
    const list = signedBy(stranger.privateKey, genuine.header, genuine.listClaims(purpose));
    return { token: genuine.token, known: withList(genuine.known, address, list) };
  },
  'the bits of its list are swapped': (genuine, chance) => {
    const address = genuine.lists[chance(2)] ?? '';
    const [header, , signature] = partsOf(genuine.known.lists[address] ?? '');
    const list = genuine.listClaims(address.endsWith('revocation') ? 'revocation' : 'suspension');
    list.credentialSubject.encodedList = bitsOf(oneOf(chance, undefined, chance(131_072)));
    const forged = `${header}.${encode(list)}.${signature}`;
    return { token: genuine.token, known: withList(genuine.known, address, forged) };
  },
  'its lists change places': (genuine) => {
    const [revocation, suspension] = genuine.lists;
    const { lists } = genuine.known;
    const swapped = { [revocation]: lists[suspension] ?? '', [suspension]: lists[revocation] ?? '' };
    return { token: genuine.token, known: { ...genuine.known, lists: swapped } };
  },
  'its list is of yesterday': (genuine, chance) => ({
    token: genuine.token,
    known: {
      ...genuine.known,
      oldestList: 60,
      now: new Date(genuine.known.now.getTime() + 120_000 + chance(86_400_000)),
    },
  }),
  'it names no list': async ({ signAs, known, header, claims }, chance) => {
    const [revocation] = statusesOf(claims);
    const credentialStatus = oneOf<unknown>(chance, [], [revocation], undefined, [revocation, revocation]);
    return { token: await signAs(header, { ...claims, credentialStatus }), known };
  },
};
