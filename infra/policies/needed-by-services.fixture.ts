import { listOf } from '../testing/template.fixture.ts';
import type { Call } from './call.fixture.ts';
import { type DeployedResource, type Market, ofType } from './deployed.fixture.ts';

/** A service's action on a target, by the service of the target's ARN. */
const deliveries: Readonly<Record<string, string>> = {
  sqs: 'sqs:SendMessage',
  sns: 'sns:Publish',
  lambda: 'lambda:InvokeFunction',
};

/** EventBridge → the targets of every rule and their dead-letter queues, as that rule. */
export function neededByRules(market: Market): readonly Call[] {
  return ofType(market, 'AWS::Events::Rule').flatMap((rule) =>
    listOf(rule.properties.Targets as readonly Target[]).flatMap(({ Arn, DeadLetterConfig }) =>
      [Arn, ...listOf(DeadLetterConfig?.Arn ?? [])].map((target) => delivery('events.amazonaws.com', rule, target)),
    ),
  );
}

/**
 * CloudWatch → the topics that an alarm notifies when it rings, when it stops and when data is missing, as that alarm.
 */
export function neededByAlarms(market: Market): readonly Call[] {
  const alarms = ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'].flatMap((type) => ofType(market, type));
  return alarms.flatMap((alarm) =>
    ['AlarmActions', 'OKActions', 'InsufficientDataActions']
      .flatMap((actions) => listOf((alarm.properties[actions] ?? []) as readonly string[]))
      .map((target) => delivery('cloudwatch.amazonaws.com', alarm, target)),
  );
}

/**
 * Cognito → the function behind each trigger of a user pool, as that pool.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-identity-pools-working-with-aws-lambda-triggers.html
 */
export function neededByUserPools(market: Market): readonly Call[] {
  return ofType(market, 'AWS::Cognito::UserPool').flatMap((pool) =>
    Object.values(Object(pool.properties.LambdaConfig)).map((trigger) => {
      const target = typeof trigger === 'string' ? trigger : String(Object(trigger).LambdaArn);
      return delivery('cognito-idp.amazonaws.com', pool, target);
    }),
  );
}

interface Target {
  readonly Arn: string;
  readonly DeadLetterConfig?: { readonly Arn: string };
}

function delivery(service: string, source: DeployedResource, target: string): Call {
  const action = deliveries[target.split(':')[2] ?? ''];
  if (action === undefined) throw new Error(`${source.id}: nobody has said how ${service} calls ${target}`);
  return { by: { service, sourceArn: source.arn }, action, on: target };
}
