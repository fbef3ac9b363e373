import { createLogger, type Logger } from '../observability/logger.ts';

/** This function's name, from Lambda's environment. */
export const functionName = process.env.AWS_LAMBDA_FUNCTION_NAME ?? 'local';

/** The version of this function that runs, from Lambda's environment. */
export const functionVersion = process.env.AWS_LAMBDA_FUNCTION_VERSION ?? '$LATEST';

/** The logger of this function: every line carries the function's name. */
export function functionLogger(): Logger {
  return createLogger({ function: functionName });
}
