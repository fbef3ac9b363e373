import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { nameIn, type Stage } from '../stage.ts';
import type { MarketFunction } from './market-function.ts';

const period = Duration.minutes(1);

/**
 * A metric of a function's newest version, as far as it is invoked by its alias `live`; self-tests do not count.
 * Throttled requests reach no version and are counted for the alias alone.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
 */
function versionMetric({ name, function: { currentVersion } }: MarketFunction, metricName: string, statistic: string) {
  return new Metric({
    namespace: 'AWS/Lambda',
    metricName,
    dimensionsMap: { FunctionName: name, Resource: `${name}:live`, ExecutedVersion: currentVersion.version },
    statistic,
    period,
  });
}

/**
 * The share of a minute's answers, in per cent, that are crashes, time-outs or unexpected errors; no data in a minute
 * without requests. A function that answers 500 has not crashed for Lambda: functions count those themselves.
 */
export function failedShareOf(stage: Stage, of: MarketFunction): MathExpression {
  const version = of.function.currentVersion.version;
  return new MathExpression({
    expression: '100 * (FILL(crashes, 0) + FILL(faults, 0)) / invocations',
    usingMetrics: {
      crashes: versionMetric(of, 'Errors', Stats.SUM),
      faults: new Metric({
        namespace: nameIn(stage),
        metricName: 'Faults',
        dimensionsMap: { Function: of.name, Version: version },
        statistic: Stats.SUM,
        period,
      }),
      invocations: versionMetric(of, 'Invocations', Stats.SUM),
    },
    period,
  });
}

/** The time in ms in which 99 of 100 requests of a minute were answered. */
export function slowestOf(of: MarketFunction): Metric {
  return versionMetric(of, 'Duration', 'p99');
}
