import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';

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

/** How often a patient consumer failed with messages that are overdue, in a minute. Takes the namespace it counts in and its function's name. */
export function overdueIn(namespace: string, functionName: string): Metric {
  const dimensionsMap = { Consumer: functionName };
  return new Metric({ namespace, metricName: 'Overdue', dimensionsMap, statistic: Stats.SUM, period });
}

/**
 * By how many calls of a dependency more than half of a minute's attempts got no answer; nothing in a minute without calls. Takes the namespace
 * and the dependency's name. Refused calls are no attempts, and `Failures` has the time-outs in it. A difference, since a minute in which
 * everything was refused has no ratio.
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
