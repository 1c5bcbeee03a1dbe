import type { TrustedIssuer } from '../../functions/http/auth/authenticate.ts';

/** What one more instance of the registry is started with: the database and the keys of a run, and whose tokens it takes. */
export interface RegistryThreadData {
  endpoint: string;
  dataDir: string;
  issuer: TrustedIssuer;
}
