import * as z from 'zod/mini';

/** An error that a function has logged. */
export interface LoggedError {
  readonly time: string;
  /** What went wrong, with the correlation id where there is one. */
  readonly title: string;
  readonly stack: string;
}

/** A line of our own logger. */
const ours = z.object({
  time: z.string(),
  message: z.string(),
  error: z.string(),
  stack: z.string(),
  correlationId: z.optional(z.string()),
});

/**
 * A line of Lambda itself, about an error that nobody caught.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html
 */
const lambdas = z.object({
  timestamp: z.string(),
  requestId: z.optional(z.string()),
  message: z.object({ errorType: z.string(), errorMessage: z.string(), stackTrace: z.array(z.string()) }),
});

/** Reads a line of a function's log. Undefined for a line without a stack. */
export function errorIn(line: string): LoggedError | undefined {
  const fields = parse(line);
  const own = ours.safeParse(fields);
  if (own.success) {
    const { time, message, error, stack, correlationId } = own.data;
    return { time, title: `${message}: ${error}${inBrackets(correlationId)}`, stack };
  }
  const crash = lambdas.safeParse(fields);
  if (!crash.success) return undefined;
  const { timestamp, requestId, message } = crash.data;
  const { errorType, errorMessage, stackTrace } = message;
  return {
    time: timestamp,
    title: `${errorType}: ${errorMessage}${inBrackets(requestId)}`,
    stack: stackTrace.join('\n'),
  };
}

function inBrackets(id: string | undefined): string {
  return id === undefined ? '' : ` (${id})`;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line.slice(Math.max(0, line.indexOf('{'))));
  } catch {
    return undefined;
  }
}
