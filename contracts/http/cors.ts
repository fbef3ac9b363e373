/**
 * Headers that a browser's scripts may send across origins: those this API reads, and those that tracing and HTTP
 * libraries add.
 */
export const ALLOWED_HEADERS = [
  'content-type',
  'authorization',
  'x-correlation-id',
  'if-match',
  'if-none-match',
  'idempotency-key',
  'cache-control',
  'x-requested-with',
  'x-xsrf-token',
  'traceparent',
  'tracestate',
  'baggage',
  'sentry-trace',
] as const;

/** Headers of answers that a browser's scripts may read across origins. */
export const EXPOSED_HEADERS = [
  'etag',
  'location',
  'retry-after',
  'www-authenticate',
  'x-correlation-id',
  'idempotent-replayed',
] as const;

/** How long a browser may keep a preflight's answer, in seconds; browsers cap it at two hours or less. */
export const PREFLIGHT_SECONDS = 7_200;
