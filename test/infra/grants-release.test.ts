import { describe, expect, it } from 'vitest';
import { keys } from '../../lib/store/keys.ts';
import { isAllowed } from './permissions.ts';
import { synthesise } from './synthesised.ts';

const templates = synthesise();
const actions = [
  'BatchGetItem',
  'ConditionCheckItem',
  'DeleteItem',
  'GetItem',
  'PutItem',
  'Query',
  'UpdateItem',
];

/** What a role may do to one partition, in a transaction. */
const may = (role: string, table: string, partition: string): string[] =>
  actions.filter((action) =>
    isAllowed(templates, { role, table, action: `dynamodb:${action}`, partition, inTransaction: true }),
  );

const reads = ['BatchGetItem', 'GetItem', 'Query'];
const contract = keys.contract('ctr_1').pk;

describe('the clock of releases', () => {
  const notices = keys.servedNotice('org_1', 'ntc_1').pk;

  it('is the only role that reads what is protected and writes what a recipient sees: notices, demands, and the standing of certificates', () => {
    expect(may('release', 'protected', contract)).toEqual(actions);
    const served = [
      notices,
      keys.certificate('cert_1').pk,
      keys.statusBit(1, 2).pk,
      keys.demand('ctr_1', 'org_1', 'ntc_1').pk,
    ];
    for (const partition of served)
      expect(may('release', 'core', partition)).toEqual(['BatchGetItem', 'GetItem', 'PutItem', 'Query']);
    for (const partition of [
      contract,
      keys.organisation('org_1').pk,
      keys.placementCertificate('ctr_1').pk,
      keys.certificateNumber('7K3M').pk,
      keys.statusPlace(1, 2).pk,
      keys.activeRuleSet().pk,
      keys.idempotency('abc').pk,
    ])
      expect(may('release', 'core', partition)).toEqual(reads);
    expect(may('release', 'identity', keys.workerSnapshot('ctr_1').pk)).toEqual([]);
    expect(may('release', 'identity', keys.reportErasure(1).pk)).toEqual(['GetItem']);
    for (const role of ['inspectorate', 'assess', 'profile'])
      for (const partition of served) expect([role, may(role, 'core', partition)]).toEqual([role, reads]);
  });
});
