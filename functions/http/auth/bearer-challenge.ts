const realm = 'Bearer realm="insaf"';

/**
 * The WWW-Authenticate header of a 401 (RFC 6750, 3). A request without a token is told no error code, as 3.1 asks.
 * @param description what is wrong with the token, in ASCII without quotes.
 */
export const bearerChallenge = (description?: string): Record<string, string> => ({
  'WWW-Authenticate': description
    ? `${realm}, error="invalid_token", error_description="${description}"`
    : realm,
});

/** The WWW-Authenticate header of a 403 for a scope that the token lacks (RFC 6750, 3.1). */
export const scopeChallenge = (scope: string): Record<string, string> => ({
  'WWW-Authenticate': `${realm}, error="insufficient_scope", scope="${scope}"`,
});
