import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Watch } from './watch.ts';

/** One alarm of one watch. Its description is the sentence the woken person reads first: what a user loses. */
export const impactAlarm = (scope: Construct, watch: Watch, topic: ITopic): Alarm => {
  const alarm = new Alarm(scope, watch.id, {
    metric: watch.metric,
    threshold: watch.above,
    comparisonOperator: watch.isHeartbeat
      ? ComparisonOperator.LESS_THAN_THRESHOLD
      : ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: watch.periods ?? 1,
    treatMissingData: watch.isHeartbeat
      ? TreatMissingData.BREACHING
      : (watch.missingData ?? TreatMissingData.NOT_BREACHING),
    alarmDescription: watch.impact,
  });
  alarm.addAlarmAction(new SnsAction(topic));
  alarm.addOkAction(new SnsAction(topic));
  return alarm;
};
