/** Names and values by which numbers are grouped, e.g. `{ Dependency: 'ledger' }`; each combination is a metric of its own, and paid for. */
export type MetricDimensions = Readonly<Record<string, string>>;

/** Numbers by name, e.g. `{ Calls: 1, Failures: 0 }`: how often something happened. */
export type MetricCounts = Readonly<Record<string, number>>;

/** Port: where numbers about what happened go. */
export interface Metrics {
  /** Adds `counts`, now, under `dimensions`. Names and values must not repeat between the two. */
  count(dimensions: MetricDimensions, counts: MetricCounts): void;
}

/** What embedded metrics are made of. */
export interface EmbeddedMetricsOptions {
  /** Under which CloudWatch lists them. */
  readonly namespace: string;
  /** Fields of every line that are no dimension, e.g. the function's name: to be searched for, not grouped by. */
  readonly properties?: Readonly<Record<string, string>>;
  /** Where lines go; the default is the console. Under Lambda's JSON log format that would wrap them: write to `process.stdout` there. */
  readonly write?: (line: string) => void;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/**
 * Metrics as log lines in CloudWatch's embedded metric format, one line a `count`: no request, no wait, no library (ADR 0009).
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function createEmbeddedMetrics(options: EmbeddedMetricsOptions): Metrics {
  const { namespace, properties = {}, write = (line) => console.log(line), now = Date.now } = options;
  return {
    count(dimensions, counts) {
      const Metrics = Object.keys(counts).map((Name) => ({ Name, Unit: 'Count' }));
      const directive = { Namespace: namespace, Dimensions: [Object.keys(dimensions)], Metrics };
      const _aws = { Timestamp: now(), CloudWatchMetrics: [directive] };
      write(JSON.stringify({ ...properties, ...dimensions, ...counts, _aws }));
    },
  };
}
