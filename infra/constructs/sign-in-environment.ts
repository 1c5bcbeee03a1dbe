import type { People } from './people.ts';

/** What a face must know to send people to sign in and to believe their tokens. */
export const signInEnvironment = (people: People): Record<string, string> => ({
  INSAF_ISSUER: people.issuer,
  INSAF_SCOPE_PREFIX: people.scopePrefix,
  INSAF_SIGN_IN_URL: people.signInUrl,
  INSAF_CONSOLE_CLIENT_ID: people.consoleClientId,
});
