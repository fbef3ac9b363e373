/** Fields of a log line: ids, codes and durations. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Port: receives log lines about what happened. */
export interface Logger {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
}

/** Port: receives numbers about what happened. */
export interface Metrics {
  /** Adds `counts`, e.g. `{ Calls: 1, Failures: 0 }`, under `dimensions`, e.g. `{ Dependency: 'ledger' }`. */
  count(dimensions: Readonly<Record<string, string>>, counts: Readonly<Record<string, number>>): void;
}
