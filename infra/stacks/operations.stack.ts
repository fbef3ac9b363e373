import { ArnFormat, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct, IConstruct } from 'constructs';
import { apiParameter } from '#contracts/settings/parameters.ts';
import { CostGuard } from '../constructs/cost-guard.ts';
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import { EventConsumer } from '../constructs/event-consumer.ts';
import { GuardedDependency } from '../constructs/guarded-dependency.ts';
import { MailSender } from '../constructs/mail-sender.ts';
import { MarketFunction } from '../constructs/market-function.ts';
import { AlarmSet } from '../monitoring/alarm-set.ts';
import { createDashboard } from '../monitoring/dashboard.ts';
import { functionAlarms, relayAlarms } from '../monitoring/function-alarms.ts';
import { guardAlarms, settingsAlarms } from '../monitoring/guard-alarms.ts';
import { mailAlarms } from '../monitoring/mail-alarms.ts';
import { gatewayMetrics } from '../monitoring/metrics.ts';
import { probeAlarms } from '../monitoring/probe-alarms.ts';
import { consumerAlarms, deadLetterAlarms } from '../monitoring/queue-alarms.ts';
import { requestAlarms, requestComposites } from '../monitoring/request-alarms.ts';
import { nameIn, type Stage } from '../stage.ts';
import type { IdentityStack } from './identity.stack.ts';
import type { ServicesStack } from './services.stack.ts';

/** Properties with the stacks that are monitored. */
export interface OperationsStackProps extends StackProps {
  readonly services: ServicesStack;
  /** Only where there is a user pool. */
  readonly identity?: IdentityStack | undefined;
}

/**
 * Alarms, the topics that they notify, and a dashboard, for stages on AWS. They cover everything that the services
 * declare: a new function, queue, relay or guarded dependency gets its alarms automatically.
 */
export class OperationsStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, { services, identity, ...props }: OperationsStackProps) {
    super(scope, id, props);
    const namespace = nameIn(stage);
    const functions = [services, identity].flatMap((stack) => (stack ? allOf(stack, MarketFunction) : []));
    const deadLetters = allOf(services, DeadLetterQueue);
    const consumers = allOf(services, EventConsumer);
    const dependencies = allOf(services, GuardedDependency).map(({ name }) => name);
    const probed = functions.some(({ role }) => role === 'probe');
    const named = (role: string) => functions.flatMap((one) => (one.role === role ? [one.name] : []));
    const gateway = gatewayMetrics(stage, () =>
      StringParameter.valueForStringParameter(this, apiParameter(stage.name)),
    );
    const circuits = guardAlarms(namespace, dependencies);
    const ages = consumerAlarms(namespace, consumers);
    // Every rental of the probe writes items, reservations and payments.
    const relays = relayAlarms(functions, ({ name }) => probed && !name.includes('-review-'));
    const probes = probed ? probeAlarms(namespace) : {};
    const stopsRenting = [
      ...Object.keys(circuits).filter((name) => name.endsWith('-circuit')),
      ...Object.keys(probes),
      `${namespace}-reservation-events-age`,
      `${namespace}-item-events-age`,
      ...Object.keys(relays).filter((name) => !name.includes('-review-')),
    ];
    const tickets = this.topic('Tickets', stage);
    new CostGuard(this, 'Costs', stage, tickets);
    const { alarms } = new AlarmSet(
      this,
      'AlarmSet',
      { page: this.topic('Pages', stage), ticket: tickets },
      {
        ...requestAlarms(namespace, gateway),
        ...functionAlarms(functions),
        ...relays,
        ...probes,
        ...deadLetterAlarms(deadLetters),
        ...ages,
        ...circuits,
        ...mailAlarms(namespace, allOf(services, MailSender)),
        ...settingsAlarms(namespace, dependencies),
      },
      requestComposites(namespace, stopsRenting),
    );
    createDashboard(this, {
      name: namespace,
      gateway,
      alarms: [...alarms.values()],
      dependencies,
      callees: named('calls'),
      relays: named('relay'),
      queues: consumers.map(({ consumer }) => consumer.name),
      deadLetters: deadLetters.map(({ name }) => name),
    });
  }

  /** The topic of all alarms of one severity. Its ARN is an output. */
  private topic(id: string, stage: Stage): ITopic {
    const topic = new Topic(this, id, { enforceSSL: true });
    topic.addToResourcePolicy(this.alarmsMayPublish(stage, topic.topicArn));
    if (stage.alarmEmail !== undefined) topic.addSubscription(new EmailSubscription(stage.alarmEmail));
    new CfnOutput(this, `${id}Topic`, { value: topic.topicArn });
    return topic as ITopic;
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
