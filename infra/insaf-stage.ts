import { Stage } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { StageConfig } from './config.ts';
import { DataStack } from './stacks/data.ts';
import { IdentityStack } from './stacks/identity.ts';
import { InspectorateStack } from './stacks/inspectorate.ts';
import { ObservabilityStack } from './stacks/observability.ts';
import { ProcessorsStack } from './stacks/processors.ts';
import { RegistryStack } from './stacks/registry.ts';
import { VoiceStack } from './stacks/voice.ts';

/** Everything one stage is made of. A stack may use the ones above it and never the ones below, so there are no cycles. */
export class InsafStage extends Stage {
  constructor(scope: Construct, config: StageConfig) {
    const account = config.account === undefined ? {} : { account: config.account };
    super(scope, `insaf-${config.name}`, { env: { ...account, region: config.region } });
    const data = new DataStack(this, config);
    const identity = new IdentityStack(this, config);
    const house = { config, data, identity };
    const registry = new RegistryStack(this, house);
    const voice = new VoiceStack(this, house);
    const inspectorate = new InspectorateStack(this, house);
    const processors = new ProcessorsStack(this, house);
    new ObservabilityStack(this, {
      config,
      data,
      watched: [data, registry, voice, inspectorate, processors],
    });
  }
}
