import { describe, expect, it } from 'vitest';
import { keys } from '../../lib/store/keys.ts';
import { tableNames } from '../../lib/store/tables.ts';
import { isAllowed, type Question, roles, statementsOf, tableOf, tableStatements } from './permissions.ts';
import { synthesise } from './synthesised.ts';

const templates = synthesise();

const actions = [
  ...['BatchGetItem', 'BatchWriteItem', 'ConditionCheckItem', 'DeleteItem', 'GetItem', 'PartiQLDelete'],
  ...['PartiQLInsert', 'PartiQLSelect', 'PartiQLUpdate', 'PutItem', 'Query', 'Scan', 'UpdateItem'],
];

const contract = keys.contract('ctr_1').pk;
const snapshot = keys.workerSnapshot('ctr_1').pk;
const link = keys.workerLink('abc').pk;
const worker = keys.worker('wkr_1').pk;
const request = keys.workerLock('wkr_1').pk;
const ruleSets = keys.activeRuleSet().pk;
const idempotency = keys.idempotency('abc').pk;

const ask = (role: string, [table, action, partition]: [string, string, string], inTransaction = true) =>
  isAllowed(templates, { role, table, action: `dynamodb:${action}`, partition, inTransaction });

/** What a role may do to one partition, in a transaction. */
const may = (role: string, table: string, partition: string): string[] =>
  actions.filter((action) => ask(role, [table, action, partition]));

const reads = ['BatchGetItem', 'GetItem', 'Query'];
const keepingWrites = ['ConditionCheckItem', 'PutItem', 'UpdateItem'];
const sorted = (...lists: string[][]) => lists.flat().sort();

describe('the registry face', () => {
  it('may do nothing at all to the protected table', () => {
    for (const partition of [contract, idempotency, keys.profile('org_1').pk, 'anything'])
      expect(may('registry', 'protected', partition)).toEqual([]);
  });

  it('does not so much as name the protected table, its key or its secret', () => {
    const named = statementsOf(templates, 'registry').flatMap(({ resources }) => resources);
    expect(named.filter((resource) => resource.startsWith('protected'))).toEqual([]);
  });

  it('may only put sealed snapshots and links into the identity table, and read nothing of it', () => {
    for (const partition of [snapshot, link])
      expect(may('registry', 'identity', partition)).toEqual(['PutItem']);
    expect(may('registry', 'identity', 'anything else')).toEqual([]);
  });

  it('reads and keeps contracts, but never deletes one and never touches rule sets or rates', () => {
    expect(may('registry', 'core', contract)).toEqual(sorted(reads, keepingWrites));
    expect(may('registry', 'core', ruleSets)).toEqual(reads);
    expect(may('registry', 'core', keys.rates().pk)).toEqual(reads);
  });

  it('is told the names of the tables it has a grant for and of no other', () => {
    const [registry] = templates
      .ofType('AWS::Lambda::Function')
      .filter(({ properties }) => String(properties.Description).endsWith(': registry'));
    const environment = JSON.stringify(registry?.properties.Environment);
    expect(environment).toContain('INSAF_TABLE_CORE');
    expect(environment.toLowerCase()).not.toContain('protected');
  });
});

describe('the voice face', () => {
  it('reads one link, one mailbox and the record of one form, each by its exact key, and puts letters that it never reads', () => {
    expect(may('voice', 'identity', link)).toEqual(['GetItem']);
    expect(may('voice', 'protected', keys.mailbox('abc').pk)).toEqual(
      sorted(['GetItem', 'PutItem', 'Query', 'UpdateItem']),
    );
    expect(may('voice', 'protected', keys.letter('ltr_1').pk)).toEqual(['PutItem']);
    expect(may('voice', 'protected', idempotency)).toEqual(['GetItem', 'PutItem']);
  });

  it('reads no report, not even whose receipt belongs to which, and nobody’s identity', () => {
    for (const partition of [contract, keys.knownPointer('rpt_1').pk, keys.reportOfReceipt('abc').pk])
      expect(may('voice', 'protected', partition)).toEqual([]);
    expect(may('voice', 'protected', keys.queuedReport('open', '', ['', '']).pk)).toEqual([]);
    expect(may('voice', 'identity', snapshot)).toEqual([]);
    expect(may('voice', 'protected', keys.profile('org_1').pk)).toEqual([]);
  });

  it('loads one contract and nothing else of core', () => {
    expect(may('voice', 'core', contract)).toEqual(['GetItem', 'Query']);
    expect(may('voice', 'core', keys.organisation('org_1').pk)).toEqual([]);
  });
});

