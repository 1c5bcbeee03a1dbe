import * as z from 'zod';

/** The two user pools. Each is an issuer of its own, and each face accepts one of them only. */
export const pools = ['organisations', 'officials'] as const;
export type Pool = (typeof pools)[number];

/** What a client of the registry face may ask for. A scope bounds the client; what a person may do is in our records. */
export const registryScopes = [
  'organisations:read',
  'organisations:write',
  'contracts:read',
  'contracts:write',
  'disclosures:read',
  'disclosures:write',
  'records:read',
  'records:write',
  'notices:read',
  'notices:write',
  'certificates:read',
  'certificates:write',
] as const;
export const RegistryScope = z.enum(registryScopes);
export type RegistryScope = z.infer<typeof RegistryScope>;

/** What a client of the inspectorate face may ask for. */
export const inspectorateScopes = [
  'employers:read',
  'contracts:read',
  'flags:read',
  'flags:write',
  'organisations:verify',
  'reports:read',
  'reports:write',
  'releases:read',
  'releases:write',
  'releases:sign',
  'inspections:read',
  'inspections:write',
  'officialRecords:write',
  'workers:read',
  'workers:write',
  'rules:read',
  'rules:write',
  'rules:approve',
  'statistics:read',
  'officials:read',
  'officials:write',
  'assignments:read',
  'assignments:write',
  'breakGlass:read',
  'breakGlass:write',
  'journal:read',
] as const;
export const InspectorateScope = z.enum(inspectorateScopes);
export type InspectorateScope = z.infer<typeof InspectorateScope>;

export type Scope = RegistryScope | InspectorateScope;

/** Every scope that an issuer of this pool can give. */
export const scopesOf = (pool: Pool): readonly Scope[] =>
  pool === 'organisations' ? registryScopes : inspectorateScopes;

/** What a console asks its issuer for: who somebody is, and all of its own scopes, as the issuer calls them. */
export const askedScopes = (pool: Pool, prefix = ''): string =>
  ['openid', 'profile', ...scopesOf(pool).map((scope) => prefix + scope)].join(' ');

/**
 * The scopes of a space-separated `scope` value (RFC 6749, 3.3), each once.
 * @param prefix what Cognito puts before a custom scope, its resource server's identifier and a slash; removed.
 */
export const parseScopes = (text: string, prefix = ''): string[] => {
  const names = text.split(' ').filter((name) => name !== '');
  return [...new Set(names.map((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : name)))];
};
