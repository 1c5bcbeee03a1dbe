import { readFileSync } from 'node:fs';
import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { appended, appendedOrTampered } from '../../functions/local/events/wanted.ts';
import { wakes } from '../../infra/wakes.ts';
import { tamperedEvent } from '../../lib/actions/journal/tampered.ts';
import { coreKinds, protectedKinds } from '../../lib/domain/journal/journal-entry.ts';
import {
  wakesAssess,
  wakesIdentity,
  wakesMailbox,
  wakesProfile,
  wakesRuleJob,
} from '../../lib/domain/journal/wakes.ts';
import { appendEntry, toEvent } from '../../lib/store/journal.ts';
import { type Json, listOf, objectOf, type Properties, synthesise, trial } from './synthesised.ts';

const templates = synthesise();
const alarms = templates.ofType('AWS::CloudWatch::Alarm').map(({ properties }) => properties);
const sources = templates.ofType('AWS::Lambda::EventSourceMapping').map(({ properties }) => properties);
const sourcesOf = (pattern: RegExp) =>
  sources.filter((source) => pattern.test(templates.spelled(source.EventSourceArn)));
const onStream = sourcesOf(/^journalTable\w+\.StreamArn$/);
/** The stream of the table bears no third reader. */
const behindFanOut = sourcesOf(/^journalFanOut\w+\.Arn$/);
const functions = templates.ofType('AWS::Lambda::Function');

const dimension = (alarm: Properties): string =>
  listOf(alarm.Dimensions)
    .map((d) => templates.spelled(objectOf(d).Value))
    .join();

