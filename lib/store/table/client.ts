import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

export interface AccessKeys {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

export interface ClientConfig {
  region: string;
  /** Only for the local run; in the cloud it follows from the region. */
  endpoint?: string | undefined;
  /** Handed in by the caller: the SDK's own search through files and services costs start-up time and finds surprises. */
  credentials: AccessKeys | (() => Promise<AccessKeys>);
  /** In place of a signature of each request; only for an engine that checks none. */
  signer?: DynamoDBClientConfig['signer'];
}

/**
 * A client that reads no configuration file and no environment: each choice that the SDK would look up is made here.
 * Lost connections and throttled reads are tried again by the SDK itself, at most five times in all.
 */
export function createDynamoClient(config: ClientConfig): DynamoDBClient {
  const client = new DynamoDBClient({
    region: config.region,
    ...(config.endpoint === undefined ? {} : { endpoint: config.endpoint }),
    credentials: config.credentials,
    ...(config.signer === undefined ? {} : { signer: config.signer }),
    maxAttempts: 5,
    retryMode: 'standard',
    defaultsMode: 'standard',
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    accountIdEndpointMode: 'disabled',
    authSchemePreference: ['sigv4'],
    userAgentAppId: 'insaf',
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
  });
  // It would make a copy of every request and answer for a log that nobody keeps, and nothing of ours may be logged anyhow.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
