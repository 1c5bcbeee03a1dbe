import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { withAddresses } from '../http/documents/addressed-document.ts';
import type { Documents } from '../http/documents/documents.ts';
import type { RunningIssuer } from './issuer/issuer.ts';

const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/** The committed OpenAPI document of a face, with the addresses of this run in it. */
export function localDocuments(
  face: 'registry' | 'inspectorate',
  url: string,
  issuer: RunningIssuer,
): Documents {
  const file = new URL(`../../openapi/${face}.json`, import.meta.url);
  const pool = face === 'registry' ? 'organisations' : 'officials';
  const addresses = {
    baseUrl: url,
    authorizationUrl: `${issuer.issuers[pool]}/authorize`,
    tokenUrl: `${issuer.issuers[pool]}/token`,
  };
  const openapi = async () => withAddresses(JSON.parse(await readFile(file, 'utf8')), addresses);
  return { openapi, assets, docsClientId: 'insaf-console', issuerOrigin: issuer.url };
}
