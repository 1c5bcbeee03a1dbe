/** Where a stage's face and its issuer are reached. */
export interface Addresses {
  baseUrl: string;
  authorizationUrl: string;
  tokenUrl: string;
  /** What the issuer puts before each scope: whoever asks it for a token has to say it too. */
  scopePrefix?: string;
}

interface Flow {
  authorizationUrl?: string;
  tokenUrl: string;
  scopes: Readonly<Record<string, string>>;
}

/** The part of a generated document that holds addresses. */
export interface GeneratedDocument {
  servers: readonly { url: string }[];
  components: {
    securitySchemes: { oauth2: { flows: { authorizationCode: Flow; clientCredentials: Flow } } };
  };
}

/**
 * The committed document with this stage's addresses in place of the examples: the server, the pages of the problems,
 * where tokens come from and how its scopes are called there. Told once at start, so that /docs works wherever the face runs.
 */
export function withAddresses(document: GeneratedDocument, addresses: Addresses): object {
  const { scopePrefix = '' } = addresses;
  const { authorizationCode, clientCredentials } = document.components.securitySchemes.oauth2.flows;
  const named = (scopes: Flow['scopes']): Flow['scopes'] =>
    Object.fromEntries(Object.entries(scopes).map(([scope, meaning]) => [scopePrefix + scope, meaning]));
  const lists = new Map<unknown, object>(
    [authorizationCode, clientCredentials].map(({ scopes }) => [scopes, named(scopes)]),
  );
  const replacements: [string | undefined, string][] = [
    [document.servers[0]?.url, addresses.baseUrl],
    [authorizationCode.authorizationUrl, addresses.authorizationUrl],
    [authorizationCode.tokenUrl, addresses.tokenUrl],
  ];
  const replaced = (name: string, value: unknown): unknown => {
    // What an operation asks for: nothing else of this name is a list
    if (name === 'oauth2' && Array.isArray(value)) return value.map((scope) => scopePrefix + scope);
    if (typeof value !== 'string') return lists.get(value) ?? value;
    const hit = replacements.find(([from]) => from !== undefined && value.startsWith(from));
    return hit?.[0] === undefined ? value : hit[1] + value.slice(hit[0].length);
  };
  return JSON.parse(JSON.stringify(document, replaced));
}
