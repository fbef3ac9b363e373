import { noteLine } from './traces/traced.ts';
import { writeLine } from './write-line.ts';

/** The severity of a log line. */
export type LogLevel = 'info' | 'warn' | 'error';

/** Fields of a log line: ids, codes and durations, never personal data beyond ids. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Writes one JSON object per line. */
export interface Logger {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/**
 * An error as log fields: name, message and stack. Follows causes one level. Positions are those of the bundle: `npm run
 * ops -- errors` shows those of the sources, so that a failing function does not spend its time on maps (ADR 0009).
 */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: String(error) };
  const cause = error.cause instanceof Error ? `${error.cause.name}: ${error.cause.message}` : undefined;
  const { name, message, stack } = error;
  return { error: `${name}: ${message}`, ...(cause === undefined ? {} : { cause }), ...(stack && { stack }) };
}

/**
 * A logger that writes lines `{level, time, message, ...fields}`. Every line carries the `base` fields; tests replace
 * `write`. Written by hand: the usual logger packages take more import time than the whole budget allows (ADR 0009).
 */
export function createLogger(base: LogFields, write: (line: string) => void = writeLine): Logger {
  const log = (level: LogLevel, message: string, fields: LogFields = {}): void => {
    noteLine(level === 'error', fields);
    write(JSON.stringify({ level, time: new Date().toISOString(), message, ...base, ...fields }));
  };
  return {
    info: (message, fields) => log('info', message, fields),
    warn: (message, fields) => log('warn', message, fields),
    error: (message, fields) => log('error', message, fields),
  };
}
