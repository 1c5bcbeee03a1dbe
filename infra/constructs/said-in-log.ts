import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { metric, silenceIsHealth, type Watch } from './watch.ts';

export interface SaidInLog {
  /** Who says it; part of the alarm's name. */
  name: string;
  stage: string;
  logGroup: LogGroup;
  /** The event of the log, word for word. */
  event: string;
  impact: string;
}

/** Wakes a person when an event stands in a log: for what the code knows and no counter of the cloud does. */
export const saidInLog = (scope: Construct, said: SaidInLog): Watch => ({
  ...counted(scope, said),
  above: 0,
  missingData: silenceIsHealth,
});

/** Wakes a person when an event that should come every minute has not come for a quarter of an hour, whatever the reason. */
export const missingFromLog = (scope: Construct, said: SaidInLog): Watch => ({
  ...counted(scope, said),
  above: 1,
  periods: 3,
  isHeartbeat: true,
});

function counted(
  scope: Construct,
  { name, stage, logGroup, event, impact }: SaidInLog,
): Pick<Watch, 'id' | 'metric' | 'impact'> {
  const id = `${name}-${event.replaceAll(' ', '-')}`;
  const metricName = `${stage}-${id}`;
  new MetricFilter(scope, event.replaceAll(' ', '-'), {
    logGroup,
    filterPattern: FilterPattern.literal(`"${event}"`),
    metricNamespace: 'Insaf',
    metricName,
    metricValue: '1',
  });
  return { id, metric: metric({ namespace: 'Insaf', name: metricName, dimensions: {} }), impact };
}
