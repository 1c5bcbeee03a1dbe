import type { StackProps } from 'aws-cdk-lib';
import type { StageConfig } from '../config.ts';

/** Arguments that name a stack and put it where the stage is: `insaf-trial-data`. */
export const named = (config: StageConfig, name: string, holds: string): [string, StackProps] => [
  `insaf-${config.name}-${name}`,
  {
    env: { region: config.region, ...(config.account === undefined ? {} : { account: config.account }) },
    description: `insaf ${config.name}: ${holds}`,
  },
];