describe('the processor of mailboxes', () => {
  it('keeps reports and knows no contract, no organisation and no worker', () => {
    expect(may('mailbox', 'protected', contract)).toEqual(sorted(reads, keepingWrites, ['DeleteItem']));
    expect(may('mailbox', 'core', contract)).toEqual([]);
    for (const partition of [snapshot, link, worker, keys.erasureSeen(1).pk])
      expect(may('mailbox', 'identity', partition)).toEqual([]);
  });

  it('notes which reports were destroyed away from them, and sees nothing else there', () => {
    expect(may('mailbox', 'identity', keys.reportErasure(1).pk)).toEqual(['GetItem', 'PutItem']);
  });
});

describe('the inspectorate face', () => {
  it('changes no contract: it verifies organisations and keeps rule sets, rates and its own answers', () => {
    expect(may('inspectorate', 'core', contract)).toEqual(reads);
    for (const partition of [keys.organisation('org_1').pk, ruleSets, keys.rates().pk, idempotency])
      expect(may('inspectorate', 'core', partition)).toEqual(sorted(reads, keepingWrites));
  });

  it('reads and writes protected things', () => {
    expect(may('inspectorate', 'protected', contract)).toEqual(sorted(reads, keepingWrites, ['DeleteItem']));
  });

  it('reads who a worker is by key, changes nothing of it, and writes only what officials ask', () => {
    for (const partition of [worker, keys.contractWorker('ctr_1').pk])
      expect(may('inspectorate', 'identity', partition)).toEqual(['GetItem', 'Query']);
    expect(may('inspectorate', 'identity', request)).toEqual(
      sorted(['GetItem', 'Query'], ['PutItem', 'UpdateItem', 'DeleteItem']),
    );
    for (const partition of [snapshot, link]) expect(may('inspectorate', 'identity', partition)).toEqual([]);
  });
});

describe.each(['assess', 'profile'])('the %s processor', (role) => {
  it('reads declarations, writes what it concludes into protected, and sees no identity', () => {
    expect(may(role, 'core', contract)).toEqual(reads);
    expect(may(role, 'protected', contract)).toEqual(sorted(reads, keepingWrites, ['DeleteItem']));
    expect(may(role, 'identity', snapshot)).toEqual([]);
    // Which reports were destroyed, by number, so that a restored copy of them is opened by nobody
    expect(may(role, 'identity', keys.reportErasure(1).pk)).toEqual(['GetItem']);
  });
});

describe('the processor of identities', () => {
  it('keeps who a worker is, and comes near neither a declaration nor a link that a worker holds', () => {
    for (const partition of [snapshot, worker, request])
      expect(may('identity', 'identity', partition)).toEqual(sorted(reads, keepingWrites, ['DeleteItem']));
    expect(may('identity', 'identity', link)).toEqual([]);
    expect(may('identity', 'core', contract)).toEqual([]);
  });

  it('keeps the ledger of erasures in the protected class, and sees nothing else of it', () => {
    expect(may('identity', 'protected', keys.erasure(1).pk)).toEqual(['GetItem', 'PutItem']);
    for (const partition of [contract, keys.profile('org_1').pk, keys.official('x').pk])
      expect(may('identity', 'protected', partition)).toEqual([]);
  });
});

describe('the setup role', () => {
  it('makes officials, publishes rules and rates, and sees nothing but those', () => {
    for (const partition of [ruleSets, keys.rates().pk])
      expect(may('setup', 'core', partition)).toEqual(['GetItem', 'PutItem']);
    expect(may('setup', 'protected', keys.official('x').pk)).toEqual(['PutItem']);
    for (const table of ['core', 'protected', 'identity']) expect(may('setup', table, contract)).toEqual([]);
  });

  it('is taken for an hour at most and with a second factor', () => {
    const role = templates.ofType('AWS::IAM::Role').find(({ id }) => id.startsWith('setup'));
    expect(role?.properties.MaxSessionDuration).toBe(3600);
    expect(JSON.stringify(role?.properties.AssumeRolePolicyDocument)).toContain('aws:MultiFactorAuthPresent');
  });
});

