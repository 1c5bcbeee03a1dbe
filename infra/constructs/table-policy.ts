import { Aws } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { TableName } from '../../lib/store/tables.ts';
import { type Grantee, granteesOf } from '../grants.ts';

/** Path of a grantee's role, so that a table's policy can name it before the role exists. */
export const rolePath = (stage: string, grantee: Grantee): string => `/insaf/${stage}/${grantee}/`;

/** Every role at that path of this account. */
export const roleArns = (stage: string, grantee: Grantee): string =>
  `arn:aws:iam::${Aws.ACCOUNT_ID}:role${rolePath(stage, grantee)}*`;

const itemActions = [
  'BatchGetItem',
  'BatchWriteItem',
  'ConditionCheckItem',
  'DeleteItem',
  'GetItem',
  'PartiQLDelete',
  'PartiQLInsert',
  'PartiQLSelect',
  'PartiQLUpdate',
  'PutItem',
  'Query',
  'Scan',
  'UpdateItem',
].map((action) => `dynamodb:${action}`);

const rewriting = ['BatchWriteItem', 'DeleteItem', 'PartiQLDelete', 'PartiQLUpdate', 'UpdateItem'].map(
  (action) => `dynamodb:${action}`,
);

/** In a table's own policy `*` is this table: it cannot name itself before it exists. */
const deny = (sid: string, actions: string[], conditions?: Record<string, unknown>): PolicyStatement =>
  new PolicyStatement({
    sid,
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions,
    resources: ['*'],
    ...(conditions === undefined ? {} : { conditions }),
  });

/**
 * The table's own word, beside the roles': it refuses everyone whom `grants.ts` does not name, so a permission given by
 * mistake elsewhere, or a curious administrator, reads nothing. Nobody scans, and nobody rewrites the journal.
 */
export const tablePolicy = (name: TableName, stage: string): PolicyDocument => {
  const roles = granteesOf(name).map((of) => roleArns(stage, of));
  const others = { ArnNotLike: { 'aws:PrincipalArn': roles } };
  return new PolicyDocument({
    statements: [
      deny('OnlyTheFunctionsNamed', itemActions, others),
      deny('NobodyScans', ['dynamodb:Scan', 'dynamodb:PartiQLSelect']),
      ...(name === 'journal' ? [deny('AppendOnly', rewriting)] : []),
    ],
  });
};
