import type { Certificate, CredentialPeriod } from '../domain/certificates/certificate.ts';
import type { StatusList } from '../domain/certificates/status-list.ts';
import type { PlainDate } from '../domain/values/dates.ts';

/** The tables whose content has keys of its own: a key of one never serves another. */
export type KeyedTable = 'core' | 'protected' | 'identity';

/** The classes of the threat model, section 1. */
export type DataClass = 'C1' | 'C2' | 'C3' | 'C4';

/** Where a sealed value belongs. It is authenticated with the value, so a ciphertext cannot move to another place. */
export interface Binding<T extends KeyedTable = KeyedTable> {
  table: T;
  /** The item's key as one string; ids only, because it can be read without any key. */
  key: string;
  field: string;
  class: DataClass;
  /** Version of the content, so an older ciphertext cannot stand in for a newer one. */
  version: number;
}

/** A binding field by field and in one order, so that two equal bindings are two equal texts. */
export const boundTo = ({ table, key, field, class: dataClass, version }: Binding): string[] => [
  table,
  key,
  field,
  dataClass,
  String(version),
];

/** Encrypts, and cannot decrypt what it encrypted. */
export interface Sealer<T extends KeyedTable> {
  /** A compact JWE (RFC 7516, ECDH-ES on P-256 with A256GCM) of the plaintext, bound to one place. */
  seal(plaintext: Uint8Array, binding: Binding<T>): Promise<string>;
}

/** Only where the private key is. */
export interface Opener<T extends KeyedTable> {
  /** The plaintext. @throws SealBroken when the value was changed, moved or sealed for another key. */
  open(sealed: string, binding: Binding<T>): Promise<Uint8Array>;
}

/** The tables in which single values are sealed under data keys of their own: one for each worker (C2) or case (C3). */
export type WrappedTable = 'protected' | 'identity';

/**
 * What a data key is for. It is authenticated with the wrapped key (in the cloud it is the encryption context), so one
 * worker's key never opens as another's.
 */
export interface KeyPlace<T extends WrappedTable = WrappedTable> {
  table: T;
  /** The key of the item that the wrapped key stands on, as one string: a pseudonym, because logs of the key service show it. */
  key: string;
  class: DataClass;
}

/** 32 bytes for AES-256-GCM, never kept, and the same bytes as they are kept. */
export interface DataKey {
  bytes: Uint8Array;
  wrapped: string;
}

/** Opens data keys that were wrapped by the key of their class. */
export interface KeyUnwrapper<T extends WrappedTable> {
  /** @throws SealBroken when the wrapped key was changed, or is another's. */
  unwrap(wrapped: string, place: KeyPlace<T>): Promise<Uint8Array>;
}

/**
 * Data keys wrapped by the key of their class, which never leaves the key service. Whoever destroys the wrapped key destroys
 * everything that was sealed under it.
 */
export interface KeyService<T extends WrappedTable> extends KeyUnwrapper<T> {
  generate(place: KeyPlace<T>): Promise<DataKey>;
  /** The same data key under the class key as it is today, after a rotation. @throws SealBroken as `unwrap`. */
  rewrap(wrapped: string, place: KeyPlace<T>): Promise<string>;
}

/** `<table>:<what for>`, for example `identity:worker-link`: two purposes never share a key. */
export type Purpose<T extends KeyedTable> = `${T}:${string}`;

export interface Hasher<T extends KeyedTable> {
  /** HMAC-SHA256 as 64 hex digits, under a key derived for the purpose (HKDF, RFC 5869) from the table's secret. */
  hmac(purpose: Purpose<T>, data: string): string;
}

/** What the registry face is given: it may put sealed identities, and opens nothing. */
export type RegistryKeys = Sealer<'identity'> & Hasher<'core'>;

/** What the voice face is given: it seals what a worker tells, and opens nothing. */
export type VoiceKeys = Sealer<'protected'> & Hasher<'core' | 'protected'>;

/** What the processor of identities is given, and nobody else: the only one who opens what the registry sealed. */
export type IdentityKeys = Sealer<'identity'> &
  Opener<'identity'> &
  KeyService<'identity'> &
  Hasher<'identity'>;

/** What the inspectorate face and the processors are given. */
export type FullKeys = Sealer<KeyedTable> & Opener<KeyedTable> & Hasher<KeyedTable>;

/** A sealed value that does not open here: changed, moved, or sealed for another key. Says no more on purpose. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/** What a signature over a rule set stands for: these rules under this number, and no others. */
export interface RuleSetStatement {
  version: number;
  /** SHA-256 over rules and model, in hex. */
  hash: string;
}

/** Only where rule sets are published. */
export interface RuleSetSigner {
  /** A compact JWS (RFC 7515, ES256) over the statement. */
  sign(statement: RuleSetStatement): Promise<string>;
}

/** Wherever a rule set decides. */
export interface RuleSetVerifier {
  /** True when the signature was made by the signer's key over exactly this statement. */
  isGenuine(signature: string, statement: RuleSetStatement): Promise<boolean>;
}

/** Only where the journal is sealed. */
export interface CheckpointSigner {
  /** Base64 of a key hint of four bytes and an ES256 signature in DER over the text (c2sp.org/signed-note). */
  sign(text: string): Promise<string>;
}

/** A public key as everybody may have it (RFC 7517). */
export interface PublishedKey {
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
  use: 'sig';
  alg: 'ES256';
  /** Its thumbprint (RFC 7638): credentials name it in their header. */
  kid: string;
}

/** Only where certificates are issued. */
export interface CredentialSigner {
  /**
   * The certificate over one of its credential periods, as a W3C Verifiable Credential (data model 2.0) in a compact JWS (ES256)
   * under a key that everybody finds at `/.well-known/jwks.json`. It names nobody but the holder, and nothing of a worker.
   */
  sign(certificate: Certificate, period: CredentialPeriod): Promise<string>;
  /** A list of states as a Bitstring Status List credential, in the same form and under the same keys. */
  signStatusList(list: StatusList): Promise<string>;
  /** The public halves with which something that lives on this day may have been signed, the one that signs first. */
  publishedOn(day: PlainDate): readonly PublishedKey[];
}
