import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Stream } from 'aws-cdk-lib/aws-kinesis';
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { ProcessorName, StageConfig } from '../config.ts';
import type { DataStack } from '../stacks/data.ts';
import { acknowledge, keyOfAnotherStack } from './acknowledge.ts';
import { HouseFunction } from './house-function.ts';
import { readsFanOut } from './journal-fan-out.ts';
import { missingFromLog, saidInLog } from './said-in-log.ts';
import { metric, silenceIsHealth, type Watch, type Watched } from './watch.ts';

export interface ProcessorProps {
  name: ProcessorName;
  config: StageConfig;
  data: DataStack;
  /** The table's own stream, which bears two readers, or the fan-out beside it (docs/adr/048). */
  behind: 'stream' | 'fanOut';
  /** Patterns over a record of the table's stream; one that matches none never wakes it. Absent: every record does. */
  wakesFor?: readonly Record<string, unknown>[];
  /** Records that are handed over together, at most. */
  batchSize: number;
  /** How often it is also called without records, for work that waits for a day or stands still. */
  tick?: Duration;
  /** How long to wait for more before handing over. */
  batchWindow: Duration;
  /** What a user loses while it stands still. */
  impact: string;
  /** Events of its log that wake a person, with what each means. */
  alarmsOn?: Readonly<Record<string, string>>;
  /** Events of its log that come every minute, with what it means when they do not. */
  heartbeats?: Readonly<Record<string, string>>;
}

const retries = 8;
/** Records stay in the stream for a day; an hour of lag leaves time to act before evidence is out of reach. */
const lagAlarmMs = Duration.minutes(15).toMilliseconds();

/**
 * A function woken by the journal's stream. A record that fails for good goes to a queue that wakes a person; none is dropped for its
 * age.
 */
export class Processor extends Construct implements Watched {
  readonly deadLetters: Queue;
  readonly watches: readonly Watch[];
  private readonly house: HouseFunction;

  constructor(scope: Construct, id: string, props: ProcessorProps) {
    super(scope, id);
    this.house = new HouseFunction(this, 'Code', {
      ...props,
      entry: `functions/processors/${props.name}.ts`,
      memoryMb: 1024,
      // A decision about an organisation assesses all its contracts again.
      timeout: Duration.minutes(5),
    });
    this.deadLetters = this.makeDeadLetters(props);
    const { wakesFor, behind } = props;
    if (behind === 'fanOut') this.allowFanOut(props.data);
    else this.allowStream(props.data);
    const mapping = new EventSourceMapping(this, 'Source', {
      target: this.house.function,
      eventSourceArn: behind === 'fanOut' ? fanOutOf(props.data).streamArn : streamArn(props.data),
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: props.batchSize,
      maxBatchingWindow: props.batchWindow,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: retries,
      ...(wakesFor === undefined
        ? {}
        : { filters: wakesFor.map((pattern) => FilterCriteria.filter(patternBehind(behind, pattern))) }),
      onFailure: { bind: () => ({ destination: this.deadLetters.queueArn }) },
    });
    mapping.node.addDependency(this.house.role);
    if (props.tick) this.callEvery(props.tick);
    this.watches = [...this.house.watches, ...this.watch(props), ...this.watchLog(props)];
  }

  /** A tick that is lost is made up for by the next one, so it is tried once and leaves no dead letter. */
  private callEvery(tick: Duration): void {
    new Rule(this, 'Tick', {
      schedule: Schedule.rate(tick),
      targets: [new LambdaFunction(this.house.function, { retryAttempts: 0 })],
    });
  }

  private makeDeadLetters({ data }: ProcessorProps): Queue {
    const queue = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: data.operationsKey,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.house.role.addToPolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }),
    );
    this.house.role.addToPolicy(
      new PolicyStatement({
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: [data.operationsKey.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `sqs.${queue.stack.region}.amazonaws.com` } },
      }),
    );
    const reason = 'This queue is the end of the line itself: a person empties it, and an alarm calls them.';
    acknowledge(
      queue,
      { id: 'AwsSolutions-SQS3', reason },
      { id: 'cdk-validator-cfnguard::sqs_dlq_check', reason },
      { id: 'cdk-validator-cfnguard::sqs_queue_encrypted_check', reason: keyOfAnotherStack },
    );
    return queue;
  }

  private allowStream(data: DataStack): void {
    const { role } = this.house;
    role.addToPolicy(
      new PolicyStatement({
        actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
        resources: [streamArn(data)],
      }),
    );
    // Lambda insists on it when the source is attached, and it takes no resource; it tells the names of streams only.
    role.addToPolicy(new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }));
  }

  private allowFanOut(data: DataStack): void {
    readsFanOut(this.house.role, fanOutOf(data), data.classes.journal.key);
    // As with the table's stream: attaching it takes a list of names, and that takes no resource.
    this.house.role.addToPolicy(new PolicyStatement({ actions: ['kinesis:ListStreams'], resources: ['*'] }));
  }

  private watchLog({ name, config, alarmsOn = {}, heartbeats = {} }: ProcessorProps): Watch[] {
    const said = ([event, impact]: [string, string]) => ({
      ...{ name, stage: config.name, logGroup: this.house.logGroup },
      ...{ event, impact },
    });
    return [
      ...Object.entries(alarmsOn).map((each) => saidInLog(this, said(each))),
      ...Object.entries(heartbeats).map((each) => missingFromLog(this, said(each))),
    ];
  }

  private watch({ name, impact }: ProcessorProps): Watch[] {
    const letters = (metricName: string) =>
      metric({
        namespace: 'AWS/SQS',
        name: metricName,
        dimensions: { QueueName: this.deadLetters.queueName },
        statistic: Stats.MAXIMUM,
      });
    const lag = metric({
      namespace: 'AWS/Lambda',
      name: 'IteratorAge',
      dimensions: { FunctionName: this.house.function.functionName },
      statistic: Stats.MAXIMUM,
    });
    return [
      {
        id: `${name}-dead-letters`,
        metric: letters('ApproximateNumberOfMessagesVisible'),
        above: 0,
        impact: `Some changes were given up on and must be run again by hand within a day, while the stream still has them. ${impact}`,
        missingData: silenceIsHealth,
      },
      {
        id: `${name}-dead-letters-waiting`,
        metric: letters('ApproximateAgeOfOldestMessage'),
        above: Duration.hours(4).toSeconds(),
        impact: `Given-up changes have waited for four hours and are lost from the stream after a day. ${impact}`,
        missingData: silenceIsHealth,
      },
      {
        id: `${name}-lagging`,
        metric: lag,
        above: lagAlarmMs,
        periods: 2,
        impact,
        missingData: silenceIsHealth,
      },
    ];
  }
}

/** The fan-out carries the stream's record inside its own. */
const patternBehind = (behind: ProcessorProps['behind'], pattern: Record<string, unknown>) =>
  behind === 'fanOut' ? { data: pattern } : pattern;

const fanOutOf = ({ classes }: DataStack): Stream => {
  const { fanOut } = classes.journal;
  if (fanOut === undefined) throw new Error('The journal has no fan-out.');
  return fanOut;
};

const streamArn = (data: DataStack): string => {
  const { tableStreamArn } = data.classes.journal.table;
  if (tableStreamArn === undefined) throw new Error('The journal has no stream; see lib/store/tables.ts.');
  return tableStreamArn;
};
