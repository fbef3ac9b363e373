import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';

const period = Duration.minutes(1);

/** A queue's waiting messages, at most, in a minute. Takes its name, not its construct, so that no stack depends on another for being watched. */
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

/** What CloudWatch counts of a function. */
export type FunctionMetric = 'Errors' | 'Throttles' | 'Duration' | 'IteratorAge';

/** A figure of a function in a minute: a sum, or for times (ms) the statistic asked for. Takes the function's name and which figure. */
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

/** What guarded calls count, and functions that read their settings; the dimension is the dependency's name. */
export type GuardMetric = 'Calls' | 'Failures' | 'TimeOuts' | 'ShortCircuits' | 'StateChanges' | 'BadSettings';

/** A count of all functions' calls of one dependency in a minute. Takes the namespace they count in, the dependency's name and which count. */
export function guardMetric(namespace: string, dependency: string, metricName: GuardMetric): Metric {
  return new Metric({
    namespace,
    metricName,
    dimensionsMap: { Dependency: dependency },
    statistic: Stats.SUM,
    period,
  });
}
