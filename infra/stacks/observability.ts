import { Stack } from 'aws-cdk-lib';
import { AlarmStatusWidget, Dashboard, GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { costBudget } from '../constructs/cost-budget.ts';
import { impactAlarm } from '../constructs/impact-alarm.ts';
import type { Watch, Watched } from '../constructs/watch.ts';
import type { DataStack } from './data.ts';
import { named } from './named.ts';

export interface ObservabilityProps {
  config: StageConfig;
  data: DataStack;
  watched: readonly Watched[];
}

/** Who is woken, for what, and what it costs. Knows the other stacks; none of them knows it. */
export class ObservabilityStack extends Stack {
  constructor(scope: Construct, { config, data, watched }: ObservabilityProps) {
    super(scope, ...named(config, 'observability', 'alarms, dashboard, budget'));
    const topic = new Topic(this, 'alarms', { masterKey: data.operationsKey, enforceSSL: true });
    topic.addSubscription(new EmailSubscription(config.alarmsEmail));
    const watches = watched.flatMap((stack) => stack.watches);
    const alarms = watches.map((watch) => impactAlarm(this, watch, topic));
    const dashboard = new Dashboard(this, 'dashboard', { dashboardName: `insaf-${config.name}` });
    dashboard.addWidgets(new AlarmStatusWidget({ alarms, width: 24, height: 8 }));
    for (const [title, left] of graphs(watches))
      dashboard.addWidgets(new GraphWidget({ title, left, width: 12 }));
    costBudget(this, 'budget', config);
  }
}

/** One graph for each kind of trouble, so that the same trouble in two places stands on one page. */
const graphs = (watches: readonly Watch[]): [string, IMetric[]][] =>
  [...Map.groupBy(watches, ({ id }) => id.slice(id.indexOf('-') + 1))].map(([trouble, all]) => [
    trouble,
    all.map(({ metric }) => metric),
  ]);
