import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Face, hostOf } from '../constructs/face.ts';
import { signInEnvironment } from '../constructs/sign-in-environment.ts';
import type { Watch, Watched } from '../constructs/watch.ts';
import type { House } from './house.ts';
import { named } from './named.ts';

/** The face of employers, agencies and the public. */
export class RegistryStack extends Stack implements Watched {
  readonly watches: readonly Watch[];

  constructor(scope: Construct, { config, data, identity }: House) {
    super(scope, ...named(config, 'registry', 'the face of employers, agencies and the public'));
    const face = new Face(this, 'registry', {
      name: 'registry',
      config,
      data,
      environment: {
        ...signInEnvironment(identity.organisations),
        INSAF_VOICE_URL: `https://${hostOf('voice', config)}`,
      },
      openapi: 'openapi/registry.json',
      impact:
        'Employers and agencies cannot register contracts or file fee disclosures, and a deadline may pass meanwhile.',
    });
    this.watches = face.watches;
  }
}
