import { ArnFormat, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct, IConstruct } from 'constructs';
import { type AlarmRule, AlarmSet } from '../constructs/alarm-set.ts';
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import { EventConsumer } from '../constructs/event-consumer.ts';
import { GuardedDependency } from '../constructs/guarded-dependency.ts';
import { MarketFunction } from '../constructs/market-function.ts';
import {
  type FunctionMetric,
  functionMetric,
  type GuardMetric,
  guardMetric,
  messagesIn,
  overdueIn,
  unansweredBeyondHalf,
} from '../constructs/metrics.ts';
import { nameIn, type Stage } from '../stage.ts';
import type { IdentityStack } from './identity.stack.ts';
import type { ServicesStack } from './services.stack.ts';

/** Properties with the stacks that are monitored. */
export interface OperationsStackProps extends StackProps {
  readonly services: ServicesStack;
  /** Only where there is a user pool. */
  readonly identity?: IdentityStack | undefined;
}

/** The age in milliseconds of the oldest unpublished event from which an operator is alerted. */
const MAX_RELAY_AGE_MS = 60_000;

/**
 * How many crashes of a synchronous callee in a minute are tolerated: its callers answer 503, and clients try again.
 * Cognito itself tries three times.
 */
const TOLERATED_ERRORS = 3;

/**
 * In how many of the last minutes most calls must have gone unanswered before an operator is alerted. Three minutes are
 * more than one failure or one client's repetitions. A window of ten makes one payment every four minutes enough to
 * notice that none is answered.
 */
const UNANSWERED = { periods: 3, of: 10 };

/** The names under which functions count bad settings that are not a guard's. */
const SETTINGS = ['payment-provider', 'reservation-holds', 'limits', 'identity'] as const;

/** Minutes in which an overdue message is tried at least once. */
const OVERDUE_MINUTES = 20;

/**
 * Alarms, the topic that they notify, and a dashboard, for stages on AWS. They cover everything that the services
 * declare: a new dead-letter queue, callee, relay or guarded dependency gets its alarm automatically.
 */
export class OperationsStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, { services, identity, ...props }: OperationsStackProps) {
    super(scope, id, props);
    const topic = new Topic(this, 'Alarms', { enforceSSL: true });
    topic.addToResourcePolicy(this.alarmsMayPublish(stage, topic.topicArn));
    const badSettingsOf = (name: string) => guardMetric(nameIn(stage), name, 'BadSettings');
    const functions = [services, identity].flatMap((stack) => (stack ? allOf(stack, MarketFunction) : []));
    const queues = allOf(services, DeadLetterQueue).map(({ name }) => name);
    const callees = functions.filter(({ role }) => role === 'calls').map(({ name }) => name);
    const dependencies = allOf(services, GuardedDependency).map(({ name }) => name);
    const patient = allOf(services, EventConsumer).flatMap((one) => (one.patient ? one.consumer.name : []));
    const relays = functions.filter(({ role }) => role === 'relay').map(({ name }) => name);
    const signIns = functions.filter(({ role }) => role === 'tokens').map(({ name }) => name);
    new AlarmSet(this, 'AlarmSet', topic as ITopic, {
      ...alarms(queues, 'messages', deadLetters),
      ...alarms(callees, 'errors', calleeErrors),
      ...alarms(callees, 'throttles', calleeThrottles),
      ...alarms(signIns, 'errors', signInErrors),
      ...alarms(signIns, 'throttles', signInThrottles),
      ...alarms(relays, 'age', relayAge),
      ...guardAlarms(stage, dependencies),
      ...alarms(patient, 'overdue', (name) => overdue(name, overdueIn(nameIn(stage), name))),
      ...Object.fromEntries(
        SETTINGS.map((name) => [nameIn(stage, name, 'settings'), badSettings(name, badSettingsOf(name))]),
      ),
    });
    const guards = (...metrics: readonly GuardMetric[]) =>
      dependencies.flatMap((name) => metrics.map((metric) => guardMetric(nameIn(stage), name, metric)));
    const every = functions.map(({ name }) => name);
    new Dashboard(this, 'Dashboard', { dashboardName: nameIn(stage) }).addWidgets(
      graph('Dead letters', queues.map(messagesIn)),
      graph('Errors', series(every, 'Errors')),
      graph('Throttles', series(every, 'Throttles')),
      graph('Synchronous calls: p99, ms', series(callees, 'Duration', 'p99')),
      graph('Oldest unpublished event, ms', series(relays, 'IteratorAge', 'max')),
      graph('Guarded calls', guards('Calls', 'Failures', 'TimeOuts')),
      graph('Circuits', [...guards('ShortCircuits', 'StateChanges', 'BadSettings'), ...SETTINGS.map(badSettingsOf)]),
    );
    new CfnOutput(this, 'AlarmTopic', { value: topic.topicArn });
  }

  /** A topic with its own policy loses SNS's default one, which lets the whole account publish. */
  private alarmsMayPublish(stage: Stage, topicArn: string): PolicyStatement {
    const alarms = { service: 'cloudwatch', resource: 'alarm', resourceName: nameIn(stage, '*') };
    return new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topicArn],
      conditions: {
        StringEquals: { 'aws:SourceAccount': this.account },
        ArnLike: { 'aws:SourceArn': this.formatArn({ ...alarms, arnFormat: ArnFormat.COLON_RESOURCE_NAME }) },
      },
    });
  }
}

