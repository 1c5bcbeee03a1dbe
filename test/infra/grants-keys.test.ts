import { describe, expect, it } from 'vitest';
import { stages } from '../../infra/config.ts';
import { roles, statementsOf } from './permissions.ts';
import { listOf, objectOf, synthesise } from './synthesised.ts';

const templates = synthesise();

describe('every role', () => {
  it('uses a key only through a service, for the very table or secret it was granted', () => {
    for (const role of roles)
      for (const { actions: granted, conditions } of statementsOf(templates, role)) {
        if (!granted.some((action) => action === 'kms:Decrypt')) continue;
        const text = JSON.stringify(conditions);
        if (/"kms:EncryptionContext:table":\["(identity|protected)"\]/.test(text)) continue;
        expect(text).toMatch(/"kms:ViaService":\["(dynamodb|secretsmanager|sqs|kinesis)\.me-south-1/);
        if (!text.includes('sqs.'))
          expect(text).toMatch(/kms:EncryptionContext:(aws:dynamodb:tableName|aws:kinesis:arn|SecretARN)/);
      }
  });

  it('opens no seal of identities, but for their processor; who a worker is, a purpose opens at one face', () => {
    const rolesThat = (action: string) =>
      roles.filter((role) =>
        statementsOf(templates, role).some(
          ({ actions: a, resources }) =>
            a.includes(action) && resources.every((r) => /^identity(sealing|wrapping)key/.test(r)),
        ),
      );
    expect(rolesThat('kms:DeriveSharedSecret')).toEqual(['identity']);
    expect(rolesThat('kms:Decrypt')).toEqual(['inspectorate', 'identity']);
    for (const action of ['kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'])
      expect(rolesThat(action)).toEqual(['identity']);
  });

  it('opens what workers told in the processor of mailboxes alone', () => {
    const opens = roles.filter((role) =>
      statementsOf(templates, role).some(
        ({ actions: a, resources }) =>
          a.includes('kms:DeriveSharedSecret') && resources.some((r) => r.startsWith('protectedsealingkey')),
      ),
    );
    expect(opens).toEqual(['mailbox']);
  });

  it('signs rule sets only where they are published, and checkpoints only where the journal is sealed', () => {
    const signedBy = (key: string) =>
      roles.filter((role) =>
        statementsOf(templates, role).some(
          ({ actions: a, resources }) => a.includes('kms:Sign') && resources.every((r) => r.startsWith(key)),
        ),
      );
    expect(signedBy('rulesetsigningkey')).toEqual(['inspectorate', 'setup']);
    expect(signedBy('checkpointsigningkey')).toEqual(['seal']);
    expect(signedBy('credentialsigningkey')).toEqual(['registry']);
    expect(signedBy('')).toEqual(['registry', 'inspectorate', 'seal', 'setup']);
  });

  it('signs certificates on one face, with the first of several keys and no other', () => {
    const [stage] = stages();
    if (!stage) throw new Error('no stage');
    const rotated = synthesise({
      ...stage,
      credentialKeys: [{ name: 'second' }, { name: 'first', retiredOn: '2026-03-01' }],
    });
    const keys = rotated.ofType('AWS::KMS::Key').map(({ id }) => id);
    expect(keys.filter((id) => id.startsWith('credentialsigningkey'))).toHaveLength(2);
    const signing = statementsOf(rotated, 'registry').filter(({ actions: a }) => a.includes('kms:Sign'));
    expect(
      signing.map(({ actions, resources, conditions }) => [actions, resources.length, conditions]),
    ).toEqual([[['kms:Sign'], 1, { StringEquals: { 'kms:SigningAlgorithm': ['ECDSA_SHA_256'] } }]]);
    expect(signing[0]?.resources[0]).toMatch(/^credentialsigningkeysecond/);
  });

  it('reads the hashing secret of its own class and no other', () => {
    const secretsOf = (role: string) =>
      statementsOf(templates, role)
        .filter(({ actions: a }) => a.includes('secretsmanager:GetSecretValue'))
        .flatMap(({ resources }) => resources.map((resource) => resource.replace(/hashingsecret.*/, '')));
    expect(Object.fromEntries(roles.map((role) => [role, secretsOf(role)]))).toEqual({
      registry: ['core'],
      voice: ['core', 'protected'],
      inspectorate: ['protected'],
      assess: ['protected'],
      profile: ['protected'],
      identity: ['identity'],
      mailbox: ['protected'],
      seal: [],
      release: [],
      setup: [],
    });
  });
});

describe('the key that wraps the keys of workers, and that of reports', () => {
  const roles = {
    identity: ['/insaf/trial/inspectorate/*', '/insaf/trial/identity/*'],
    protected: ['inspectorate', 'mailbox', 'assess', 'profile', 'release'].map(
      (name) => `/insaf/trial/${name}/*`,
    ),
  };
  it.each(['identity', 'protected'] as const)(
    'of %s refuses every other role itself, whatever a role was given elsewhere, and every other table',
    (table) => {
      const [wrapping, ...more] = templates
        .ofType('AWS::KMS::Key')
        .filter(({ id }) => id.startsWith(`${table}wrappingkey`));
      const statements = listOf(objectOf(wrapping?.properties.KeyPolicy).Statement).map((json) =>
        objectOf(json),
      );
      expect(more).toEqual([]);
      const using = statements.filter(
        ({ Effect, Action }) => Effect === 'Allow' && listOf(Action).includes('kms:Decrypt'),
      );
      expect(using).toHaveLength(1);
      const condition = objectOf(using[0]?.Condition);
      expect(condition.StringEquals).toEqual({ 'kms:EncryptionContext:table': table });
      const arns = listOf(objectOf(condition.ArnLike)['aws:PrincipalArn']).map((arn) =>
        templates.spelled(arn),
      );
      expect(arns.map((arn) => arn.replace(/^.*role/, ''))).toEqual(roles[table]);
    },
  );
});
