import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';

const period = Duration.minutes(1);

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
