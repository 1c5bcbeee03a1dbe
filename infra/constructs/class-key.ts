import { Aws, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountPrincipal,
  AnyPrincipal,
  Effect,
  PolicyDocument,
  PolicyStatement,
  type PolicyStatementProps,
} from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { type WrappedTable, wrappersOf } from '../grants.ts';
import { roleArns } from './table-policy.ts';

/** Management of a key without any use of it: whoever administers the account does not thereby read the data. */
const management = [
  'kms:Describe*',
  'kms:List*',
  'kms:Get*',
  'kms:Enable*',
  'kms:Disable*',
  'kms:Put*',
  'kms:Update*',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:RevokeGrant',
  'kms:ScheduleKeyDeletion',
  'kms:CancelKeyDeletion',
  'kms:RotateKeyOnDemand',
];

/** In a key policy `*` is this key: a key cannot name itself before it exists. */
const thisKey = ['*'];

const statement = (props: PolicyStatementProps): PolicyStatement =>
  new PolicyStatement({ resources: thisKey, ...props });

const administration = (): PolicyStatement =>
  statement({ sid: 'ManageNotUse', principals: [new AccountPrincipal(Aws.ACCOUNT_ID)], actions: management });

/** CT.KMS.PR.3: only a service of the cloud, acting for a resource of ours, may pass the key on. */
const grantsOnlyForServices = (): PolicyStatement =>
  statement({
    sid: 'GrantsOnlyForServices',
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: ['kms:CreateGrant'],
    conditions: {
      BoolIfExists: { 'kms:GrantIsForAWSResource': 'false', 'aws:PrincipalIsAWSService': 'false' },
    },
  });

/** @param services short names, for example `dynamodb` */
const throughServices = (scope: Construct, services: readonly string[]): PolicyStatement =>
  statement({
    sid: 'OnlyThroughServices',
    principals: [new AccountPrincipal(Aws.ACCOUNT_ID)],
    actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:CreateGrant'],
    conditions: {
      StringEquals: {
        'kms:ViaService': services.map((name) => `${name}.${Stack.of(scope).region}.amazonaws.com`),
      },
    },
  });

const policy = (...statements: PolicyStatement[]): PolicyDocument => new PolicyDocument({ statements });

export interface ClassKeyProps {
  description: string;
  /** Services through which roles of this account may use the key, if their own policy says so too. */
  services: readonly string[];
  /** More statements, for services that use the key in their own name. */
  also?: readonly PolicyStatement[];
}

/** A symmetric key, rotated every year, that nobody can use directly: only a service may, on behalf of a role that was granted it. */
export const classKey = (scope: Construct, id: string, props: ClassKeyProps): Key =>
  new Key(scope, id, {
    description: props.description,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
    policy: policy(
      administration(),
      throughServices(scope, props.services),
      grantsOnlyForServices(),
      ...(props.also ?? []),
    ),
  });

/**
 * The key of a class under which data keys are wrapped, one for each worker, rotated every year. Unlike a table's key it is used
 * by name and not through a service: only by the roles that `grants.ts` names, and only for data keys of this table.
 */
export const wrappingKey = (scope: Construct, id: string, table: WrappedTable, stage: string): Key =>
  new Key(scope, id, {
    description: `insaf ${stage}: wraps the data keys of the ${table} table`,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
    policy: policy(
      administration(),
      statement({
        sid: 'WrapIfGranted',
        principals: [new AccountPrincipal(Aws.ACCOUNT_ID)],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
        conditions: {
          StringEquals: { 'kms:EncryptionContext:table': table },
          ArnLike: { 'aws:PrincipalArn': wrappersOf(table).map((name) => roleArns(stage, name)) },
        },
      }),
      grantsOnlyForServices(),
    ),
  });

/**
 * A P-256 key pair whose private half never leaves the key service: seals are made with the public half anywhere, opened
 * with `kms:DeriveSharedSecret` by the roles that were granted it. Such keys cannot rotate: a new one is a new key.
 */
export const sealingKey = (scope: Construct, id: string, description: string): Key =>
  keyPair(scope, id, {
    description,
    keyUsage: KeyUsage.KEY_AGREEMENT,
    use: { sid: 'OpenIfGranted', action: 'kms:DeriveSharedSecret' },
  });

/** A P-256 key pair that signs inside the key service, by the roles that were granted it. */
export const signingKey = (scope: Construct, id: string, description: string): Key =>
  keyPair(scope, id, {
    description,
    keyUsage: KeyUsage.SIGN_VERIFY,
    use: { sid: 'SignIfGranted', action: 'kms:Sign' },
  });

interface Pair {
  description: string;
  keyUsage: KeyUsage;
  /** The one thing that its private half is for. */
  use: { sid: string; action: string };
}

const keyPair = (scope: Construct, id: string, { description, keyUsage, use }: Pair): Key =>
  new Key(scope, id, {
    description,
    keyUsage,
    keySpec: KeySpec.ECC_NIST_P256,
    removalPolicy: RemovalPolicy.RETAIN,
    policy: policy(
      administration(),
      statement({
        sid: use.sid,
        principals: [new AccountPrincipal(Aws.ACCOUNT_ID)],
        actions: [use.action],
      }),
      grantsOnlyForServices(),
    ),
  });
