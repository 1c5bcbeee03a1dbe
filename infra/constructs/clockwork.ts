import type { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { ProcessorName, StageConfig } from '../config.ts';
import type { DataStack } from '../stacks/data.ts';
import { HouseFunction } from './house-function.ts';
import type { Watch, Watched } from './watch.ts';

export interface ClockworkProps {
  name: ProcessorName;
  config: StageConfig;
  data: DataStack;
  tick: Duration;
  /** What a user loses while it stands still. */
  impact: string;
}

/** A function that a schedule calls, and nothing else. A tick that is lost is made up for by the next one. */
export class Clockwork extends Construct implements Watched {
  readonly watches: readonly Watch[];

  constructor(scope: Construct, id: string, props: ClockworkProps) {
    super(scope, id);
    const { name, tick } = props;
    const house = new HouseFunction(this, 'Code', {
      ...props,
      entry: `functions/processors/${name}.ts`,
      memoryMb: 512,
      timeout: tick,
    });
    new Rule(this, 'Tick', {
      schedule: Schedule.rate(tick),
      targets: [new LambdaFunction(house.function, { retryAttempts: 0 })],
    });
    this.watches = house.watches;
  }
}
