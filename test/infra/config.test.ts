import { describe, expect, it } from 'vitest';
import { parseStages, stages } from '../../infra/config.ts';
import { synthesise, trial } from './synthesised.ts';

const { sealingPublicKeys: _, ...stage } = trial();

describe('the stages of stages.json', () => {
  it('are valid, and the first is in Bahrain', () => {
    expect(stages()[0]?.region).toBe('me-south-1');
  });

  it.each(['domain', 'certificateArn', 'alarmsEmail', 'region', 'monthlyBudgetUsd'] as const)(
    'cannot leave out %s',
    (field) => {
      const { [field]: _left, ...rest } = stage;
      expect(() => parseStages([rest])).toThrow(field);
    },
  );

  it('refuse a field that nobody reads, a name twice, and a certificate of another region', () => {
    expect(() => parseStages([{ ...stage, domian: 'x.example' }])).toThrow('domian');
    expect(() => parseStages([stage, stage])).toThrow('names must differ');
    expect(() => parseStages([{ ...stage, region: 'eu-central-1' }])).toThrow('region of its stage');
  });

  it('refuse a name of a signing key twice, and to sign with a key that is retired', () => {
    const credentialKeys = [{ name: 'a' }, { name: 'a' }];
    expect(() => parseStages([{ ...stage, credentialKeys }])).toThrow('must differ');
    const retired = [{ name: 'a', retiredOn: '2026-03-01' }];
    expect(() => parseStages([{ ...stage, credentialKeys: retired }])).toThrow('not retired');
  });

  it('refuse a sealing key that is no P-256 public key', () => {
    const keys = { identity: 'AAAA' };
    expect(() => parseStages([{ ...stage, sealingPublicKeys: keys }])).toThrow('sealingPublicKeys');
  });
});

describe('a stage with a zone of its own and nothing reserved', () => {
  const templates = synthesise({
    ...stage,
    region: 'eu-central-1',
    account: '111122223333',
    certificateArn: stage.certificateArn.replace('me-south-1', 'eu-central-1'),
    hostedZoneId: 'Z0123456789',
    reservedConcurrency: {},
  });

  it('points its three hosts at their gateways', () => {
    const names = templates.ofType('AWS::Route53::RecordSet').map(({ properties }) => properties.Name);
    expect(names.sort()).toEqual(
      ['inspectorate', 'registry', 'voice'].map((face) => `${face}.${stage.domain}.`),
    );
  });

  it('reserves no concurrency, as a new account has none to spare', () => {
    for (const { properties } of templates.ofType('AWS::Lambda::Function'))
      expect(properties.ReservedConcurrentExecutions).toBeUndefined();
  });

  it('mentions no other region', () => {
    expect(JSON.stringify(templates.all)).not.toContain('me-south-1');
  });
});
