import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';

const notice = (type: 'ACTUAL' | 'FORECASTED', percent: number, email: string) => ({
  notification: {
    comparisonOperator: 'GREATER_THAN',
    notificationType: type,
    threshold: percent,
    thresholdType: 'PERCENTAGE',
  },
  subscribers: [{ subscriptionType: 'EMAIL', address: email }],
});

/** Tells when the month will cost more than planned. It stops nothing: a face for workers does not close over a bill. */
export const costBudget = (scope: Construct, id: string, config: StageConfig): CfnBudget =>
  new CfnBudget(scope, id, {
    budget: {
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: config.monthlyBudgetUsd, unit: 'USD' },
    },
    notificationsWithSubscribers: [
      notice('FORECASTED', 100, config.alarmsEmail),
      notice('ACTUAL', 80, config.alarmsEmail),
    ],
  });
