import { RemovalPolicy } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { HashedTable } from '../grants.ts';
import { acknowledge } from './acknowledge.ts';

export interface HashingSecretProps {
  table: HashedTable;
  encryptionKey: Key;
}

/**
 * The secret from which a class derives its keyed hashes: pseudonyms, flag ids, signed cursors and cookies. Made by the
 * cloud at deployment (64 letters and digits, over 350 bits), never seen by a person, under the key of its class.
 */
export const hashingSecret = (scope: Construct, id: string, props: HashingSecretProps): Secret => {
  const secret = new Secret(scope, id, {
    description: `insaf: secret of the keyed hashes of the ${props.table} class`,
    encryptionKey: props.encryptionKey,
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
    removalPolicy: RemovalPolicy.RETAIN,
  });
  acknowledge(secret, {
    id: 'AwsSolutions-SMG4',
    reason:
      'Pseudonyms and flag ids are derived from it: a rotated secret would orphan every link and raise every flag a second time. It is changed only by a migration (docs/adr/023).',
  });
  return secret;
};
