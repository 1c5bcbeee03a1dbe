import type { App } from 'aws-cdk-lib';
import type { StageConfig } from './config.ts';
import { DataStack } from './stacks/data.ts';
import { IdentityStack } from './stacks/identity.ts';
import { InspectorateStack } from './stacks/inspectorate.ts';
import { ObservabilityStack } from './stacks/observability.ts';
import { ProcessorsStack } from './stacks/processors.ts';
import { RegistryStack } from './stacks/registry.ts';
import { VoiceStack } from './stacks/voice.ts';

/**
 * Everything one stage is made of. A stack may use the ones above it and never the ones below, so there are no cycles. The
 * stacks hang from the app itself: inside a CDK `Stage`, a plain `cdk synth` would not look at them, nor at their findings.
 */
export const addStage = (app: App, config: StageConfig): void => {
  const data = new DataStack(app, config);
  const identity = new IdentityStack(app, config);
  const house = { config, data, identity };
  const registry = new RegistryStack(app, house);
  const voice = new VoiceStack(app, house);
  const inspectorate = new InspectorateStack(app, house);
  const processors = new ProcessorsStack(app, house);
  new ObservabilityStack(app, { config, data, watched: [data, registry, voice, inspectorate, processors] });
};
