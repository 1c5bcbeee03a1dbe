import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Face } from '../constructs/face.ts';
import type { Watch, Watched } from '../constructs/watch.ts';
import type { House } from './house.ts';
import { named } from './named.ts';

/** The face of workers. It knows no issuer: a worker brings a link or nothing, never an account. */
export class VoiceStack extends Stack implements Watched {
  readonly watches: readonly Watch[];

  constructor(scope: Construct, { config, data }: House) {
    super(scope, ...named(config, 'voice', 'the face of workers'));
    const face = new Face(this, 'voice', {
      name: 'voice',
      config,
      data,
      environment: {},
      impact: 'A worker who found a safe minute to speak meets a closed door, and may not get another.',
    });
    this.watches = face.watches;
  }
}
