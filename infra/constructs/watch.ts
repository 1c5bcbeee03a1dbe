import { Duration } from 'aws-cdk-lib';
import { type IMetric, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';

/** Something worth waking a person for. The observability stack makes one alarm of each. */
export interface Watch {
  /** Unique in the stage; becomes part of the alarm's name. */
  readonly id: string;
  readonly metric: IMetric;
  /** The alarm goes off when the metric is above it. */
  readonly above: number;
  /** It goes off when the metric is below that instead, or says nothing at all: something that should go on has stopped. */
  readonly isHeartbeat?: true;
  /** How many periods in a row; 1 unless said. */
  readonly periods?: number;
  /** What a user loses while this lasts, in one sentence for the person who is woken. */
  readonly impact: string;
  readonly missingData?: TreatMissingData;
}

/** A stack that has something to watch. */
export interface Watched {
  readonly watches: readonly Watch[];
}

export const fiveMinutes = Duration.minutes(5);

export interface MetricName {
  namespace: string;
  name: string;
  dimensions: Record<string, string>;
  statistic?: string;
}

/** Sum over five minutes unless another statistic is named. */
export const metric = ({ namespace, name, dimensions, statistic = Stats.SUM }: MetricName): Metric =>
  new Metric({ namespace, metricName: name, dimensionsMap: dimensions, statistic, period: fiveMinutes });

/** Silence is health: most counters are only written when something happened. */
export const silenceIsHealth = TreatMissingData.NOT_BREACHING;
