import { Template } from 'aws-cdk-lib/assertions';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { expect, it } from 'vitest';
import { stageOf } from '../stage.ts';
import { createStack } from '../testing/app.fixture.ts';
import { statementsIn } from '../testing/policy.fixture.ts';
import { resourceOf } from '../testing/template.fixture.ts';
import { CostGuard } from './cost-guard.ts';

const stack = createStack();
new CostGuard(stack, 'Costs', stageOf('prod', 'http'), new Topic(stack, 'Alarms') as ITopic);
const template = Template.fromStack(stack);
const topic = { Ref: resourceOf(template, 'AWS::SNS::Topic').id };

it('tells the topic when the stage’s month costs, or will cost, more than its budget', () => {
  const { Budget, NotificationsWithSubscribers } = resourceOf(template, 'AWS::Budgets::Budget').properties;
  expect(Budget).toMatchObject({
    BudgetLimit: { Amount: 100, Unit: 'USD' },
    TimeUnit: 'MONTHLY',
    CostFilters: { TagKeyValue: ['user:stage$prod'] },
  });
  const to = { Subscribers: [{ SubscriptionType: 'SNS', Address: topic }] };
  expect(NotificationsWithSubscribers).toMatchObject([
    { Notification: { NotificationType: 'ACTUAL', Threshold: 80 }, ...to },
    { Notification: { NotificationType: 'ACTUAL', Threshold: 100 }, ...to },
    { Notification: { NotificationType: 'FORECASTED', Threshold: 120 }, ...to },
  ]);
});

it('tells it at once when something of the stage costs more than usual', () => {
  expect(resourceOf(template, 'AWS::CE::AnomalySubscription').properties).toMatchObject({
    Frequency: 'IMMEDIATE',
    Subscribers: [{ Type: 'SNS', Address: topic }],
  });
});

it('lets AWS’s cost services publish, for this account alone', () => {
  const [statement] = statementsIn(resourceOf(template, 'AWS::SNS::TopicPolicy'));
  expect(statement).toMatchObject({
    actions: ['sns:Publish'],
    condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
  });
});
