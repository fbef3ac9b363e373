import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { nameIn, type Stage } from '../stage.ts';

const period = Duration.minutes(1);

/** Seconds that the oldest message of a queue has been there, the most in a minute. */
export function oldestMessageIn(queueName: string): Metric {
  return new Metric({
    namespace: 'AWS/SQS',
    metricName: 'ApproximateAgeOfOldestMessage',
    dimensionsMap: { QueueName: queueName },
    statistic: 'max',
    period,
  });
}

/**
 * The most waiting messages of a queue in a minute. The queue is given by name, so that watching it makes no stack
 * depend on another.
 */
export function messagesIn(queueName: string): Metric {
  const metricName = 'ApproximateNumberOfMessagesVisible';
  return new Metric({
    namespace: 'AWS/SQS',
    metricName,
    dimensionsMap: { QueueName: queueName },
    statistic: 'max',
    period,
  });
}

/** Metrics that CloudWatch has of a function. */
export type FunctionMetric = 'Errors' | 'Throttles' | 'Duration' | 'IteratorAge';

/** A metric of a function in a minute: a sum, or for times (ms) the given statistic. */
export function functionMetric(
  functionName: string,
  metricName: FunctionMetric,
  statistic: string = Stats.SUM,
): Metric {
  return new Metric({
    namespace: 'AWS/Lambda',
    metricName,
    dimensionsMap: { FunctionName: functionName },
    statistic,
    period,
  });
}

/** Metrics of guarded calls and of functions that read settings; the dimension is the dependency's name. */
export type GuardMetric = 'Calls' | 'Failures' | 'TimeOuts' | 'ShortCircuits' | 'StateChanges' | 'BadSettings';

/** A count of all functions' calls of one dependency in a minute. `namespace` is that of the metrics. */
export function guardMetric(namespace: string, dependency: string, metricName: GuardMetric): Metric {
  return new Metric({
    namespace,
    metricName,
    dimensionsMap: { Dependency: dependency },
    statistic: Stats.SUM,
    period,
  });
}

/** How often a patient consumer failed with overdue messages in a minute. `namespace` is that of its metrics. */
export function overdueIn(namespace: string, functionName: string): Metric {
  const dimensionsMap = { Consumer: functionName };
  return new Metric({ namespace, metricName: 'Overdue', dimensionsMap, statistic: Stats.SUM, period });
}

/**
 * By how many calls more than half of a minute's attempts at a dependency got no answer; no data in a minute without
 * calls. Refused calls are no attempts, and `Failures` includes the time-outs. It is a difference, because a minute in
 * which everything was refused has no ratio.
 */
export function unansweredBeyondHalf(namespace: string, dependency: string): MathExpression {
  return new MathExpression({
    expression: 'failures - 0.5 * (calls - refused)',
    usingMetrics: {
      failures: guardMetric(namespace, dependency, 'Failures'),
      calls: guardMetric(namespace, dependency, 'Calls'),
      refused: guardMetric(namespace, dependency, 'ShortCircuits'),
    },
    period,
  });
}

/** The names of a gateway's own metrics, and the dimensions by which it has them. */
export interface GatewayMetrics {
  readonly failed: string;
  readonly dimensionsMap: Readonly<Record<string, string>>;
}

/**
 * What the gateway of a stage calls its metrics: both kinds count requests as `Count`. `apiId` is only asked where the
 * metrics go by it.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html
 */
export function gatewayMetrics({ gateway, ...stage }: Stage, apiId: () => string): GatewayMetrics {
  return gateway === 'http'
    ? { failed: '5xx', dimensionsMap: { ApiId: apiId() } }
    : { failed: '5XXError', dimensionsMap: { ApiName: nameIn(stage) } };
}

/** How many requests a gateway answered, or answered with a 5xx. */
export function requests(
  { failed, dimensionsMap }: GatewayMetrics,
  which: 'all' | 'failed',
  during: Duration = period,
): Metric {
  const metricName = which === 'all' ? 'Count' : failed;
  return new Metric({
    namespace: 'AWS/ApiGateway',
    metricName,
    dimensionsMap,
    statistic: which === 'all' ? Stats.SAMPLE_COUNT : Stats.SUM,
    period: during,
  });
}

/** The share of requests that were answered with a 5xx; 0 with fewer requests than `least`. */
export function failedShare(gateway: GatewayMetrics, during: Duration, least: number): MathExpression {
  return new MathExpression({
    expression: `IF(all >= ${least}, failed / all, 0)`,
    usingMetrics: { failed: requests(gateway, 'failed', during), all: requests(gateway, 'all', during) },
    period: during,
  });
}

/** A number of the probe's run in a minute: whether it failed, or how long a rental or the view took, in milliseconds. */
export function probeMetric(namespace: string, metricName: 'Failures' | 'RentalMs' | 'ViewMs'): Metric {
  return new Metric({
    namespace,
    metricName,
    dimensionsMap: { Probe: 'rental' },
    statistic: metricName === 'Failures' ? Stats.SUM : Stats.MAXIMUM,
    period,
  });
}

/** The name of the metric that the gateway's access log feeds. */
export const COMMAND_MS = 'CommandMs';

/** Milliseconds in which commands (POST, PATCH, PUT, DELETE) were answered. `namespace` is that of the stage's metrics. */
export function commandMs(namespace: string, statistic: string, during: Duration = period): Metric {
  return new Metric({ namespace, metricName: COMMAND_MS, statistic, period: during });
}

/** Of a minute's calls of a dependency, the share that got an answer at the first try. */
export function answeredShare(namespace: string, dependency: string): MathExpression {
  return new MathExpression({
    expression: '1 - (failures + refused) / calls',
    usingMetrics: {
      failures: guardMetric(namespace, dependency, 'Failures'),
      calls: guardMetric(namespace, dependency, 'Calls'),
      refused: guardMetric(namespace, dependency, 'ShortCircuits'),
    },
    period,
  });
}

/**
 * Percent of the account's Lambda concurrency in this region that are in use, the most in a minute.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Quotas-Visualize-Alarms.html
 */
export function accountConcurrency(): MathExpression {
  const used = new Metric({
    namespace: 'AWS/Usage',
    metricName: 'ResourceCount',
    dimensionsMap: { Service: 'Lambda', Type: 'Resource', Resource: 'ConcurrentExecutions', Class: 'None' },
    statistic: Stats.MAXIMUM,
    period,
  });
  return new MathExpression({ expression: '100 * used / SERVICE_QUOTA(used)', usingMetrics: { used }, period });
}