describe('every processor', () => {
  it('is woken by the journal’s stream, reports single failures, splits batches and tries a bounded number of times', () => {
    expect(onStream).toHaveLength(2);
    expect(behindFanOut).toHaveLength(3);
    for (const source of sources) {
      expect(source.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
      expect(source.BisectBatchOnFunctionError).toBe(true);
      expect(source.StartingPosition).toBe('TRIM_HORIZON');
      expect(Number(source.MaximumRetryAttempts)).toBeGreaterThan(0);
      expect(Number(source.MaximumRetryAttempts)).toBeLessThanOrEqual(20);
    }
  });

  it('drops no record for its age', () => {
    for (const source of sources) expect([undefined, -1]).toContain(source.MaximumRecordAgeInSeconds);
  });

  it('has an encrypted dead-letter queue of its own, with alarms on depth and on age', () => {
    const queues = sources.map((source) =>
      templates.spelled(objectOf(objectOf(source.DestinationConfig).OnFailure).Destination),
    );
    expect(new Set(queues).size).toBe(sources.length);
    for (const queue of queues) {
      const id = queue.replace('.Arn', '');
      const found = templates.ofType('AWS::SQS::Queue').find((resource) => resource.id === id);
      expect(templates.spelled(found?.properties.KmsMasterKeyId)).toMatch(/^operationskey\w+\.Arn$/);
      const watched = alarms
        .filter((alarm) => dimension(alarm) === `${id}.QueueName`)
        .map((a) => a.MetricName);
      expect(watched.sort()).toEqual(['ApproximateAgeOfOldestMessage', 'ApproximateNumberOfMessagesVisible']);
    }
  });

  it('has an alarm when it falls behind', () => {
    const lagging = alarms.filter(({ MetricName }) => MetricName === 'IteratorAge');
    expect(lagging).toHaveLength(sources.length);
  });
});

const matches = (pattern: Json, value: Json | undefined): boolean =>
  Array.isArray(pattern)
    ? value !== undefined && pattern.includes(value)
    : Object.entries(objectOf(pattern)).every(([name, inner]) => matches(inner, objectOf(value)[name]));

describe('the filter of a processor', () => {
  const written = appendEntry({
    id: 'jrn_1',
    at: '2026-01-01T00:00:00Z',
    kind: 'contract.registered',
    issuer: 'i',
    actor: 'a',
    client: 'c',
    subjects: ['ctr_1'],
    requestId: 'r',
  });
  const record = (kind: string, eventName = 'INSERT'): Json => ({
    eventName,
    dynamodb: { NewImage: { k: { S: kind } } },
  });
  const wokenBy = (processor: keyof typeof wakes, of: Json) =>
    wakes[processor].some((pattern) => matches(JSON.parse(JSON.stringify(pattern)), of));

  it('reads the kind where the store puts it', () => {
    if (!('put' in written)) throw new Error('an entry is put');
    expect(written.item.k).toBe('contract.registered');
    expect(toEvent(written.item).kind).toBe('contract.registered');
  });

  it('lets a registered contract wake the assessment, and an assessment the profile', () => {
    expect(wokenBy('assess', record('contract.registered'))).toBe(true);
    expect(wokenBy('assess', record('organisation.registered'))).toBe(false);
    expect(wokenBy('profile', record('contract.registered'))).toBe(false);
    expect(wokenBy('assess', record('assessment.recorded'))).toBe(false);
    expect(wokenBy('profile', record('assessment.recorded'))).toBe(true);
  });

  it('lets an entry that was changed or removed through, so that tampering wakes a person', () => {
    for (const eventName of ['MODIFY', 'REMOVE'])
      expect(wokenBy('assess', record('organisation.registered', eventName))).toBe(true);
  });

  const patternsOf = (source: Properties): Json[] =>
    listOf(objectOf(source.FilterCriteria).Filters).map((f) => JSON.parse(String(objectOf(f).Pattern)));

  it('is what stands in the template; behind the fan-out it looks inside what is carried', () => {
    expect(onStream.map(patternsOf)).toEqual([wakes.assess, wakes.profile]);
    expect(behindFanOut.map(patternsOf)).toContainEqual(wakes.identity.map((data) => ({ data })));
  });

  it('is what the processors of one machine are woken by', () => {
    const here: Record<keyof typeof wakes, (of: DynamoDBRecord) => boolean> = {
      assess: appendedOrTampered(wakesAssess),
      profile: appended([...wakesProfile, ...wakesRuleJob]),
      identity: appended(wakesIdentity),
      mailbox: appended(wakesMailbox),
    };
    for (const [name, isWanted] of Object.entries(here))
      for (const eventName of ['INSERT', 'MODIFY', 'REMOVE'] as const)
        for (const kind of [...coreKinds, ...protectedKinds]) {
          const of = { eventName, dynamodb: { NewImage: { k: { S: kind } } } };
          expect(isWanted(of), `${name}: ${eventName} ${kind}`).toBe(wokenBy(name as keyof typeof wakes, of));
        }
  });

  it('is none for the seal: it takes every entry', () => {
    expect(behindFanOut.filter(({ FilterCriteria }) => FilterCriteria === undefined)).toHaveLength(1);
  });
});

describe('every alarm', () => {
  it('says in a sentence what a user loses, and reaches a person', () => {
    expect(alarms.length).toBeGreaterThan(20);
    for (const alarm of alarms) {
      expect(String(alarm.AlarmDescription)).toMatch(/^[A-Z].{30,}\.$/s);
      expect(listOf(alarm.AlarmActions).map((a) => templates.spelled(a))).toEqual([
        expect.stringMatching(/^alarms/),
      ]);
    }
    const [subscription] = templates.ofType('AWS::SNS::Subscription');
    expect(subscription?.properties).toMatchObject({ Protocol: 'email', Endpoint: trial().alarmsEmail });
  });

  it('exists for each function’s failures and each table’s', () => {
    for (const { id } of functions) expect(alarms.some((alarm) => dimension(alarm) === id)).toBe(true);
    for (const { id } of templates.ofType('AWS::DynamoDB::Table'))
      expect(alarms.filter((alarm) => JSON.stringify(alarm.Metrics ?? '').includes(id))).toHaveLength(2);
  });

  it('counts what the cloud counts: errors of a table exist by operation only', () => {
    const counted = alarms.flatMap(({ Metrics }) =>
      listOf(Metrics).map((one) => objectOf(objectOf(one).MetricStat)),
    );
    for (const stat of counted) {
      const { MetricName, Dimensions } = objectOf(stat.Metric);
      const names = listOf(Dimensions).map((one) => objectOf(one).Name);
      if (MetricName === 'SystemErrors') expect(names.sort()).toEqual(['Operation', 'TableName']);
    }
  });
});

describe('the fan-out of the journal', () => {
  it('is written by the database itself, lies under the journal’s key and is kept for a week', () => {
    const [fanOut, ...more] = templates.ofType('AWS::Kinesis::Stream');
    expect(more).toEqual([]);
    expect(fanOut?.properties.RetentionPeriodHours).toBe(168);
    expect(templates.spelled(objectOf(fanOut?.properties.StreamEncryption).KeyId)).toMatch(
      /^journalKey\w+\.Arn$/,
    );
    const writers = templates
      .ofType('AWS::DynamoDB::Table')
      .filter(({ properties }) => properties.KinesisStreamSpecification !== undefined);
    expect(writers.map(({ id }) => id)).toEqual([expect.stringMatching(/^journalTable/)]);
  });

  it('is called every minute for a checkpoint', () => {
    const schedules = templates
      .ofType('AWS::Events::Rule')
      .map(({ properties }) => properties.ScheduleExpression);
    expect(schedules).toContain('rate(1 minute)');
  });
});

describe('what the log says', () => {
  it('of tampering, of late seals and of checkpoints wakes a person, by the very words of the code', () => {
    const said = templates.ofType('AWS::Logs::MetricFilter').map(({ properties }) => {
      const [transformation] = listOf(properties.MetricTransformations);
      return [String(properties.FilterPattern), objectOf(transformation).MetricName] as const;
    });
    expect(said.map(([pattern]) => pattern).sort()).toEqual([
      '"checkpoint failed"',
      '"checkpoint looked after"',
      '"journal tampered"',
      '"journal tampered"',
      '"sealed late"',
    ]);
    const watched = alarms.map(({ MetricName }) => MetricName);
    for (const [pattern, name] of said) {
      expect(watched).toContain(name);
      const event = pattern.replaceAll('"', '');
      expect(readFileSync('functions/processors/seal-processor.ts', 'utf8') + tamperedEvent).toContain(event);
    }
  });
});

describe('a clock of checkpoints that says nothing', () => {
  it('wakes a person, because no error is logged by what does not run', () => {
    const heartbeat = alarms.find(({ MetricName }) => String(MetricName).endsWith('checkpoint-looked-after'));
    expect(heartbeat).toMatchObject({
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      EvaluationPeriods: 3,
      TreatMissingData: 'breaching',
    });
  });
});

describe('every log', () => {
  it('lies under the operations key and is kept for as long as the stage says', () => {
    const groups = templates.ofType('AWS::Logs::LogGroup');
    expect(groups).toHaveLength(functions.length + 3);
    for (const { properties } of groups) {
      expect(properties.RetentionInDays).toBe(trial().logRetentionDays);
      expect(templates.spelled(properties.KmsKeyId)).toMatch(/^operationskey\w+\.Arn$/);
    }
  });
});

describe('every function', () => {
  it('runs on Node 24 on arm64, traced, with a bound on how many run at once', () => {
    expect(functions).toHaveLength(9);
    for (const { properties } of functions) {
      expect(properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
      expect(properties.TracingConfig).toEqual({ Mode: 'Active' });
      expect(Number(properties.ReservedConcurrentExecutions)).toBeGreaterThan(0);
    }
  });
});
