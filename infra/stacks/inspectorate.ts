import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Face } from '../constructs/face.ts';
import { setupRole } from '../constructs/setup-role.ts';
import { signInEnvironment } from '../constructs/sign-in-environment.ts';
import type { Watch, Watched } from '../constructs/watch.ts';
import type { House } from './house.ts';
import { named } from './named.ts';

/** The face of inspectors, the hotline, rules officers and analysts. */
export class InspectorateStack extends Stack implements Watched {
  readonly watches: readonly Watch[];

  constructor(scope: Construct, { config, data, identity }: House) {
    super(
      scope,
      ...named(config, 'inspectorate', 'the face of inspectors, the hotline, rules officers and analysts'),
    );
    const face = new Face(this, 'inspectorate', {
      name: 'inspectorate',
      config,
      data,
      environment: signInEnvironment(identity.officials),
      openapi: 'openapi/inspectorate.json',
      impact: 'Inspectors and the hotline cannot see flags or record what workers tell.',
    });
    setupRole(this, config, data);
    this.watches = face.watches;
  }
}
