import type { FullKeys, RegistryKeys } from '../lib/actions/key-service.ts';
import type { ClientConfig } from '../lib/store/table-client.ts';
import type { TableName } from '../lib/store/tables.ts';
import type { TrustedIssuer } from './http/authenticate.ts';
import type { Documents } from './http/documents.ts';

/** What every function of the house needs to know: where the database is, and the tables it was told of. */
export interface HouseConfig<T extends TableName> {
  database: ClientConfig;
  tables: Readonly<Record<T, string>>;
}

export interface FaceConfig {
  issuers: readonly TrustedIssuer[];
  baseUrl: string;
  documents: Documents;
  checkResponses: boolean;
}

export type RegistryConfig = HouseConfig<'core' | 'identity' | 'journal'> &
  FaceConfig & { keys: RegistryKeys };
export type InspectorateConfig = HouseConfig<'core' | 'protected' | 'journal'> &
  FaceConfig & { keys: FullKeys };