describe('every role', () => {
  /** Oversight reads the journal at the inspectorate's face; the seal reads entries whose key it was given. */
  const onJournal: Readonly<Partial<Record<(typeof roles)[number], readonly string[]>>> = {
    inspectorate: sorted(reads, ['PutItem']),
    seal: ['BatchGetItem'],
  };

  it('may append to the journal, or seal it, and never change it; two may read it', () => {
    for (const role of roles)
      expect([role, may(role, 'journal', 'ctr_1')]).toEqual([role, onJournal[role] ?? ['PutItem']]);
  });

  it('has no other action on the journal in its own policy either: the two walls stand alone', () => {
    const journal = `${tableOf(templates, 'journal').id}.Arn`;
    for (const role of roles) {
      const own = statementsOf(templates, role).filter(({ resources }) => resources.includes(journal));
      const granted = own.flatMap(({ actions: a }) => a.map((action) => action.replace('dynamodb:', '')));
      expect([role, granted.sort()]).toEqual([role, onJournal[role] ?? ['PutItem']]);
    }
  });

  it('that seals touches nothing but entries and seals, and nobody else writes a seal', () => {
    for (const table of tableNames.filter((name) => name !== 'journal' && name !== 'seals'))
      expect(may('seal', table, contract)).toEqual([]);
    for (const role of roles) {
      const expected = role === 'seal' ? sorted(reads, ['PutItem']) : role === 'inspectorate' ? reads : [];
      expect([role, may(role, 'seals', keys.logHead(0).pk)]).toEqual([role, expected]);
    }
  });

  it('writes only inside a transaction, where no answer carries the old item', () => {
    const writes = ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'];
    for (const role of roles)
      for (const table of tableNames)
        for (const action of writes)
          expect([role, table, action, ask(role, [table, action, contract], false)]).toContain(false);
  });

  it('never scans, and names each index instead of a wildcard', () => {
    for (const role of roles)
      for (const { actions: granted, resources, effect } of statementsOf(templates, role)) {
        if (effect !== 'Allow') continue;
        expect(granted.filter((action) => /Scan|\*/.test(action))).toEqual([]);
        const wide = resources.some((resource) => resource.includes('*'));
        if (wide)
          expect(granted.every((a) => /^xray:Put|^(dynamodb|kinesis):ListStreams$/.test(a))).toBe(true);
      }
  });
});

describe('a table’s own policy', () => {
  it('refuses the items to any role that the grants do not name, whatever that role was given elsewhere', () => {
    for (const table of tableNames) {
      const stranger: Question = {
        role: 'administrator',
        action: '',
        table,
        partition: contract,
        inTransaction: true,
      };
      const refusal = tableStatements(templates, table).find(({ conditions }) => 'ArnNotLike' in conditions);
      expect(refusal?.effect).toBe('Deny');
      expect(refusal?.actions.map((action) => action.replace('dynamodb:', '')).sort()).toEqual(actions);
      expect(JSON.stringify(refusal?.conditions)).not.toContain(`/${stranger.role}/`);
    }
  });

  it('lets the registry role near no protected item, even if its own policy said so', () => {
    const refusal = tableStatements(templates, 'protected').find(
      ({ conditions }) => 'ArnNotLike' in conditions,
    );
    expect(JSON.stringify(refusal?.conditions)).not.toContain('/registry/');
    expect(tableOf(templates, 'protected').properties.ResourcePolicy).toBeDefined();
  });

  it('makes the journal append-only for everyone', () => {
    const always = tableStatements(templates, 'journal').filter(
      ({ effect, conditions }) => effect === 'Deny' && Object.keys(conditions).length === 0,
    );
    const refused = always.flatMap(({ actions: a }) => a.map((action) => action.replace('dynamodb:', '')));
    for (const action of ['UpdateItem', 'DeleteItem', 'BatchWriteItem', 'PartiQLUpdate', 'PartiQLDelete'])
      expect(refused).toContain(action);
  });
});
