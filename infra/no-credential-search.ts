/**
 * Stands in for `@aws-sdk/credential-provider-node` in a bundle. Every client of this house is handed its credentials (see
 * `functions/environment.ts`), so the SDK's own search through files, containers and sign-in services is never asked; left out, a
 * face is a seventh smaller and starts sooner.
 */
export const defaultProvider = (): never => {
  throw new Error('A client was made without credentials: functions/environment.ts hands them in.');
};
