import { writeLine } from './write-line.ts';

/**
 * Names and values that group numbers, e.g. `{ Dependency: 'ledger' }`. Each combination is a metric of its own, which
 * costs money.
 */
export type MetricDimensions = Readonly<Record<string, string>>;

/** Numbers by name, e.g. `{ Calls: 1, Failures: 0 }`: how often each happened. */
export type MetricCounts = Readonly<Record<string, number>>;

/** Port: receives numbers about what happened. */
export interface Metrics {
  /** Adds `counts` under `dimensions` at the current time. The two must not share a name. */
  count(dimensions: MetricDimensions, counts: MetricCounts): void;
}

/** Options of embedded metrics. */
export interface EmbeddedMetricsOptions {
  /** Their CloudWatch namespace. */
  readonly namespace: string;
  /** Fields of every line that are not dimensions, e.g. the function's name: for search, not for grouping. */
  readonly properties?: Readonly<Record<string, string>>;
  /** Writes a line; the default is the function's log. */
  readonly write?: (line: string) => void;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/**
 * Metrics as log lines in CloudWatch's embedded metric format, one line per `count`: no request, no wait, no library
 * (ADR 0009).
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function createEmbeddedMetrics(options: EmbeddedMetricsOptions): Metrics {
  const { namespace, properties = {}, write = writeLine, now = Date.now } = options;
  return {
    count(dimensions, counts) {
      const Metrics = Object.keys(counts).map((Name) => ({ Name, Unit: 'Count' }));
      const directive = { Namespace: namespace, Dimensions: [Object.keys(dimensions)], Metrics };
      const _aws = { Timestamp: now(), CloudWatchMetrics: [directive] };
      write(JSON.stringify({ ...properties, ...dimensions, ...counts, _aws }));
    },
  };
}
