import type { ClientMetadata } from 'oidc-provider';
import type { Pool } from '../../../lib/domain/access/scopes.ts';
import { demoMachines } from './demo-people.ts';

/** Loopback without a port: a native client listens on any free one (RFC 8252, 7.3). */
export const commandLineRedirect = 'http://127.0.0.1/callback';

/** Where the pages of a face take a person back after signing in and out. */
export const consoleRedirects = (consoleUrl: string) => ({
  redirect_uris: [`${consoleUrl}/console/signed-in`, `${consoleUrl}/docs/oauth2-redirect.html`],
  post_logout_redirect_uris: [`${consoleUrl}/console`, `${consoleUrl}/`],
});

const consoleClient = (consoleUrl: string): ClientMetadata => ({
  client_id: 'insaf-console',
  client_name: 'Insaf',
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code'],
  response_types: ['code'],
  ...consoleRedirects(consoleUrl),
});

const commandLineClient: ClientMetadata = {
  client_id: 'insaf-cli',
  client_name: 'Insaf command line',
  application_type: 'native',
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code', 'urn:ietf:params:oauth:grant-type:device_code'],
  response_types: ['code'],
  redirect_uris: [commandLineRedirect],
};

const machineClient = ({ who, secret }: { who: string; secret: string }): ClientMetadata => ({
  client_id: who,
  client_secret: secret,
  token_endpoint_auth_method: 'client_secret_basic',
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
});

/** The clients of one pool. `consoleUrl` is the address of that pool's face, without a slash at its end. */
export const clientsOf = (pool: Pool, consoleUrl: string): ClientMetadata[] => [
  consoleClient(consoleUrl),
  commandLineClient,
  ...demoMachines.filter((machine) => machine.pool === pool).map(machineClient),
];
