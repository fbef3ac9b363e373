import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IAlarm,
  type IMetric,
  Stats,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { SETTINGS } from './guard-alarms.ts';
import {
  accountConcurrency,
  answeredShare,
  commandMs,
  functionMetric,
  type GatewayMetrics,
  type GuardMetric,
  guardMetric,
  messagesIn,
  oldestMessageIn,
  requests,
} from './metrics.ts';
import { objectives } from './request-alarms.ts';

/** What a stage's dashboard shows. */
export interface DashboardContent {
  /** The stage's own name, which is also the namespace of its metrics. */
  readonly name: string;
  readonly gateway: GatewayMetrics;
  readonly alarms: readonly IAlarm[];
  /** Names. */
  readonly dependencies: readonly string[];
  readonly callees: readonly string[];
  readonly relays: readonly string[];
  readonly queues: readonly string[];
  readonly deadLetters: readonly string[];
}

/**
 * The one page of a stage: alarms, objectives, and what explains them. CloudWatch charges a dashboard with more than 50
 * metrics more. https://aws.amazon.com/cloudwatch/pricing/
 */
export function createDashboard(scope: Construct, content: DashboardContent): Dashboard {
  const { name, gateway, alarms, dependencies, callees, relays, queues, deadLetters } = content;
  const guards = (...metrics: readonly GuardMetric[]) =>
    dependencies.flatMap((dependency) => metrics.map((metric) => guardMetric(name, dependency, metric)));
  const dashboard = new Dashboard(scope, 'Dashboard', { dashboardName: name });
  dashboard.addWidgets(
    new TextWidget({
      width: 24,
      height: 2,
      markdown: `# ${name}\nObjectives: docs/runbook/objectives.md. Alarms: docs/runbook/alarms.md.`,
    }),
    new AlarmStatusWidget({ title: 'Alarms', width: 24, height: 6, alarms: [...alarms] }),
    graph('Requests, and answers 5xx', [requests(gateway, 'all'), requests(gateway, 'failed')]),
    graph('Commands: ms', [commandMs(name, 'p50'), commandMs(name, 'p99')], objectives.commandMs),
    graph('Payments decided at the first try', [answeredShare(name, 'payment')], objectives.decided),
    graph(
      'Oldest event that is not published: ms',
      relays.map((relay) => functionMetric(relay, 'IteratorAge', 'max')),
    ),
    graph('Oldest event that is not handled: s', queues.map(oldestMessageIn), objectives.deliveredS),
    graph('Dead letters', deadLetters.map(messagesIn)),
    graph('Guarded calls without an answer', guards('TimeOuts', 'ShortCircuits')),
    graph('Circuits that changed, and bad settings', [
      ...guards('StateChanges', 'BadSettings'),
      ...SETTINGS.map((setting) => guardMetric(name, setting, 'BadSettings')),
    ]),
    graph(
      'Synchronous calls: p99, ms',
      callees.map((callee) => functionMetric(callee, 'Duration', Stats.p(99))),
    ),
    graph('Concurrency of the account: %', [accountConcurrency()]),
  );
  return dashboard;
}

function graph(title: string, left: IMetric[], objective?: number): GraphWidget {
  const leftAnnotations = objective === undefined ? [] : [{ value: objective, label: 'objective' }];
  return new GraphWidget({ title, width: 12, left, leftAnnotations });
}
