import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { CfnAnomalyMonitor, CfnAnomalySubscription } from 'aws-cdk-lib/aws-ce';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { nameIn, type Stage } from '../stage.ts';

/** Percent of the budget that are spent, or will be by the end of the month. */
const SPENT = [80, 100];
const FORESEEN = 120;
/** US dollars beyond what is usual, from which somebody is told. */
const UNUSUAL = 10;

/**
 * Tells the alarms' topic when a month costs more than the stage's budget, or a service more than usual. Budgets see
 * what has the stage's tag, once that is activated for costs.
 * https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-sns-policy.html
 */
export class CostGuard extends Construct {
  constructor(scope: Construct, id: string, stage: Stage, topic: ITopic) {
    super(scope, id);
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('budgets.amazonaws.com'), new ServicePrincipal('costalerts.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': topic.stack.account } },
      }),
    );
    const subscribers = [{ subscriptionType: 'SNS', address: topic.topicArn }];
    const when = (notificationType: string, threshold: number) => ({
      notification: { notificationType, threshold, comparisonOperator: 'GREATER_THAN' },
      subscribers,
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: nameIn(stage),
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: stage.monthlyBudget, unit: 'USD' },
        costFilters: { TagKeyValue: [`user:stage$${stage.name}`] },
      },
      notificationsWithSubscribers: [...SPENT.map((part) => when('ACTUAL', part)), when('FORECASTED', FORESEEN)],
    });
    const tags = { Tags: { Key: 'stage', MatchOptions: ['EQUALS'], Values: [stage.name] } };
    const monitor = new CfnAnomalyMonitor(this, 'Monitor', {
      monitorName: nameIn(stage),
      monitorType: 'CUSTOM',
      monitorSpecification: JSON.stringify(tags),
    });
    new CfnAnomalySubscription(this, 'Subscription', {
      subscriptionName: nameIn(stage),
      frequency: 'IMMEDIATE',
      monitorArnList: [monitor.attrMonitorArn],
      subscribers: [{ type: 'SNS', address: topic.topicArn }],
      thresholdExpression: JSON.stringify({
        Dimensions: {
          Key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
          MatchOptions: ['GREATER_THAN_OR_EQUAL'],
          Values: [String(UNUSUAL)],
        },
      }),
    });
  }
}
