import * as z from 'zod';
import type { ClientConfig } from '../lib/store/table/client.ts';
import type { TableName } from '../lib/store/tables.ts';

/** What the deployment told this function: nothing else in the house reads it. */
export const environment: Readonly<Record<string, string | undefined>> = process.env;

const Runtime = z.object({
  AWS_REGION: z.string(),
  AWS_ACCESS_KEY_ID: z.string(),
  AWS_SECRET_ACCESS_KEY: z.string(),
  AWS_SESSION_TOKEN: z.string(),
});

/**
 * One variable of the environment.
 * @throws Error naming the variable that the deployment left out
 */
export function variable(name: string): string {
  const value = environment[name];
  if (!value) throw new Error(`The environment has no ${name}: deploy the stack again.`);
  return value;
}

/** Lambda puts the role's short-lived keys into the environment and starts a new process before they end. */
export function database(): ClientConfig {
  const runtime = Runtime.parse(environment);
  return {
    region: runtime.AWS_REGION,
    credentials: {
      accessKeyId: runtime.AWS_ACCESS_KEY_ID,
      secretAccessKey: runtime.AWS_SECRET_ACCESS_KEY,
      sessionToken: runtime.AWS_SESSION_TOKEN,
    },
  };
}

export const table = (name: TableName): string => variable(`INSAF_TABLE_${name.toUpperCase()}`);
