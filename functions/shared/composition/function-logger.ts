import { createLogger, type Logger } from '../observability/logger.ts';

/** The logger of this function: every line carries the function's name. `LOG_LEVEL=debug` adds debug lines. */
export function functionLogger(): Logger {
  const name = process.env.AWS_LAMBDA_FUNCTION_NAME ?? 'local';
  return createLogger({ function: name }, undefined, process.env.LOG_LEVEL === 'debug');
}