function allOf<T extends IConstruct>(scope: IConstruct, kind: abstract new (...args: never[]) => T): readonly T[] {
  return scope.node.findAll().filter((construct): construct is T => construct instanceof kind);
}

function alarms(names: readonly string[], what: string, rule: (name: string) => AlarmRule): Record<string, AlarmRule> {
  return Object.fromEntries(names.map((name) => [`${name}-${what}`, rule(name)]));
}

function deadLetters(name: string): AlarmRule {
  const description = `${name} holds messages that could not be processed: read the function's log, mend, redrive.`;
  return { metric: messagesIn(name), above: 0, description };
}

function calleeErrors(name: string): AlarmRule {
  const description = `${name} crashes or times out: payments, lending or reviews answer 503.`;
  return { metric: functionMetric(name, 'Errors'), above: TOLERATED_ERRORS, description };
}

function calleeThrottles(name: string): AlarmRule {
  const description = `${name} is throttled: all of its concurrency is in use, or somebody closed it by hand.`;
  return { metric: functionMetric(name, 'Throttles'), above: 0, description };
}

function signInErrors(name: string): AlarmRule {
  const description = `${name} crashes or times out: people cannot sign in, or stay signed in.`;
  return { metric: functionMetric(name, 'Errors'), above: TOLERATED_ERRORS, description };
}

function signInThrottles(name: string): AlarmRule {
  const description = `${name} is throttled: people cannot sign in, or stay signed in.`;
  return { metric: functionMetric(name, 'Throttles'), above: 0, description };
}

function relayAge(name: string): AlarmRule {
  const description = `${name} does not keep up: events are written, but not published.`;
  return { metric: functionMetric(name, 'IteratorAge', 'max'), above: MAX_RELAY_AGE_MS, periods: 3, description };
}

function guardAlarms(stage: Stage, dependencies: readonly string[]): Record<string, AlarmRule> {
  const metric = (dependency: string, name: GuardMetric) => guardMetric(nameIn(stage), dependency, name);
  return Object.fromEntries(
    dependencies.flatMap((dependency): [string, AlarmRule][] => [
      [nameIn(stage, dependency, 'circuit'), openCircuit(dependency, metric(dependency, 'ShortCircuits'))],
      [
        nameIn(stage, dependency, 'unanswered'),
        unanswered(dependency, unansweredBeyondHalf(nameIn(stage), dependency)),
      ],
      [nameIn(stage, dependency, 'settings'), badSettings(dependency, metric(dependency, 'BadSettings'))],
    ]),
  );
}

function openCircuit(dependency: string, metric: IMetric): AlarmRule {
  const description = `The circuit of ${dependency} opens again and again: what needs it answers 503.`;
  return { metric, above: 0, periods: 3, description };
}

function unanswered(dependency: string, metric: IMetric): AlarmRule {
  const description = `Most calls of ${dependency} get no answer, whether or not its circuit opens: what needs it answers 503.`;
  return { metric, above: 0, ...UNANSWERED, description };
}

function overdue(name: string, metric: IMetric): AlarmRule {
  const description = `${name} has failed with something for more than a quarter of an hour, and goes on: money is still to be given back.`;
  return { metric, above: 0, periods: 1, of: OVERDUE_MINUTES, description };
}

function badSettings(dependency: string, metric: IMetric): AlarmRule {
  const description = `The settings of ${dependency} are bad: functions keep the last good ones, fresh instances go by the defaults. See npm run config.`;
  return { metric, above: 0, description };
}

function series(functions: readonly string[], metric: FunctionMetric, statistic?: string): IMetric[] {
  return functions.map((name) => functionMetric(name, metric, statistic));
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, width: 12, left });
}
