import { inspectorateScopes, registryScopes } from '../lib/domain/access/scopes.ts';
import type { FaceName } from './config.ts';

/** A face that programs may call, and so has scopes. Voice has none: workers bring a link, not a token. */
export type ApiName = Exclude<FaceName, 'voice'>;

/** The scopes of the two programming interfaces, as the app knows them. */
export const scopesOfApi: Readonly<Record<ApiName, readonly string[]>> = {
  registry: registryScopes,
  inspectorate: inspectorateScopes,
};

/** What the sign-in service puts before each scope in a token, for example `registry/contracts:read`. */
export const scopePrefix = (api: ApiName): string => `${api}/`;
