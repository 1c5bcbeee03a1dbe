import { App, type AppProps } from 'aws-cdk-lib';
import { addStage } from './add-stage.ts';
import type { StageConfig } from './config.ts';
import { addPolicyPacks } from './policy-packs.ts';

export interface BuildOptions {
  stages: readonly StageConfig[];
  /** For tests: where to write, and whether to leave out bundling. */
  app?: AppProps;
}

/** One app with one set of stacks per stage; the policy packs see every stack at every synth. */
export const buildApp = ({ stages, app: props = {} }: BuildOptions): App => {
  const app = new App({ analyticsReporting: false, treeMetadata: false, ...props });
  for (const config of stages) addStage(app, config);
  addPolicyPacks(app);
  return app;
};
