import type { StageConfig } from '../config.ts';
import type { DataStack } from './data.ts';
import type { IdentityStack } from './identity.ts';

/** What every stack with a function in it stands on. */
export interface House {
  config: StageConfig;
  data: DataStack;
  identity: IdentityStack;
}
