import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import { findDemoMachine, findDemoPerson } from '../../../functions/local/issuer/demo-people.ts';
import { openIssuerKeys, signingAlgorithm } from '../../../functions/local/issuer/keys.ts';
import { signIn, signInMachine } from '../../../functions/local/issuer/sign-in.ts';
import { type Pool, scopesOf } from '../../../lib/domain/access/scopes.ts';
import { defectiveToken, type Signer, type TokenDefect } from '../authorisation/token-defects.ts';

/** Somebody whom the issuer could know. Their token is signed with its key, so that a test needs no form to sign in. */
export interface Principal {
  pool: Pool;
  subject?: string;
  /** Every scope of the pool unless told. */
  scopes?: readonly string[];
  /** Seconds from now; negative for a token whose time is over. */
  expiresIn?: number;
  /** What is wrong with the token; nothing unless told. */
  defect?: TokenDefect;
}

/** An access token as the local issuer signs it, for whomever a test needs. */
export async function mintToken(signer: Signer, principal: Principal): Promise<string> {
  const { pool, subject = randomUUID(), scopes = scopesOf(pool), expiresIn = 3_600 } = principal;
  if (principal.defect) return defectiveToken(signer, { pool, subject }, principal.defect);
  const { [pool]: jwk } = await openIssuerKeys(signer.dataDir);
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT({ client_id: 'insaf-console', token_use: 'access', scope: scopes.join(' ') })
    .setProtectedHeader({ alg: signingAlgorithm, ...(jwk.kid ? { kid: jwk.kid } : {}) })
    .setIssuer(signer.issuers[pool])
    .setSubject(subject)
    .setIssuedAt(now + Math.min(0, expiresIn) - 60)
    .setExpirationTime(now + expiresIn)
    .sign(await importJWK(jwk, signingAlgorithm));
}

/** Signs one of the demo people or machines in at the issuer, as the command line does. */
export async function signInAs(issuerUrl: string, who: string): Promise<{ pool: Pool; token: string }> {
  const [person, machine] = [findDemoPerson(who), findDemoMachine(who)];
  if (person) return { pool: person.pool, token: await signIn(issuerUrl, person) };
  if (machine) return { pool: machine.pool, token: await signInMachine(issuerUrl, machine) };
  throw new Error(`Nobody among the demo people is called ${who}.`);
}
