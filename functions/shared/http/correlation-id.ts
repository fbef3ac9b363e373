/** The header that carries a correlation id in requests and answers. */
export const CORRELATION_HEADER = 'x-correlation-id';

const SANE = /^[A-Za-z0-9._:=+/-]{1,128}$/;

/** Whether a text has the allowed form of ids (UUID, ULID, trace ids, base64): safe in a header, a log line and a table. */
export function isCorrelationId(text: string): boolean {
  return SANE.test(text);
}

/**
 * The trace that a request belongs to: version, trace id, parent id, flags.
 * https://www.w3.org/TR/trace-context/#traceparent-header
 */
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}/;

/**
 * The caller's correlation id if it has the allowed form, else the id of the trace that the caller has begun, else the
 * gateway's request id. `headers` have lower-case names.
 */
export function correlationId(headers: Readonly<Record<string, string>>, requestId: string): string {
  const given = headers[CORRELATION_HEADER];
  if (given !== undefined && isCorrelationId(given)) return given;
  return TRACEPARENT.exec(headers.traceparent ?? '')?.[1] ?? requestId;
}
