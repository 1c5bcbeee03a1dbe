/** Where a stage's face and its issuer are reached. */
export interface Addresses {
  baseUrl: string;
  authorizationUrl: string;
  tokenUrl: string;
}

interface Flow {
  authorizationUrl?: string;
  tokenUrl: string;
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
 * and where tokens come from. Told once at start, so that /docs works wherever the face runs.
 */
export function withAddresses(document: GeneratedDocument, addresses: Addresses): object {
  const { authorizationCode } = document.components.securitySchemes.oauth2.flows;
  const replacements: [string | undefined, string][] = [
    [document.servers[0]?.url, addresses.baseUrl],
    [authorizationCode.authorizationUrl, addresses.authorizationUrl],
    [authorizationCode.tokenUrl, addresses.tokenUrl],
  ];
  const replaced = (_name: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    const hit = replacements.find(([from]) => from !== undefined && value.startsWith(from));
    return hit?.[0] === undefined ? value : hit[1] + value.slice(hit[0].length);
  };
  return JSON.parse(JSON.stringify(document, replaced));
}
